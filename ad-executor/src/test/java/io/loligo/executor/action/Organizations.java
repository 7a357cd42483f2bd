package io.loligo.executor.action;

import io.loligo.contracts.action.AutoReply.Audience;
import io.loligo.executor.directory.Attributes;
import io.loligo.executor.directory.Entry;
import io.loligo.executor.mailbox.MailboxQuestion;
import io.loligo.executor.mailbox.MailboxQuestion.Aspect;
import io.loligo.executor.mailbox.MailboxState;
import io.loligo.executor.mailbox.Recipient;
import io.loligo.executor.mailbox.RecipientKind;
import io.loligo.executor.mailbox.SkypeUser;
import io.loligo.executor.reply.AutoReplySetting;
import io.loligo.executor.reply.AutoReplySetting.Period;
import io.loligo.executor.reply.AutoReplySetting.Status;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Made-up Exchange organizations for the tests of pure planning: the same seed gives the same one. */
final class Organizations {
    static final String DOMAIN = "corp.mail.onmicrosoft.com";

    private final Directories made;

    Organizations(Directories made) {
        this.made = made;
    }

    /** Ann's account in the directory as Exchange would keep it for such a recipient. */
    Entry account(Recipient recipient) {
        Map<String, List<String>> attributes = new TreeMap<>(made.ann().attributes());
        if (recipient.kind().isOnPremises()) {
            attributes.put(Attributes.HOME_MAILBOX_DATABASE, List.of("CN=DB1,CN=Databases," + Directories.BASE));
        }
        if (!recipient.addresses().isEmpty()) {
            attributes.put(Attributes.PROXY_ADDRESSES, recipient.addresses());
        }
        return Directories.entry(Directories.PEOPLE.child("CN", "Ann"), attributes);
    }

    Recipient recipient() {
        RecipientKind kind = made.pick(List.of(RecipientKind.values()));
        String details = kind == RecipientKind.OTHER ? made.pick(List.of("RoomMailbox", "MailUser")) : kind.details();
        Set<String> taken = made.pick(List.of(Set.of(), Set.of("ann"), Set.of("ann", "ann2")));
        if (!kind.isOnPremises() && !kind.isRemote()) {
            return new Recipient(
                    details,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    taken);
        }
        return new Recipient(
                details,
                Optional.of("ann"),
                kind.isRemote() ? Optional.empty() : Optional.of("DB1"),
                kind.isRemote() ? Optional.of("ann@" + DOMAIN) : Optional.empty(),
                kind.isRemote() ? Optional.empty() : Optional.of("6f9619ff-8b86-d011-b42d-00cf4fc964ff"),
                made.random().nextInt(5) == 0 ? Optional.of("archive") : Optional.empty(),
                List.of("SMTP:ann@corp.example.com"),
                made.random().nextInt(5) == 0 ? List.of("litigation hold since Monday") : List.of(),
                taken);
    }

    /** What the organization answers. */
    MailboxState state(Recipient recipient, MailboxQuestion question) {
        Set<Aspect> aspects = question.aspects();
        boolean hasMailbox = recipient.kind().isOnPremises();
        return new MailboxState(
                aspects.contains(Aspect.RECIPIENT) ? Optional.of(recipient) : Optional.empty(),
                aspects.contains(Aspect.AUTO_REPLY) && hasMailbox ? Optional.of(reply()) : Optional.empty(),
                aspects.contains(Aspect.PHOTO) && hasMailbox ? Optional.of(photo()) : Optional.empty(),
                aspects.contains(Aspect.SKYPE)
                        ? made.pick(List.of(
                                Optional.empty(),
                                Optional.of(SkypeUser.none()),
                                Optional.of(new SkypeUser(true, "sip:ann@corp.example.com", List.of("Voice=Gold")))))
                        : Optional.empty());
    }

    private List<String> photo() {
        return made.pick(List.of(List.of(), List.of(made.pick(Tenants.PICTURES).base64())));
    }

    private AutoReplySetting reply() {
        return new AutoReplySetting(
                made.pick(List.of(Status.values())),
                made.pick(List.of("", "<p>Away</p>", "<html>\n<body>\n<p>Away</p>\n</body>\n</html>\n")),
                made.pick(List.of("", "<p>Closed</p>")),
                made.pick(List.of(Audience.values())),
                Optional.of(made.pick(List.of(
                        new Period(
                                Directories.NOON.minus(Duration.ofDays(9)), Directories.NOON.minus(Duration.ofDays(1))),
                        new Period(
                                Directories.NOON.minus(Duration.ofDays(1)),
                                Directories.NOON.plus(Duration.ofDays(1)))))));
    }
}
