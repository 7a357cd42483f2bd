package io.loligo.contracts.action;

/**
 * The names of an account, each tried on its own until the directory has one free.
 *
 * @param commonName {@code cn}, at most 64 characters, unique in its container
 * @param accountName {@code sAMAccountName}, at most 20 characters, unique in the domain
 * @param userPrincipalName {@code name@suffix}, unique in the forest
 */
public record Naming(NameCandidates commonName, NameCandidates accountName, NameCandidates userPrincipalName) {}
