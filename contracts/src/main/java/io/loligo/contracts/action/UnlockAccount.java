package io.loligo.contracts.action;

/**
 * Lifts a lockout after too many wrong passwords.
 */
public record UnlockAccount() implements Action {
    @Override
    public ActionType type() {
        return ActionType.UNLOCK_ACCOUNT;
    }
}
