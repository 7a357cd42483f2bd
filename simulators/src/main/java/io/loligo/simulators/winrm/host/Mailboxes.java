package io.loligo.simulators.winrm.host;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Exchange: mailboxes of people, those that were cut off, and what they answer by themselves. */
final class Mailboxes {
    private static final String NO_GUID = "00000000-0000-0000-0000-000000000000";
    private static final List<String> KINDS = List.of("onPremises", "remote");
    private static final List<String> REPLY_STATES = List.of("Disabled", "Enabled", "Scheduled");

    private final Shelf mailboxes = new Shelf();
    private final Shelf cutOff = new Shelf();

    ObjectNode get(ScriptCall call) {
        String identity = call.text("identity");
        ObjectNode answer = mailboxes
                .find(identity)
                .map(Mailboxes::answer)
                .orElseGet(() -> Shelf.object().put("recipientType", "User"));
        ArrayNode taken = answer.putArray("takenAliases");
        for (JsonNode alias : call.input().path("aliases")) {
            if (!mailboxes.anyOther(identity, "alias", alias.asText())) {
                break;
            }
            taken.add(alias.asText());
        }
        return answer;
    }

    /** As Exchange tells it. */
    private static ObjectNode answer(ObjectNode mailbox) {
        boolean isRemote = mailbox.path("kind").asText().equals("remote");
        boolean isShared = mailbox.path("type").asText().equals("Shared");
        ObjectNode answer = Shelf.object()
                .put("recipientType", (isRemote ? "Remote" : "") + (isShared ? "Shared" : "User") + "Mailbox")
                .put("alias", mailbox.path("alias").asText())
                .put("mailboxGuid", mailbox.path("mailboxGuid").asText())
                .put("archiveGuid", NO_GUID);
        for (String where : List.of("database", "remoteRoutingAddress")) {
            if (mailbox.has(where)) {
                answer.set(where, mailbox.path(where));
            }
        }
        answer.putArray("addresses")
                .add("SMTP:" + mailbox.path("primarySmtpAddress").asText());
        ArrayNode holds = answer.putArray("holds");
        if (mailbox.path("litigationHold").asBoolean()) {
            holds.add("litigation hold since 01/02/2026 09:00:00 by legal@corp.example.com");
        }
        return answer;
    }

    ObjectNode enable(ScriptCall call) {
        String identity = call.text("identity");
        String kind = call.text("kind");
        String alias = call.text("alias");
        if (!KINDS.contains(kind)) {
            throw failure(
                    "Kind must be one of " + KINDS + ", not '" + kind + "'.", "InvalidArgument", "Enable-Mailbox");
        }
        if (mailboxes.find(identity).isPresent()) {
            throw failure(
                    "This task does not support recipients of this type. The specified recipient " + identity
                            + " is of type UserMailbox.",
                    "InvalidArgument",
                    "Enable-Mailbox");
        }
        if (mailboxes.any("alias", alias)) {
            throw failure("The alias '" + alias + "' is already in use.", "InvalidData", "Enable-Mailbox");
        }
        ObjectNode mailbox = Shelf.object()
                .put("kind", kind)
                .put("type", "Regular")
                .put("alias", alias)
                .put("primarySmtpAddress", alias + "@corp.example.com")
                .put("mailboxGuid", UUID.randomUUID().toString())
                .put("litigationHold", false);
        if (kind.equals("onPremises")) {
            mailbox.put("database", "DB01");
        }
        Optional.of(kind.equals("remote") ? "remoteRoutingAddress" : "database")
                .filter(call.input()::hasNonNull)
                .ifPresent(name -> mailbox.put(name, call.text(name)));
        return mailboxes.put(identity, mailbox);
    }

