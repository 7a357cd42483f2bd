package io.loligo.executor.mailbox.powershell;

import com.fasterxml.jackson.databind.JsonNode;
import io.loligo.contracts.action.AutoReply.Audience;
import io.loligo.executor.mailbox.Recipient;
import io.loligo.executor.mailbox.SkypeUser;
import io.loligo.executor.reply.AutoReplySetting;
import io.loligo.executor.reply.AutoReplySetting.Period;
import io.loligo.executor.reply.AutoReplySetting.Status;
import io.loligo.executor.system.SystemException;
import io.loligo.executor.system.Trouble;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/** The scripts' answers as values. */
final class Reading {
    static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);
    private static final String NO_GUID = "00000000-0000-0000-0000-000000000000";

    private Reading() {}

    static Recipient recipient(JsonNode answer) throws SystemException {
        return new Recipient(
                text(answer, "recipientType").orElseThrow(() -> unreadable("recipientType", answer)),
                text(answer, "alias"),
                text(answer, "database"),
                text(answer, "remoteRoutingAddress"),
                guid(answer, "mailboxGuid"),
                guid(answer, "archiveGuid"),
                texts(answer, "addresses"),
                texts(answer, "holds"),
                Set.copyOf(texts(answer, "takenAliases")));
    }

    static AutoReplySetting autoReply(JsonNode answer) throws SystemException {
        Status status = switch (text(answer, "state").orElse("")) {
            case "Disabled" -> Status.DISABLED;
            case "Enabled" -> Status.ALWAYS;
            case "Scheduled" -> Status.SCHEDULED;
            default -> throw unreadable("state", answer);
        };
        return new AutoReplySetting(
                status,
                text(answer, "internalMessage").orElse(""),
                text(answer, "externalMessage").orElse(""),
                audience(answer),
                Optional.of(new Period(time(answer, "start"), time(answer, "end"))));
    }

    static SkypeUser skypeUser(JsonNode answer) {
        return answer.path("enabled").asBoolean()
                ? new SkypeUser(true, text(answer, "sipAddress").orElse(""), texts(answer, "policies"))
                : SkypeUser.none();
    }

    static List<String> photo(JsonNode answer) {
        return text(answer, "picture").stream().toList();
    }

    static String word(Audience audience) {
        return switch (audience) {
            case NONE -> "None";
            case CONTACTS_ONLY -> "Known";
            case ALL -> "All";
        };
    }

    private static Audience audience(JsonNode answer) throws SystemException {
        return switch (text(answer, "externalAudience").orElse("")) {
            case "None" -> Audience.NONE;
            case "Known" -> Audience.CONTACTS_ONLY;
            case "All" -> Audience.ALL;
            default -> throw unreadable("externalAudience", answer);
        };
    }

    private static Instant time(JsonNode answer, String field) throws SystemException {
        try {
            return UTC.parse(text(answer, field).orElse(""), Instant::from);
        } catch (DateTimeException malformed) {
            throw unreadable(field, answer);
        }
    }

    private static Optional<String> text(JsonNode answer, String field) {
        String text = answer.path(field).asText("");
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static Optional<String> guid(JsonNode answer, String field) {
        return text(answer, field).filter(guid -> !guid.equals(NO_GUID));
    }

    /** PowerShell makes a single value of a list that has one. */
    private static List<String> texts(JsonNode answer, String field) {
        JsonNode node = answer.path(field);
        return node.isTextual()
                ? List.of(node.asText())
                : StreamSupport.stream(node.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList();
    }

    private static SystemException unreadable(String field, JsonNode answer) {
        return new SystemException(
                new Trouble.Lasting(),
                "the script's answer has '" + answer.path(field).asText("") + "' as its '" + field
                        + "', which Loligo does not know",
                "Tell Loligo's makers the version of Exchange.");
    }
}
