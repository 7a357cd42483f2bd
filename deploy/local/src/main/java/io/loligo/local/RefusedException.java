package io.loligo.local;

/** A run cannot begin; says why and what to do. */
final class RefusedException extends Exception {
    RefusedException(String message) {
        super(message);
    }
}
