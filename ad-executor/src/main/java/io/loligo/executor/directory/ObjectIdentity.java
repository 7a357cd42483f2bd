package io.loligo.executor.directory;

import io.loligo.contracts.action.AccountIdentity;

/**
 * A directory object.
 *
 * @param guid {@code objectGUID} in text form, its identity for life
 * @param dn where it is now
 */
public record ObjectIdentity(String guid, Dn dn) {
    public AccountIdentity account() {
        return new AccountIdentity(guid, dn.toString());
    }
}
