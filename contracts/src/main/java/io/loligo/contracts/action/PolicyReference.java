package io.loligo.contracts.action;

/**
 * The rule that made a command.
 *
 * @param automation the automation's name
 * @param version the version of the policy documents, as a SHA-256 in hexadecimal of at least 12 digits
 */
public record PolicyReference(String automation, String version) {}
