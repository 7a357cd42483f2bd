package io.loligo.mapper.page;

/**
 * What came of one decision.
 *
 * @param words where the request stands now, or why the decision does not count
 */
public record DecidedLine(String id, String person, boolean taken, String words) {}
