package io.loligo.executor.password;

import java.util.List;

/**
 * How a password to be made must look. It always holds four kinds of characters.
 *
 * @param length how long it is
 * @param names names of the person and the account, of which no part may occur in it
 */
public record PasswordWish(int length, List<String> names) {
    public PasswordWish {
        names = List.copyOf(names);
    }

    /** The longest of a policy and a rule counts. */
    public static PasswordWish of(PasswordPolicy policy, int ruleLength, List<String> names) {
        return new PasswordWish(Math.max(policy.minimumLength(), ruleLength), names);
    }
}
