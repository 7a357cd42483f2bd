package io.loligo.contracts.action;

import java.time.Instant;

/**
 * A person's yes to a request.
 *
 * @param level the workflow level's name
 * @param approver who, by login
 * @param at when
 * @param comment what they wrote; may be empty
 */
public record Approval(String level, String approver, Instant at, String comment) {}
