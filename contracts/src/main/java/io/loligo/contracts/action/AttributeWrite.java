package io.loligo.contracts.action;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A wish about one attribute.
 *
 * @param attribute its LDAP display name, such as {@code department}; compared without regard to case
 * @param values none exactly for {@link Mode#CLEAR}
 */
public record AttributeWrite(String attribute, Mode mode, List<WishedValue> values) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9-]*");

    public AttributeWrite {
        values = List.copyOf(values);
        if (!NAME.matcher(attribute).matches()) {
            throw new IllegalArgumentException(
                    "attribute: an LDAP attribute name of letters, digits and hyphens, not '" + attribute + "'");
        }
        if (values.isEmpty() != (mode == Mode.CLEAR)) {
            throw new IllegalArgumentException("values: none exactly for mode CLEAR, not " + values + " for " + mode);
        }
    }

    public static AttributeWrite set(String attribute, String... values) {
        return new AttributeWrite(
                attribute,
                Mode.SET,
                List.of(values).stream().<WishedValue>map(WishedValue.Text::new).toList());
    }

    public static AttributeWrite clear(String attribute) {
        return new AttributeWrite(attribute, Mode.CLEAR, List.of());
    }

    /** How the values meet those already there. */
    public enum Mode {
        /** Exactly these values. */
        SET,
        /** These and what is there. */
        ADD,
        /** What is there without these. */
        REMOVE,
        /** No value. */
        CLEAR,
        /** These, when there is none yet. */
        ONLY_IF_EMPTY
    }
}
