package io.loligo.executor.cloud;

import io.loligo.executor.cloud.CloudChange.AwaitMailbox;
import io.loligo.executor.cloud.CloudChange.AwaitUser;
import io.loligo.executor.cloud.CloudChange.ChangeLicences;
import io.loligo.executor.cloud.CloudChange.EndSessions;
import io.loligo.executor.cloud.CloudChange.RemovePhoto;
import io.loligo.executor.cloud.CloudChange.SetAutoReply;
import io.loligo.executor.cloud.CloudChange.SetPhoto;
import io.loligo.executor.cloud.CloudChange.SetSignIn;
import io.loligo.executor.cloud.CloudChange.SetUsageLocation;
import io.loligo.executor.cloud.CloudQuestion.Aspect;
import io.loligo.executor.reply.AutoReplySetting;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a tenant showed of a person, as far as it was asked.
 *
 * @param user empty when the tenant does not know the person
 * @param subscriptions what the tenant has bought; none unless it was asked for
 */
public record CloudState(CloudQuestion question, Optional<CloudUser> user, List<Subscription> subscriptions) {
    private static final String SYSTEM = "microsoft365";

    public CloudState {
        subscriptions = List.copyOf(subscriptions);
    }

    /** Of a person who cannot be asked about, because the account is only planned. */
    public static CloudState unasked(CloudQuestion question) {
        return new CloudState(question, Optional.empty(), List.of());
    }

    /** What the tenant would show after the change. */
    public CloudState after(CloudChange change) {
        return switch (change) {
            case AwaitUser awaited -> with(user.orElseGet(() -> CloudUser.expected(awaited.person())));
            case SetUsageLocation(var who, String country) -> changed(user -> user.in(country));
            case ChangeLicences licences -> licensed(licences);
            case AwaitMailbox awaited ->
                changed(user -> user.withMailbox(user.mailbox().orElse(CloudMailbox.NEW)));
            case SetAutoReply(var who, var reply) -> changed(user -> user.replying(reply));
            case SetPhoto(var who, var picture) -> changed(user -> user.pictured(Optional.of(picture)));
            case RemovePhoto removed -> changed(user -> user.pictured(Optional.empty()));
            case SetSignIn(var who, var signIn) -> changed(user -> user.signingIn(signIn));
            case EndSessions ended -> this;
        };
    }

    /** Whether the tenant shows the change already. Pictures and messages may come back other than they were sent. */
    public boolean shows(CloudChange change) {
        return switch (change) {
            case SetPhoto(var who, var wished) ->
                user.flatMap(CloudUser::photo).filter(wished::resembles).isPresent();
            case AwaitUser awaited -> user.isPresent();
            case SetUsageLocation set -> after(set).equals(this);
            case ChangeLicences licences -> after(licences).equals(this);
            case AwaitMailbox awaited -> after(awaited).equals(this);
            case SetAutoReply(var who, var wished) ->
                user.flatMap(CloudUser::mailbox)
                        .flatMap(CloudMailbox::reply)
                        .filter(reply -> reply.isScheduledAs(wished))
                        .isPresent();
            case RemovePhoto removed -> after(removed).equals(this);
            case SetSignIn set -> after(set).equals(this);
            case EndSessions ended -> true;
        };
    }

    /** What was asked, for results: Graph's own names behind {@code microsoft365:}. */
    public Map<String, List<String>> facts() {
        Map<String, List<String>> facts = new TreeMap<>();
        for (Aspect aspect : question.aspects()) {
            switch (aspect) {
                case SIGN_IN ->
                    facts.put(
                            SYSTEM + ":accountEnabled",
                            told(user.map(one -> one.signIn() == SignIn.ALLOWED ? "TRUE" : "FALSE")));
                case LICENCES -> {
                    facts.put(
                            SYSTEM + ":assignedLicenses",
                            user.stream()
                                    .flatMap(one -> one.direct().stream())
                                    .map(this::words)
                                    .sorted()
                                    .toList());
                    facts.put(SYSTEM + ":usageLocation", told(user.flatMap(CloudUser::usageLocation)));
                }
                case MAILBOX ->
                    facts.put(
                            SYSTEM + ":mailbox",
                            told(user.map(one -> one.mailbox().isPresent() ? "TRUE" : "FALSE")));
                case AUTO_REPLY ->
                    facts.putAll(user.flatMap(CloudUser::mailbox)
                            .flatMap(CloudMailbox::reply)
                            .map(reply -> reply.facts(SYSTEM))
                            .orElseGet(() -> AutoReplySetting.noFacts(SYSTEM)));
                case PHOTO ->
                    facts.put(
                            SYSTEM + ":photo",
                            told(user.flatMap(CloudUser::photo).map(picture -> "likeness:" + picture.likeness())));
            }
        }
        return facts;
    }

    /** What was bought under this part number in any case, or this id. */
    public Optional<Subscription> subscription(String name) {
        return subscriptions.stream().filter(one -> one.isCalled(name)).findFirst();
    }

    /** Whether one of the user's licences brings a mailbox. */
    public boolean bringsMailbox(CloudUser one) {
        return one.licences()
                .anyMatch(licence -> subscription(licence.sku())
                        .filter(bought -> bought.bringsMailbox(licence.disabledPlans()))
                        .isPresent());
    }

    /** A licence as people name it, with the plans that are switched off. */
    public String words(Licence licence) {
        return subscription(licence.sku())
                .map(bought -> bought.words(licence.disabledPlans()))
                .orElse(licence.sku());
    }

    /** A seat is taken by whoever has the licence at all, directly or from a group. */
    private CloudState licensed(ChangeLicences change) {
        CloudState changed = changed(one -> one.licensed(change.added(), change.removed()));
        return new CloudState(
                question,
                changed.user(),
                subscriptions.stream()
                        .map(bought ->
                                bought.used(holds(changed, bought.sku()) ? 1 : 0, holds(this, bought.sku()) ? 1 : 0))
                        .toList());
    }

    private static boolean holds(CloudState state, String sku) {
        return state.user().stream()
                .flatMap(CloudUser::licences)
                .anyMatch(licence -> licence.sku().equals(sku));
    }

    private static List<String> told(Optional<String> value) {
        return value.stream().toList();
    }

    private CloudState changed(java.util.function.UnaryOperator<CloudUser> change) {
        return user.map(one -> with(change.apply(one))).orElse(this);
    }

    private CloudState with(CloudUser other) {
        return new CloudState(question, Optional.of(other), subscriptions);
    }
}
