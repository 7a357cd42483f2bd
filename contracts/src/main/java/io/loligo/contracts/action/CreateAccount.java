package io.loligo.contracts.action;

import java.util.List;

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
 */
public record CreateAccount(
        String container,
        MissingContainer missingContainer,
        Naming naming,
        List<AttributeWrite> attributes,
        PasswordRule password,
        AccountState state)
        implements Action {
    public CreateAccount {
        attributes = List.copyOf(attributes);
    }

    @Override
    public ActionType type() {
        return ActionType.CREATE_ACCOUNT;
    }
}
