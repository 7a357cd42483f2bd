package io.loligo.contracts.action;

import java.time.Instant;

/**
 * Why a command exists.
 *
 * @param eventId the event that led to it; where an operator asked for it, that request's event
 * @param eventType that event's CloudEvents type
 * @param observedAt when the change in HR was seen, or the request made
 */
public record Cause(String eventId, String eventType, Instant observedAt) {}
