package io.loligo.executor.messaging;

/**
 * The step that a mark is about.
 *
 * @param offset of its command; a mark is of no more use once the command is committed
 */
record MarkPlace(String commandId, int step, long offset) {
    String key() {
        return commandId + "/" + step;
    }
}
