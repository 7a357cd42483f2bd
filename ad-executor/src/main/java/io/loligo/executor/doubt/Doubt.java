package io.loligo.executor.doubt;

import io.loligo.contracts.action.ActionResult;

/**
 * One step in doubt.
 *
 * @param resultId the event that told of it
 * @param partition of the log in which its command lies
 */
public record Doubt(String resultId, ActionResult result, int partition) {}
