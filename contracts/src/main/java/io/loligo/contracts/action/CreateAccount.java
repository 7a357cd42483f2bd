package io.loligo.contracts.action;

import java.util.List;
import java.util.Optional;

/**
 * Creates the account, unless one with the target's anchor already exists: then that one is used, and enabled again if
 * the wish is an enabled one. Attributes of an existing account are left alone; a following step modifies them.
 *
 * @param container the distinguished name (RFC 4514) of the container in which the account is born
 * @param missingContainer what to do when that container does not exist
 * @param naming the names to try
 * @param attributes further attributes of the new account; only {@link AttributeWrite.Mode#SET} has a meaning here
 * @param password how its first password is made; never the password itself
 * @param state whether the account can be used at once
 * @param restored the {@code objectGUID} of a deleted account that is to be brought back instead of a new one being made
 */
public record CreateAccount(
        String container,
        MissingContainer missingContainer,
        Naming naming,
        List<AttributeWrite> attributes,
        PasswordRule password,
        AccountState state,
        Optional<String> restored)
        implements Action {
    public CreateAccount {
        attributes = List.copyOf(attributes);
    }

    /** A new one. */
    public CreateAccount(
            String container,
            MissingContainer missingContainer,
            Naming naming,
            List<AttributeWrite> attributes,
            PasswordRule password,
            AccountState state) {
        this(container, missingContainer, naming, attributes, password, state, Optional.empty());
    }

    @Override
    public ActionType type() {
        return ActionType.CREATE_ACCOUNT;
    }
}
