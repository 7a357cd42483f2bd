package io.loligo.contracts.employee;

import java.time.Instant;

/**
 * When a change was seen and when it counts.
 *
 * @param observedAt when the connector saw it
 * @param effectiveAt when it takes effect: the start of a first day, the end of a last day, else {@code observedAt};
 *     may lie in the future for what is only scheduled
 * @param revision the person's count of observed states, from 1; a later change of the same person never has a smaller one
 */
public record Occurrence(Instant observedAt, Instant effectiveAt, long revision) {}
