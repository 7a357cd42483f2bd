package io.loligo.mapper.conduct;

import java.util.Set;

/** Who may decide a level. */
public sealed interface Assignee {

    /** Somebody by their login; letters' case does not count. */
    record Person(String login) implements Assignee {}

    /**
     * Anybody who has a role.
     *
     * @param members logins in lower case
     */
    record Role(String name, Set<String> members) implements Assignee {
        public Role {
            members = Set.copyOf(members);
        }
    }

    /** The manager that HR gives the person, by the manager's mail address in HR. */
    record Superior() implements Assignee {}
}
