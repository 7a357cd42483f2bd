package io.loligo.contracts.action;

import java.util.Optional;

/**
 * Keeps the account from logging on; nothing else about it changes.
 *
 * @param cloud what becomes of the sign-in to Microsoft 365; unless said, it is left to the synchronisation
 */
public record DisableAccount(Optional<CloudSignIn> cloud) implements Action {
    /** In the directory alone. */
    public DisableAccount() {
        this(Optional.empty());
    }

    @Override
    public ActionType type() {
        return ActionType.DISABLE_ACCOUNT;
    }
}
