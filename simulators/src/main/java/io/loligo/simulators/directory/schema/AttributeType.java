package io.loligo.simulators.directory.schema;

import java.util.Locale;
import java.util.OptionalInt;

/**
 * One attribute as the schema defines it.
 *
 * @param syntaxOid Active Directory's own number of the syntax, such as {@code 2.5.5.12}
 * @param omSyntax the second half of that number
 * @param lower the least length of a text or octet string, or the least number
 * @param upper likewise the greatest
 * @param link even for a forward link, one more for its back link
 * @param searchFlags bit 1 is set if the directory keeps an index
 * @param systemFlags bit 4 is set if the value is computed when it is read
 */
public record AttributeType(
        String name,
        String oid,
        String syntaxOid,
        int omSyntax,
        Syntax syntax,
        boolean singleValued,
        OptionalInt lower,
        OptionalInt upper,
        boolean systemOnly,
        OptionalInt link,
        int searchFlags,
        int systemFlags) {
    private static final int INDEXED = 0x1;
    private static final int CONSTRUCTED = 0x4;
    private static final int EVEN = 0x1;

    /** The name as a key: attribute names have no case. */
    public String key() {
        return name.toLowerCase(Locale.ROOT);
    }

    public boolean indexed() {
        return (searchFlags & INDEXED) != 0;
    }

    public boolean constructed() {
        return (systemFlags & CONSTRUCTED) != 0;
    }

    public boolean forwardLink() {
        return link.isPresent() && (link.getAsInt() & EVEN) == 0;
    }

    public boolean backLink() {
        return link.isPresent() && (link.getAsInt() & EVEN) != 0;
    }
}
