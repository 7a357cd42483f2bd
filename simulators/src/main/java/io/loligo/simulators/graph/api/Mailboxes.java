package io.loligo.simulators.graph.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loligo.contracts.wire.ContractsJson;
import io.loligo.simulators.exchange.Answer;
import io.loligo.simulators.graph.tenant.AutomaticReplies;
import io.loligo.simulators.graph.tenant.AutomaticReplies.Moment;
import io.loligo.simulators.graph.tenant.CloudTenant;
import io.loligo.simulators.graph.tenant.CloudUser;
import io.loligo.simulators.graph.tenant.GraphRefusal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.List;

/** A mailbox's settings; there are none until the mailbox answers. */
final class Mailboxes {
    private static final String REPLIES = "automaticRepliesSetting";

    private final CloudTenant tenant;

    Mailboxes(CloudTenant tenant) {
        this.tenant = tenant;
    }

    Answer settings(CloudUser user) {
        return Answer.json(200, json(opened(user)));
    }

    Answer replies(CloudUser user) {
        return Answer.json(200, GraphJson.replies(opened(user).replies()));
    }

    Answer update(String key, ObjectNode body) {
        CloudUser user = opened(tenant.user(key));
        if (!(body.path(REPLIES) instanceof ObjectNode wished)) {
            throw invalid("the body names none of the settings that can be changed: " + REPLIES);
        }
        AutomaticReplies changed = changed(user.replies(), wished);
        return Answer.json(200, json(tenant.change(key, one -> one.replying(changed))));
    }

    private CloudUser opened(CloudUser user) {
        if (!tenant.hasMailbox(user)) {
            throw GraphRefusal.noMailbox();
        }
        return user;
    }

    private static ObjectNode json(CloudUser user) {
        ObjectNode json = ContractsJson.mapper()
                .createObjectNode()
                .put(
                        "@odata.context",
                        "https://graph.microsoft.com/v1.0/$metadata#users('" + user.id() + "')/mailboxSettings")
                .put("timeZone", "UTC")
                .put("userPurpose", user.profile().getOrDefault(CloudUser.PURPOSE, "user"));
        json.set(REPLIES, GraphJson.replies(user.replies()));
        json.putObject("language").put("locale", "en-US").put("displayName", "English (United States)");
        return json;
    }

    private static AutomaticReplies changed(AutomaticReplies before, ObjectNode wished) {
        AutomaticReplies after = new AutomaticReplies(
                word(wished, "status", before.status(), AutomaticReplies.STATUSES),
                word(wished, "externalAudience", before.externalAudience(), AutomaticReplies.AUDIENCES),
                moment(wished, "scheduledStartDateTime", before.start()),
                moment(wished, "scheduledEndDateTime", before.end()),
                wished.path("internalReplyMessage").asText(before.internal()),
                wished.path("externalReplyMessage").asText(before.external()));
        boolean isScheduled = after.status().equals("scheduled");
        if (isScheduled && !time(after.start()).isBefore(time(after.end()))) {
            throw invalid("scheduledStartDateTime must be before scheduledEndDateTime");
        }
        return after;
    }

    private static String word(ObjectNode wished, String name, String before, List<String> accepted) {
        JsonNode value = wished.path(name);
        if (value.isMissingNode()) {
            return before;
        }
        return accepted.stream()
                .filter(word -> word.equalsIgnoreCase(value.asText()))
                .findFirst()
                .orElseThrow(() -> invalid(name + " must be one of " + String.join(", ", accepted)));
    }

    private static Moment moment(ObjectNode wished, String name, Moment before) {
        JsonNode value = wished.path(name);
        if (value.isMissingNode()) {
            return before;
        }
        var moment = new Moment(
                value.path("dateTime").asText(), value.path("timeZone").asText("UTC"));
        time(moment);
        return moment;
    }

    private static LocalDateTime time(Moment moment) {
        try {
            return LocalDateTime.parse(moment.dateTime());
        } catch (DateTimeException malformed) {
            throw invalid("dateTime must be a time without an offset, not " + moment.dateTime());
        }
    }

    private static GraphRefusal invalid(String message) {
        return new GraphRefusal(400, "ErrorInvalidRequest", "The request is invalid: " + message + ".");
    }
}
