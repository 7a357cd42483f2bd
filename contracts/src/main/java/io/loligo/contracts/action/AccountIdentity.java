package io.loligo.contracts.action;

/**
 * Which directory object an account is.
 *
 * @param objectGuid its identity for life, in the usual text form of a GUID
 * @param distinguishedName where it was after the step; changes with moves and renames
 */
public record AccountIdentity(String objectGuid, String distinguishedName) {}
