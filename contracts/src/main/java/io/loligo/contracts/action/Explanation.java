package io.loligo.contracts.action;

/**
 * Why something did not happen, in words for an administrator.
 *
 * @param tried what was tried
 * @param answered what came back, with the directory's code in words
 * @param advice what to do now
 */
public record Explanation(String tried, String answered, String advice) {}
