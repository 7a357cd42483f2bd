package io.loligo.contracts.action;

/**
 * Keeps the account from logging on; nothing else about it changes.
 */
public record DisableAccount() implements Action {
    @Override
    public ActionType type() {
        return ActionType.DISABLE_ACCOUNT;
    }
}
