package io.loligo.contracts.action;

/**
 * Disables, deletes or converts the mailbox; refused while it is on litigation hold.
 *
 * @param retirement how
 */
public record RetireMailbox(MailboxRetirement retirement) implements Action {
    @Override
    public ActionType type() {
        return ActionType.RETIRE_MAILBOX;
    }
}
