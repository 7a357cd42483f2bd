package io.loligo.executor.action;

import io.loligo.contracts.action.Action;
import io.loligo.contracts.action.AttributeWrite;
import io.loligo.contracts.action.CreateMailbox;
import io.loligo.contracts.action.Mailbox;
import io.loligo.contracts.action.MailboxRetirement;
import io.loligo.contracts.action.ModifyAttributes;
import io.loligo.contracts.action.NameCandidates;
import io.loligo.contracts.action.RefusalCode;
import io.loligo.contracts.action.RetireMailbox;
import io.loligo.contracts.action.Undo;
import io.loligo.contracts.action.WishedValue;
import io.loligo.executor.directory.ObjectIdentity;
import io.loligo.executor.mailbox.MailboxChange.ConvertMailbox;
import io.loligo.executor.mailbox.MailboxChange.DisableMailbox;
import io.loligo.executor.mailbox.Recipient;
import io.loligo.executor.mailbox.RecipientKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a mailbox of an Exchange organization ends, and how it comes back. */
final class OldMailbox {
    private static final int LONGEST_ALIAS = 64;

    private OldMailbox() {}

    static Plan plan(MailboxRetirement retirement, Recipient recipient, ObjectIdentity account)
            throws RefusedException {
        RecipientKind kind = recipient.kind();
        if (!kind.isOnPremises() && !kind.isRemote()) {
            refuseIfForeign(recipient);
            return Plan.nothing();
        }
        return switch (retirement) {
            // The account goes in a step of its own, which keeps the rules for deleting accounts.
            case MailboxRetirement.Disable disable -> disabling(recipient, account);
            case MailboxRetirement.Delete delete -> disabling(recipient, account);
            case MailboxRetirement.ConvertToShared convert -> {
                if (kind.isShared()) {
                    yield Plan.nothing();
                }
                refuseIfHeld(recipient);
                yield Plan.mixed(List.of(new Change.InExchange(new ConvertMailbox(account, kind.shared(true)))));
            }
        };
    }

    /** The steps that bring a mailbox back to what it was. */
    static Undo back(MailboxRetirement retirement, Recipient before) {
        Optional<Mailbox> place = place(before);
        if (place.isEmpty() || before.alias().isEmpty()) {
            return new Undo.Impossible("Exchange did not tell where the mailbox was; connect it by hand within the"
                    + " database's retention time");
        }
        NameCandidates alias = NameCandidates.of(before.alias().get(), LONGEST_ALIAS);
        boolean isConverted = retirement instanceof MailboxRetirement.ConvertToShared;
        if (isConverted) {
            return new Undo.Steps(List.of(new CreateMailbox(place.get(), alias)));
        }
        if (before.archiveGuid().isPresent()) {
            return new Undo.Impossible(
                    "the mailbox had an archive ("
                            + before.archiveGuid().get()
                            + "), which only Connect-Mailbox -Archive brings back; connect both by hand within the retention time");
        }
        List<Action> steps = new ArrayList<>();
        steps.add(new CreateMailbox(
                place.get(), alias, before.kind().isRemote() ? Optional.empty() : before.mailboxGuid()));
        if (before.kind().isShared()) {
            steps.add(new RetireMailbox(new MailboxRetirement.ConvertToShared()));
        }
        if (!before.addresses().isEmpty()) {
            steps.add(new ModifyAttributes(List.of(new AttributeWrite(
                    "proxyAddresses",
                    AttributeWrite.Mode.SET,
                    before.addresses().stream()
                            .<WishedValue>map(WishedValue.Text::new)
                            .toList()))));
        }
        return new Undo.Steps(steps);
    }

    private static Optional<Mailbox> place(Recipient before) {
        return before.kind().isRemote()
                ? before.routingAddress()
                        .map(address -> new Mailbox.Remote(address.substring(address.indexOf('@') + 1)))
                : before.database()
                        .filter(database -> before.mailboxGuid().isPresent())
                        .map(Mailbox.OnPremises::new);
    }

    private static Plan disabling(Recipient recipient, ObjectIdentity account) throws RefusedException {
        refuseIfHeld(recipient);
        return Plan.mixed(List.of(new Change.InExchange(new DisableMailbox(account, recipient.kind()))));
    }

    private static void refuseIfHeld(Recipient recipient) throws RefusedException {
        if (!recipient.holds().isEmpty()) {
            throw new RefusedException(
                    RefusalCode.PRECONDITION,
                    "the mailbox is on hold: " + String.join("; ", recipient.holds()),
                    "Ask whoever ordered the hold; retire the mailbox when it is lifted.");
        }
    }

    /** Rooms, equipment, linked mailboxes: nobody's leaving ends them. */
    private static void refuseIfForeign(Recipient recipient) throws RefusedException {
        if (recipient.kind() == RecipientKind.OTHER && recipient.details().endsWith("Mailbox")) {
            throw new RefusedException(
                    RefusalCode.PRECONDITION,
                    "the account is a " + recipient.details() + ", which Loligo does not retire",
                    "Look why a person's account is one, and retire it by hand.");
        }
    }
}
