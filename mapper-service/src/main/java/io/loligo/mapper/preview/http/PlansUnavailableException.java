package io.loligo.mapper.preview.http;

/** The executor did not say what commands would do; the message says why, and what helps. */
final class PlansUnavailableException extends Exception {
    PlansUnavailableException(String message) {
        super(message);
    }
}
