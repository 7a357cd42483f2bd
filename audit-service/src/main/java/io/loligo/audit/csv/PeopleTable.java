package io.loligo.audit.csv;

import io.loligo.audit.people.Account;
import io.loligo.audit.people.Person;
import io.loligo.audit.trail.Status;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** People as a table, one row each; several accounts of one person are lines of one cell. */
public final class PeopleTable {
    private PeopleTable() {}

    public static List<String> header() {
        return List.of(
                "person", "name", "lastSeen", "lastChange", "lastOutcome", "accountName", "account", "objectGuid");
    }

    public static List<String> row(Person person) {
        return List.of(
                person.key().text(),
                person.name().orElse(""),
                person.lastSeenAt().toString(),
                person.lastChange().orElse(""),
                person.lastOutcome().map(Status::wireName).orElse(""),
                accounts(person, account -> account.name().orElse("")),
                accounts(person, Account::distinguishedName),
                accounts(person, account -> account.objectGuid().toString()));
    }

    private static String accounts(Person person, Function<Account, String> part) {
        return person.accounts().stream().map(part).collect(Collectors.joining("\n"));
    }
}
