package io.loligo.simulators.directory.tree;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.RDN;
import io.loligo.simulators.directory.schema.Syntax;
import java.util.Locale;
import java.util.Objects;

/**
 * An object's name within its container.
 *
 * @param attribute in upper case, such as {@code CN}
 * @param value as it was given
 * @param key equal for names that the directory takes for the same
 * @param text escaped, as it stands in a distinguished name
 */
public record Name(String attribute, String value, String key, String text) {
    public static Name of(String attribute, String value) {
        String upper = attribute.toUpperCase(Locale.ROOT);
        // A deleted object's name holds a line break, which stands escaped in its distinguished name.
        String text = new RDN(upper, value).toMinimallyEncodedString().replace("\n", "\\0A");
        return new Name(upper, value, key(upper, value), text);
    }

    /** The name of the object that a distinguished name stands for. */
    public static Name of(DN dn) {
        return of(Objects.requireNonNull(dn.getRDN(), "the empty name names no object"));
    }

    public static Name of(RDN rdn) {
        return of(rdn.getAttributeNames()[0], rdn.getAttributeValues()[0]);
    }

    public RDN rdn() {
        return new RDN(attribute, value);
    }

    static String key(RDN rdn) {
        return key(rdn.getAttributeNames()[0].toUpperCase(Locale.ROOT), rdn.getAttributeValues()[0]);
    }

    private static String key(String upper, String value) {
        return upper + "=" + Syntax.folded(value);
    }
}
