package io.loligo.mapper.policy;

import java.util.Optional;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;

/** Whether a text is a distinguished name at which accounts can live. */
public final class Containers {
    private Containers() {}

    /** What is wrong with a distinguished name, if anything. */
    public static Optional<String> problem(String name) {
        return parsed(name).isPresent()
                ? Optional.empty()
                : Optional.of("'" + name + "' is no distinguished name; one such as OU=People,DC=corp,DC=example,DC=com"
                        + " is accepted");
    }

    /** What keeps a container from lying at or under {@code base}, if anything. */
    public static Optional<String> problemUnder(String name, String base) {
        Optional<LdapName> container = parsed(name);
        Optional<LdapName> top = parsed(base);
        if (container.isEmpty()) {
            return problem(name);
        }
        if (top.isEmpty() || container.get().startsWith(top.get())) {
            return Optional.empty();
        }
        return Optional.of("'" + name + "' does not lie under the directory's base " + base);
    }

    private static Optional<LdapName> parsed(String name) {
        try {
            LdapName parsed = new LdapName(name);
            return parsed.isEmpty() ? Optional.empty() : Optional.of(parsed);
        } catch (InvalidNameException notOne) {
            return Optional.empty();
        }
    }
}
