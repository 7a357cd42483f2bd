package io.loligo.executor.cloud.graph;

import com.fasterxml.jackson.databind.JsonNode;
import io.loligo.executor.cloud.CloudIdentity;
import io.loligo.executor.cloud.CloudMailbox;
import io.loligo.executor.cloud.CloudQuestion;
import io.loligo.executor.cloud.CloudQuestion.Aspect;
import io.loligo.executor.cloud.CloudState;
import io.loligo.executor.cloud.CloudUser;
import io.loligo.executor.cloud.InheritedLicence;
import io.loligo.executor.cloud.InheritedLicence.Membership;
import io.loligo.executor.cloud.Subscription;
import io.loligo.executor.photo.Picture;
import io.loligo.executor.system.SystemException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what is asked of a user, in as few requests as it can. */
final class UserReading {
    private static final String USER = "id,userPrincipalName,accountEnabled,usageLocation,licenseAssignmentStates";
    private static final String IN_UTC = "outlook.timezone=\"UTC\"";
    /** How Graph says that there is no mailbox, or none in the cloud. */
    private static final Set<String> NO_MAILBOX =
            Set.of("MailboxNotEnabledForRESTAPI", "MailboxNotSupportedForRESTAPI", "ResourceNotFound");
    /** How it says that there is nobody, as of somebody who was made a moment ago. */
    private static final String NOBODY = "Request_ResourceNotFound";

    private final GraphApi graph;
    private final GraphCalls calls;
    private final Subscriptions subscriptions;

    UserReading(GraphApi graph, GraphCalls calls, Subscriptions subscriptions) {
        this.graph = graph;
        this.calls = calls;
        this.subscriptions = subscriptions;
    }

    CloudState read(CloudQuestion question, CloudIdentity identity) throws SystemException {
        Set<Aspect> aspects = question.aspects();
        JsonNode user = calls.json(Asking.READ_USER, bearer -> graph.user(bearer, identity.id(), USER));
        Optional<CloudMailbox> mailbox = Optional.empty();
        Optional<Picture> photo = Optional.empty();
        if (aspects.contains(Aspect.PHOTO)) {
            Answer answer = calls.answer(Asking.READ_PHOTO, bearer -> graph.photo(bearer, identity.id()));
            mailbox = isNoMailbox(answer) ? Optional.empty() : Optional.of(CloudMailbox.answering());
            photo = picture(answer);
        }
        if (aspects.contains(Aspect.MAILBOX) || aspects.contains(Aspect.AUTO_REPLY)) {
            mailbox = mailbox(identity);
        }
        return new CloudState(
                question,
                Optional.of(new CloudUser(
                        identity,
                        GraphReading.signIn(user),
                        GraphReading.text(user, "usageLocation"),
                        GraphReading.direct(user),
                        inherited(aspects, identity, GraphReading.inherited(user)),
                        mailbox,
                        photo)),
                bought(aspects, mailbox));
    }

    /** Of a person whom the tenant does not know: what licences there are, for planning ahead. */
    CloudState nobody(CloudQuestion question) throws SystemException {
        return new CloudState(question, Optional.empty(), bought(question.aspects(), Optional.empty()));
    }

    Optional<CloudMailbox> mailbox(CloudIdentity identity) throws SystemException {
        Answer answer =
                calls.answer(Asking.READ_MAILBOX, bearer -> graph.mailboxSettings(bearer, IN_UTC, identity.id()));
        if (isNoMailbox(answer)) {
            return Optional.empty();
        }
        JsonNode settings = calls.json(Asking.READ_MAILBOX, calls.orRefuse(Asking.READ_MAILBOX, answer));
        return Optional.of(new CloudMailbox(
                Optional.of(GraphReading.reply(settings.path("automaticRepliesSetting"))),
                settings.path("userPurpose").asText().equalsIgnoreCase("shared")));
    }

    /** Whatever is not found besides the user and the mailbox is the photo. */
    private Optional<Picture> picture(Answer answer) throws SystemException {
        if (answer.status() == 404 && !answer.code().equals(NOBODY)) {
            return Optional.empty();
        }
        calls.orRefuse(Asking.READ_PHOTO, answer);
        if (!answer.isImage()) {
            throw GraphErrors.unreadable(Asking.READ_PHOTO, answer);
        }
        return Optional.of(Picture.of(answer.body()));
    }

    private List<Subscription> bought(Set<Aspect> aspects, Optional<CloudMailbox> mailbox) throws SystemException {
        boolean isMailboxMissing =
                mailbox.isEmpty() && (aspects.contains(Aspect.AUTO_REPLY) || aspects.contains(Aspect.PHOTO));
        return aspects.contains(Aspect.LICENCES) || isMailboxMissing ? subscriptions.known() : List.of();
    }

    private List<InheritedLicence> inherited(Set<Aspect> aspects, CloudIdentity identity, List<JsonNode> states)
            throws SystemException {
        if (states.isEmpty()) {
            return List.of();
        }
        Map<String, String> groups = aspects.contains(Aspect.LICENCES) ? groups(identity) : Map.of();
        return states.stream()
                .map(state -> {
                    String group = state.path("assignedByGroup").asText();
                    return new InheritedLicence(
                            GraphReading.licence(state),
                            groups.getOrDefault(group, group),
                            groups.containsKey(group) ? Membership.MEMBER : Membership.LEFT);
                })
                .toList();
    }

    private Map<String, String> groups(CloudIdentity identity) throws SystemException {
        Map<String, String> names = new HashMap<>();
        for (JsonNode group : calls.pages(
                Asking.READ_GROUPS,
                Map.of("$select", "id,displayName"),
                (bearer, query) -> graph.memberOf(bearer, identity.id(), query))) {
            String id = group.path("id").asText();
            names.put(id, GraphReading.text(group, "displayName").orElse(id));
        }
        return names;
    }

    private static boolean isNoMailbox(Answer answer) {
        return answer.status() == 404 && NO_MAILBOX.contains(answer.code());
    }
}
