package io.loligo.contracts.action;

/**
 * A group, as an administrator names it.
 *
 * @param by how the value is to be read
 * @param value a distinguished name (RFC 4514), or a {@code sAMAccountName} or {@code cn}
 */
public record GroupReference(By by, String value) {

    public static GroupReference dn(String distinguishedName) {
        return new GroupReference(By.DISTINGUISHED_NAME, distinguishedName);
    }

    public static GroupReference name(String name) {
        return new GroupReference(By.NAME, name);
    }

    /** The kind of the value. */
    public enum By {
        DISTINGUISHED_NAME,
        /** {@code sAMAccountName}, else {@code cn}; refused when it fits more than one group. */
        NAME
    }
}
