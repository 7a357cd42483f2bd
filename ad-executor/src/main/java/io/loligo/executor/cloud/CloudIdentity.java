package io.loligo.executor.cloud;

/**
 * A user of the tenant.
 *
 * @param id the object id, its identity for life; {@link #NOT_YET} while the tenant does not know the person
 * @param name the user principal name, for people to read
 */
public record CloudIdentity(String id, String name) {
    /** The id of a user that is only expected. */
    public static final String NOT_YET = "";
}
