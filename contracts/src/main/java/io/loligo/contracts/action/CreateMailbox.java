package io.loligo.contracts.action;

/**
 * Gives the account a mailbox.
 *
 * @param mailbox where it lives, with what that place needs
 * @param alias the names to try for the mail alias
 */
public record CreateMailbox(Mailbox mailbox, NameCandidates alias) implements Action {
    @Override
    public ActionType type() {
        return ActionType.CREATE_MAILBOX;
    }
}
