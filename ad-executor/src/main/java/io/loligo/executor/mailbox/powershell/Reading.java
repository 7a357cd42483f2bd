package io.loligo.executor.mailbox.powershell;

import com.fasterxml.jackson.databind.JsonNode;
import io.loligo.contracts.action.AutoReply;
import io.loligo.contracts.action.AutoReply.Audience;
import io.loligo.executor.mailbox.Recipient;
import io.loligo.executor.mailbox.SkypeUser;
import io.loligo.executor.system.SystemException;
import io.loligo.executor.system.Trouble;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/** The scripts' answers as values. */
final class Reading {
    static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
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

    static AutoReply autoReply(JsonNode answer) throws SystemException {
        String internal = text(answer, "internalMessage").orElse("");
        String external = text(answer, "externalMessage").orElse("");
        return switch (text(answer, "state").orElse("")) {
            case "Disabled" -> new AutoReply.Off();
            case "Enabled" -> new AutoReply.Always(internal, external, audience(answer));
            case "Scheduled" ->
                new AutoReply.Scheduled(
                        internal,
                        external,
                        audience(answer),
                        time(answer, "start"),
                        time(answer, "end"),
                        ZoneOffset.UTC);
            default -> throw unreadable("state", answer);
        };
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

    private static LocalDateTime time(JsonNode answer, String field) throws SystemException {
        try {
            return LocalDateTime.parse(text(answer, field).orElse(""), UTC);
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
