package io.loligo.connector.source;

/**
 * A further list from which fields take values: one joined by the primary key, such as contracts, or one that is looked up, such as
 * the names of teams.
 *
 * @param key where a row of this list says which one it is; unique
 */
public record Table(String name, Endpoint list, Pointer key) {}
