package io.loligo.executor.password;

/**
 * What a domain, or a fine-grained policy in it, asks of passwords.
 *
 * @param minimumLength {@code minPwdLength}
 * @param complexity bit 1 of {@code pwdProperties}
 */
public record PasswordPolicy(int minimumLength, Complexity complexity) {

    /** Whether three kinds of characters are asked for, and no part of a name. */
    public enum Complexity {
        REQUIRED,
        NOT_REQUIRED
    }

    /** What is assumed of a directory that does not tell. */
    public static PasswordPolicy unknown() {
        return new PasswordPolicy(14, Complexity.REQUIRED);
    }
}
