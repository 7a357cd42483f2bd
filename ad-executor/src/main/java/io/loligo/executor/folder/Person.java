package io.loligo.executor.folder;

/**
 * Whose folder it is.
 *
 * @param guid the account's {@code objectGUID}
 * @param sid the account's {@code objectSid}, {@code S-1-…}
 */
public record Person(String guid, String sid) {}
