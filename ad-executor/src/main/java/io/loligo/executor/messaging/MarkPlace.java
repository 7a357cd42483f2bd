package io.loligo.executor.messaging;

/**
 * The step that a mark is about.
 *
 * @param resultId the id of the step's result, which tells attempts apart
 * @param offset of its command; a mark is of no more use once the command is committed
 */
record MarkPlace(String resultId, long offset) {}