    ObjectNode disable(ScriptCall call) {
        ObjectNode mailbox = existing(call, "Disable-Mailbox");
        if (mailbox.path("litigationHold").asBoolean()) {
            throw failure(
                    "The mailbox is on litigation hold and cannot be disabled. To override, use IgnoreLegalHold.",
                    "InvalidOperation",
                    "Disable-Mailbox");
        }
        mailboxes.remove(call.text("identity"));
        cutOff.put(call.text("identity"), mailbox);
        return Shelf.object().put("kind", "none");
    }

    ObjectNode connect(ScriptCall call) {
        String identity = call.text("identity");
        String guid = call.text("mailboxGuid");
        ObjectNode mailbox = cutOff.removeFirst("mailboxGuid", guid)
                .orElseThrow(() -> failure(
                        "Couldn't find a disconnected mailbox '" + guid + "' in " + call.text("database") + ".",
                        "ObjectNotFound",
                        "Connect-Mailbox"));
        return mailboxes.put(identity, mailbox.put("alias", call.text("alias")));
    }

    ObjectNode set(ScriptCall call) {
        ObjectNode mailbox = existing(call, "Set-Mailbox");
        for (String name : List.of("type", "forwardingAddress")) {
            if (call.input().has(name)) {
                mailbox.set(name, call.input().path(name));
            }
        }
        return mailbox;
    }

    ObjectNode autoReply(ScriptCall call) {
        return existing(call, "Get-MailboxAutoReplyConfiguration").path("autoReply") instanceof ObjectNode reply
                ? reply
                : silent();
    }

    private static ObjectNode silent() {
        return Shelf.object()
                .put("state", "Disabled")
                .put("internalMessage", "")
                .put("externalMessage", "")
                .put("externalAudience", "All")
                .put("start", "2026-01-01 00:00:00")
                .put("end", "2026-01-02 00:00:00");
    }

    ObjectNode photo(ScriptCall call) {
        return Shelf.object()
                .put("picture", existing(call, "Get-UserPhoto").path("picture").asText(""));
    }

    ObjectNode setPhoto(ScriptCall call) {
        existing(call, "Set-UserPhoto")
                .put("picture", call.input().path("picture").asText(""));
        return Shelf.object().put("done", true);
    }

    ObjectNode setAutoReply(ScriptCall call) {
        ObjectNode mailbox = existing(call, "Set-MailboxAutoReplyConfiguration");
        String state = call.text("state");
        if (!REPLY_STATES.contains(state)) {
            throw failure(
                    "Cannot convert value \"" + state + "\" to type OofState. Accepted are " + REPLY_STATES + ".",
                    "InvalidData",
                    "Set-MailboxAutoReplyConfiguration");
        }
        ObjectNode reply = mailbox.path("autoReply") instanceof ObjectNode before ? before.deepCopy() : silent();
        reply.setAll(call.input());
        reply.remove(List.of("identity", "domainController"));
        for (String message : List.of("internalMessage", "externalMessage")) {
            reply.put(message, page(reply.path(message).asText()));
        }
        mailbox.set("autoReply", reply);
        return reply;
    }

    /** Exchange keeps messages as whole pages. */
    private static String page(String message) {
        return message.isEmpty() || message.startsWith("<html>")
                ? message
                : "<html>\n<body>\n" + message + "\n</body>\n</html>\n";
    }

    void hold(String identity) {
        mailboxes.find(identity).ifPresent(mailbox -> mailbox.put("litigationHold", true));
    }

    JsonNode state() {
        return mailboxes.state();
    }

    private ObjectNode existing(ScriptCall call, String cmdlet) {
        String identity = call.text("identity");
        return mailboxes
                .find(identity)
                .orElseThrow(() -> failure(
                        "The operation couldn't be performed because object '" + identity
                                + "' couldn't be found on 'DC1.corp.example.com'.",
                        "NotSpecified",
                        cmdlet));
    }

    private static ScriptFailure failure(String message, String category, String cmdlet) {
        return new ScriptFailure(
                message,
                category + ": (:) [" + cmdlet + "], RecipientTaskException",
                "[Server=EX1],Microsoft.Exchange.Management." + cmdlet.replace("-", ""));
    }
}
