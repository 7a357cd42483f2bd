package io.loligo.mapper.request;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Somebody who decides.
 *
 * @param login in lower case
 * @param actsFor the logins of those who let this one decide in their place, in lower case
 */
public record Voter(String login, Set<String> actsFor) {
    public Voter {
        login = login.strip().toLowerCase(Locale.ROOT);
        actsFor = Set.copyOf(actsFor);
        if (login.isEmpty()) {
            throw new IllegalArgumentException("login: not empty");
        }
    }

    /** All in whose name this one may decide. */
    public Set<String> names() {
        Set<String> names = new HashSet<>(actsFor);
        names.add(login);
        return names;
    }
}
