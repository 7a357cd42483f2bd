package io.loligo.executor.directory;

import java.util.Optional;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;

/**
 * A distinguished name (RFC 4514). Two are equal when a directory takes them for the same: letter case, spaces around
 * separators and the way of escaping do not count.
 */
public final class Dn {
    private final String text;
    private final LdapName parsed;
    // Worked out when first asked for, as strings do; two threads that do so at once find the same.
    private int hash;

    private Dn(String text, LdapName parsed) {
        this.text = text;
        this.parsed = parsed;
    }

    /** Reads a name; empty when it is none, or the empty one. */
    public static Optional<Dn> parse(String text) {
        try {
            LdapName parsed = new LdapName(text);
            return parsed.isEmpty() ? Optional.empty() : Optional.of(new Dn(text, parsed));
        } catch (InvalidNameException malformed) {
            return Optional.empty();
        }
    }

    /** Reads a name that must be one; a malformed one is an {@link IllegalArgumentException} in words. */
    public static Dn of(String text) {
        return parse(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "a distinguished name such as OU=People,DC=corp,DC=example,DC=com, not '" + text + "'"));
    }

    /** The entry named {@code value} below this one. */
    public Dn child(String attribute, String value) {
        return of(attribute + "=" + Rdn.escapeValue(value) + "," + text);
    }

    public Optional<Dn> parent() {
        int rest = parsed.size() - 1;
        if (rest < 1) {
            return Optional.empty();
        }
        LdapName above = (LdapName) parsed.getPrefix(rest);
        return Optional.of(new Dn(above.toString(), above));
    }

    /** How many parts it has. */
    public int depth() {
        return parsed.size();
    }

    /** Whether this is {@code other} or lies anywhere below it. */
    public boolean isWithin(Dn other) {
        return parsed.startsWith(other.parsed);
    }

    /** The attribute of the first part, such as {@code CN}. */
    public String nameAttribute() {
        return first().getType();
    }

    /** The value of the first part without escapes. */
    public String name() {
        return String.valueOf(first().getValue());
    }

    /** The first part as it stands in a distinguished name, such as {@code CN=Smith\, John}. */
    public String relativeName() {
        return first().toString();
    }

    private Rdn first() {
        return parsed.getRdn(parsed.size() - 1);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Dn dn && parsed.equals(dn.parsed);
    }

    @Override
    public int hashCode() {
        if (hash == 0) {
            hash = parsed.hashCode();
        }
        return hash;
    }

    @Override
    public String toString() {
        return text;
    }
}
