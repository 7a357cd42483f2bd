package io.loligo.mapper.attribute;

/**
 * An attribute of a user.
 *
 * @param name its LDAP display name, in Microsoft's spelling
 * @param maximumLength in UTF-16 units; {@link Integer#MAX_VALUE} where the schema sets none
 */
public record DirectoryAttribute(
        String name, Syntax syntax, Cardinality cardinality, int maximumLength, WrittenBy writtenBy) {

    /** How values look. */
    public enum Syntax {
        TEXT,
        /** A whole number of 32 bits. */
        INTEGER,
        /** A whole number of 64 bits; also AD's times, which count 100 ns since 1601. */
        LARGE_INTEGER,
        /** A time such as {@code 20261124080000.0Z}. */
        GENERALIZED_TIME,
        /** {@code TRUE} or {@code FALSE}. */
        BOOLEAN,
        /** A distinguished name. */
        ACCOUNT,
        /** Bytes; not for a mapping. */
        BINARY
    }

    /** How many values. */
    public enum Cardinality {
        SINGLE,
        MULTIPLE
    }

    /** Who may write it. */
    public enum WrittenBy {
        MAPPING,
        /** A naming document: {@code cn}, {@code sAMAccountName}, {@code userPrincipalName}. */
        NAMING,
        /** An action of its own: {@code userAccountControl}, {@code unicodePwd}, {@code memberOf}. */
        ACTION,
        /** Nobody: the directory computes it. */
        DIRECTORY
    }
}
