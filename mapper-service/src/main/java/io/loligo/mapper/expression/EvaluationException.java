package io.loligo.mapper.expression;

/** An expression has no value for one person; the message names no value of theirs. */
public final class EvaluationException extends Exception {
    public EvaluationException(String message) {
        super(message);
    }
}
