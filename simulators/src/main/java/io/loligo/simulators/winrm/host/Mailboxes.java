package io.loligo.simulators.winrm.host;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** Exchange: mailboxes of people, those that were cut off, and what they answer by themselves. */
final class Mailboxes {
    private static final List<String> KINDS = List.of("onPremises", "remote");
    private static final List<String> REPLY_STATES = List.of("Disabled", "Enabled", "Scheduled");

    private final Shelf mailboxes = new Shelf();
    private final Shelf cutOff = new Shelf();

    ObjectNode get(ScriptCall call) {
        return mailboxes
                .find(call.text("identity"))
                .orElseGet(() -> Shelf.object().put("kind", "none"));
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
                .put("litigationHold", false);
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
        ObjectNode mailbox = cutOff.remove(identity)
                .orElseThrow(() -> failure(
                        "Couldn't find a disconnected mailbox of '" + identity + "'.",
                        "ObjectNotFound",
                        "Connect-Mailbox"));
        return mailboxes.put(identity, mailbox);
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
                : Shelf.object().put("state", "Disabled");
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
        ObjectNode reply = call.input().deepCopy();
        reply.remove("identity");
        mailbox.set("autoReply", reply);
        return reply;
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
