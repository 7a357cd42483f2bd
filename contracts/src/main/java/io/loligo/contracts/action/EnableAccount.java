package io.loligo.contracts.action;

/**
 * Lets the account log on again.
 *
 * @param expiry what becomes of an expiry date that has passed
 */
public record EnableAccount(Expiry expiry) implements Action {
    @Override
    public ActionType type() {
        return ActionType.ENABLE_ACCOUNT;
    }
}
