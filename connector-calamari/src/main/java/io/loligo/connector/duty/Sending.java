package io.loligo.connector.duty;

import java.time.Instant;

/**
 * Requests that are sent to a tenant besides its connections' own, such as a trial's.
 *
 * @param requests at most so many
 * @param at from then on
 */
public record Sending(int requests, Instant at) {}
