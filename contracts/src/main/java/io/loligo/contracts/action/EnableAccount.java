package io.loligo.contracts.action;

import java.util.Optional;

/**
 * Lets the account log on again.
 *
 * @param expiry what becomes of an expiry date that has passed
 * @param cloud what becomes of the sign-in to Microsoft 365; unless said, it is left to the synchronisation
 */
public record EnableAccount(Expiry expiry, Optional<CloudSignIn> cloud) implements Action {
    /** In the directory alone. */
    public EnableAccount(Expiry expiry) {
        this(expiry, Optional.empty());
    }

    @Override
    public ActionType type() {
        return ActionType.ENABLE_ACCOUNT;
    }
}
