package io.loligo.contracts.action;

import java.util.Optional;

/**
 * Gives the account a mailbox. A shared mailbox that the account has in that place already becomes the person's own again.
 *
 * @param mailbox where it lives, with what that place needs
 * @param alias the names to try for the mail alias
 * @param restored the GUID of a disabled mailbox that is to be connected again instead of a new one being made; only
 *     {@link Mailbox.OnPremises}, with its database
 */
public record CreateMailbox(Mailbox mailbox, NameCandidates alias, Optional<String> restored) implements Action {

    /** A new one. */
    public CreateMailbox(Mailbox mailbox, NameCandidates alias) {
        this(mailbox, alias, Optional.empty());
    }

    @Override
    public ActionType type() {
        return ActionType.CREATE_MAILBOX;
    }
}
