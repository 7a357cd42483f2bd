package io.loligo.contracts.action;

/**
 * How a password is made; the longest of this, the domain's and the person's fine-grained policy counts.
 *
 * @param minimumLength at least 8
 * @param nextLogon whether the person must choose another one at once
 * @param delivery who gets it
 */
public record PasswordRule(int minimumLength, NextLogon nextLogon, Delivery delivery) {
    public PasswordRule {
        if (minimumLength < 8 || minimumLength > 127) {
            throw new IllegalArgumentException("minimumLength: 8 to 127, not " + minimumLength);
        }
    }

    /** What is asked of the person at the next logon. */
    public enum NextLogon {
        MUST_CHANGE,
        KEEP
    }

    /** The way of a generated password to a person; it never travels in an event. */
    public enum Delivery {
        /** Nobody: the person uses self-service. */
        NONE,
        /** A sealed link for the manager that works once. */
        MANAGER_LINK,
        MAIL
    }
}
