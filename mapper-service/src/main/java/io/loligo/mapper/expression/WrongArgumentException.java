package io.loligo.mapper.expression;

/** A function was given what it does not take; the message says what it takes and quotes nothing. */
final class WrongArgumentException extends RuntimeException {
    WrongArgumentException(String message) {
        super(message);
    }
}
