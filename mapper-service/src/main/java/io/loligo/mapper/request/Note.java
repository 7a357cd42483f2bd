package io.loligo.mapper.request;

import java.time.Instant;

/**
 * Something that happened to a request.
 *
 * @param by a login, or empty for what the mapper did by itself
 */
public record Note(Instant at, String by, String words) {}
