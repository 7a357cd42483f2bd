package io.loligo.contracts.wire;

/** A message that is not an event of this contract; says what is wrong with it and never quotes its content. */
public final class UnreadableEventException extends Exception {
    public UnreadableEventException(String message) {
        super(message);
    }
}
