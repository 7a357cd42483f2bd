package io.loligo.contracts.action;

/**
 * Deletes the account; with a recycle bin it can be restored for a time.
 *
 * @param disabledDays refuse unless the account has been disabled for this many days; 0 for no such grace time
 * @param children what to do when the account's entry holds children
 */
public record DeleteAccount(int disabledDays, Children children) implements Action {
    public DeleteAccount {
        if (disabledDays < 0) {
            throw new IllegalArgumentException("disabledDays: 0 or more, not " + disabledDays);
        }
    }

    @Override
    public ActionType type() {
        return ActionType.DELETE_ACCOUNT;
    }
}
