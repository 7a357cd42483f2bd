package io.loligo.executor.action;

import io.loligo.contracts.action.CreateMailbox;
import io.loligo.contracts.action.Mailbox;
import io.loligo.contracts.action.RefusalCode;
import io.loligo.executor.directory.Entry;
import io.loligo.executor.directory.ObjectIdentity;
import io.loligo.executor.mailbox.MailboxChange;
import io.loligo.executor.mailbox.MailboxChange.ConnectMailbox;
import io.loligo.executor.mailbox.MailboxChange.ConvertMailbox;
import io.loligo.executor.mailbox.MailboxChange.EnableMailbox;
import io.loligo.executor.mailbox.MailboxChange.EnableRemoteMailbox;
import io.loligo.executor.mailbox.Recipient;
import io.loligo.executor.mailbox.RecipientKind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which change gives an account its mailbox in an Exchange organization. */
final class NewMailbox {
    /** Holds a value although there is no mailbox when one was cut off other than by Exchange. */
    static final String LEFT_OVER = "msExchMailboxGuid";

    private static final int MOST_CANDIDATES = 50;
    private static final Pattern ALIAS =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");

    private NewMailbox() {}

    /** The first aliases to try. */
    static List<String> candidates(CreateMailbox action) {
        return action.alias().inOrder().limit(MOST_CANDIDATES).toList();
    }

    static Plan onPremises(CreateMailbox action, Mailbox.OnPremises wish, Entry account, Answers answers)
            throws RefusedException {
        Optional<String> database = Optional.of(wish.database()).filter(name -> !name.isBlank());
        Recipient recipient = recipient(answers);
        if (isThere(recipient, RecipientKind.USER_MAILBOX)) {
            return Plan.nothing();
        }
        ObjectIdentity identity = account.identity();
        if (recipient.kind() == RecipientKind.SHARED_MAILBOX) {
            return changing(new ConvertMailbox(identity, RecipientKind.USER_MAILBOX));
        }
        refuseUnlessFree(recipient, account, RecipientKind.USER_MAILBOX);
        String alias = alias(action, recipient);
        if (action.restored().isPresent()) {
            return changing(new ConnectMailbox(
                    identity,
                    alias,
                    database.orElseThrow(() -> new RefusedException(
                            RefusalCode.INVALID_VALUE,
                            "database: the one that holds the disabled mailbox "
                                    + action.restored().get() + ", not empty",
                            "Look with Get-MailboxStatistics in which database it is.")),
                    action.restored().get()));
        }
        return changing(new EnableMailbox(identity, alias, database));
    }

    static Plan remote(CreateMailbox action, Mailbox.Remote wish, Entry account, Answers answers)
            throws RefusedException {
        Recipient recipient = recipient(answers);
        if (isThere(recipient, RecipientKind.REMOTE_MAILBOX)) {
            return Plan.nothing();
        }
        ObjectIdentity identity = account.identity();
        if (recipient.kind() == RecipientKind.REMOTE_SHARED_MAILBOX) {
            return changing(new ConvertMailbox(identity, RecipientKind.REMOTE_MAILBOX));
        }
        refuseUnlessFree(recipient, account, RecipientKind.REMOTE_MAILBOX);
        String alias = alias(action, recipient);
        return changing(new EnableRemoteMailbox(identity, alias, alias + "@" + wish.routingDomain()));
    }

    private static boolean isThere(Recipient recipient, RecipientKind wished) {
        return recipient.kind() == wished;
    }

    private static Recipient recipient(Answers answers) {
        return answers.mailbox().orElseThrow().recipient().orElseThrow();
    }

    private static void refuseUnlessFree(Recipient recipient, Entry account, RecipientKind wished)
            throws RefusedException {
        if (!recipient.kind().isNone()) {
            throw new RefusedException(
                    RefusalCode.PRECONDITION,
                    "the account already is a " + recipient.details() + " in Exchange, so it cannot become a "
                            + wished.details(),
                    "Decide which of them the person is to have; retire or migrate the present one first.");
        }
        Optional<String> leftOver = account.first(LEFT_OVER);
        if (leftOver.isPresent()) {
            throw new RefusedException(
                    RefusalCode.PRECONDITION,
                    LEFT_OVER + " still holds " + leftOver.get()
                            + " (base64), although Exchange knows no mailbox of the account",
                    "Connect the old mailbox again with Connect-Mailbox, or clear the attribute if it is given up.");
        }
    }

    private static String alias(CreateMailbox action, Recipient recipient) throws RefusedException {
        String alias = candidates(action).stream()
                .filter(candidate -> !recipient.isTaken(candidate))
                .findFirst()
                .orElseThrow(() -> new RefusedException(
                        RefusalCode.NAMES_EXHAUSTED,
                        "the first " + MOST_CANDIDATES + " candidates for the mail alias are in use, from '"
                                + action.alias().first() + "' on",
                        "Add a candidate to the policy that tells namesakes apart."));
        if (!ALIAS.matcher(alias).matches() || alias.length() > 64) {
            throw new RefusedException(
                    RefusalCode.INVALID_VALUE,
                    "alias: 1 to 64 characters, letters from a to z, digits, !#$%&'*+-/=?^_`{|}~ and single dots between"
                            + " them, not '" + alias + "'",
                    "Correct the alias in the policy; ascii(...) takes diacritics away.");
        }
        return alias;
    }

    private static Plan changing(MailboxChange change) {
        return Plan.mixed(List.of(new Change.InExchange(change)));
    }
}
