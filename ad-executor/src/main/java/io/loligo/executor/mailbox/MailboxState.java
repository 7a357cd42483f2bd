package io.loligo.executor.mailbox;

import io.loligo.executor.mailbox.MailboxChange.ConnectMailbox;
import io.loligo.executor.mailbox.MailboxChange.ConvertMailbox;
import io.loligo.executor.mailbox.MailboxChange.DisableMailbox;
import io.loligo.executor.mailbox.MailboxChange.DisableSkype;
import io.loligo.executor.mailbox.MailboxChange.EnableMailbox;
import io.loligo.executor.mailbox.MailboxChange.EnableRemoteMailbox;
import io.loligo.executor.mailbox.MailboxChange.SetAutoReply;
import io.loligo.executor.mailbox.MailboxChange.SetPhoto;
import io.loligo.executor.mailbox.MailboxQuestion.Aspect;
import io.loligo.executor.reply.AutoReplySetting;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What Exchange showed of a person, as far as it was asked.
 *
 * @param recipient empty unless asked
 * @param autoReply empty unless asked, or where there is no mailbox
 * @param photo empty unless asked; base64 of the file that Exchange keeps, none where it keeps none
 * @param skype empty unless asked, or where no Skype for Business is configured
 */
public record MailboxState(
        Optional<Recipient> recipient,
        Optional<AutoReplySetting> autoReply,
        Optional<List<String>> photo,
        Optional<SkypeUser> skype) {

    /** Of a person who cannot be asked about, because the account is only planned. */
    public static MailboxState ofNobody(MailboxQuestion question) {
        Set<Aspect> aspects = question.aspects();
        return new MailboxState(
                aspects.contains(Aspect.RECIPIENT) ? Optional.of(Recipient.nobody()) : Optional.empty(),
                aspects.contains(Aspect.AUTO_REPLY) ? Optional.of(AutoReplySetting.OFF) : Optional.empty(),
                aspects.contains(Aspect.PHOTO) ? Optional.of(List.of()) : Optional.empty(),
                Optional.empty());
    }

    /** What it would show after the change. What only Exchange can tell then is empty. */
    public MailboxState after(MailboxChange change) {
        return switch (change) {
            case EnableMailbox(var account, String alias, var database) ->
                with(Recipient.of(RecipientKind.USER_MAILBOX)
                        .called(alias)
                        .at(database, Optional.empty(), Optional.empty()));
            case EnableRemoteMailbox(var account, String alias, String routingAddress) ->
                with(Recipient.of(RecipientKind.REMOTE_MAILBOX)
                        .called(alias)
                        .at(Optional.empty(), Optional.of(routingAddress), Optional.empty()));
            case ConnectMailbox(var account, String alias, String database, String guid) ->
                with(Recipient.of(RecipientKind.USER_MAILBOX)
                        .called(alias)
                        .at(Optional.of(database), Optional.empty(), Optional.of(guid)));
            case DisableMailbox disable -> with(Recipient.nobody());
            case ConvertMailbox(var account, RecipientKind kind) ->
                new MailboxState(recipient.map(one -> one.as(kind)), autoReply, photo, skype);
            case SetAutoReply(var account, var reply) -> new MailboxState(recipient, Optional.of(reply), photo, skype);
            case SetPhoto(var account, var base64) ->
                new MailboxState(
                        recipient, autoReply, Optional.of(base64.stream().toList()), skype);
            case DisableSkype disable -> new MailboxState(recipient, autoReply, photo, Optional.of(SkypeUser.none()));
        };
    }

    private MailboxState with(Recipient other) {
        return new MailboxState(Optional.of(other), autoReply, photo, skype);
    }

    /** What was asked, for results. */
    public Map<String, List<String>> facts() {
        Map<String, List<String>> facts = new TreeMap<>();
        recipient.ifPresent(one -> facts.putAll(one.facts()));
        autoReply.ifPresent(reply -> facts.putAll(reply.facts("exchange")));
        photo.ifPresent(picture -> facts.put("exchange:photo", picture.isEmpty() ? List.of() : List.of("present")));
        skype.ifPresent(user -> facts.putAll(user.facts()));
        return facts;
    }
}
