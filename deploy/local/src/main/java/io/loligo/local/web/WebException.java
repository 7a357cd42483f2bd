package io.loligo.local.web;

/** A service did not answer as it should; says what was asked and what came back. */
public final class WebException extends Exception {
    public WebException(String message) {
        super(message);
    }

    public WebException(String message, Throwable cause) {
        super(message, cause);
    }
}
