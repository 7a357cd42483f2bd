package io.loligo.local.demo;

import io.loligo.local.directory.Account;
import io.loligo.local.web.Tenant;
import java.util.function.Function;

/**
 * Something that the directory must show of an account.
 *
 * @param what in words, such as {@code title}
 * @param found reads it off the account
 * @param wished what it must be, or begin with
 */
record Expectation(String what, Function<Account, String> found, String wished, Match match) {

    /** How what was found is compared with what was wished. */
    enum Match {
        WHOLE,
        /** For names that get a number where somebody else has them already. */
        BEGINNING
    }

    private Expectation(String what, Function<Account, String> found, String wished) {
        this(what, found, wished, Match.WHOLE);
    }

    static Expectation attribute(String name, String wished) {
        return new Expectation(name, account -> account.first(name).orElse(""), wished);
    }

    static Expectation beginning(String name, String wished) {
        return new Expectation(name, account -> account.first(name).orElse(""), wished, Match.BEGINNING);
    }

    static Expectation enabled() {
        return new Expectation("account", Expectation::state, "enabled");
    }

    static Expectation disabled() {
        return new Expectation("account", Expectation::state, "disabled");
    }

    /** @param wished part numbers with a comma and a space between them */
    static Expectation licences(Tenant tenant, String wished) {
        return new Expectation(
                "Microsoft 365",
                account -> tenant.licences(account.first("userPrincipalName").orElse("")),
                wished);
    }

    /** @param wished sorted names with a comma and a space between them */
    static Expectation groups(String wished) {
        return new Expectation("groups", account -> String.join(", ", account.groups()), wished);
    }

    static Expectation container(String wished) {
        return new Expectation("container", Account::container, wished);
    }

    static Expectation sameObject(String objectGuid) {
        return new Expectation("objectGUID", Account::objectGuid, objectGuid);
    }

    boolean holds(Account account) {
        String is = found.apply(account);
        return switch (match) {
            case WHOLE -> is.equals(wished);
            case BEGINNING -> is.startsWith(wished);
        };
    }

    /** One line: what was found, and what was wished where that is something else. */
    String shown(Account account) {
        String is = found.apply(account);
        return "%-16s %s".formatted(what, is.isEmpty() ? "(none)" : is)
                + (holds(account) ? "" : "   — wished: " + (wished.isEmpty() ? "(none)" : wished));
    }

    private static String state(Account account) {
        return account.enabled() ? "enabled" : "disabled";
    }
}
