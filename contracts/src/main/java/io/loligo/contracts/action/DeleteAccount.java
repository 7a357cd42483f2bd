package io.loligo.contracts.action;

import java.util.Optional;

/**
 * Deletes the account; with a recycle bin it can be restored for a time.
 *
 * @param disabledDays refuse unless the account has been disabled for this many days; 0 for no such grace time
 * @param children what to do when the account's entry holds children
 * @param whenUsed what to do instead when the account was used since it was made: somebody logged on with it, changed its
 *     password, added it to a group or gave it a mailbox; unless said, it is deleted all the same
 */
public record DeleteAccount(int disabledDays, Children children, Optional<WhenUsed> whenUsed) implements Action {
    public DeleteAccount {
        if (disabledDays < 0) {
            throw new IllegalArgumentException("disabledDays: 0 or more, not " + disabledDays);
        }
    }

    /** Whether it was used or not. */
    public DeleteAccount(int disabledDays, Children children) {
        this(disabledDays, children, Optional.empty());
    }

    @Override
    public ActionType type() {
        return ActionType.DELETE_ACCOUNT;
    }
}
