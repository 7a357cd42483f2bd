package io.loligo.executor.photo;

/** A picture that cannot or must not be used; the message says the accepted form. */
public final class UnusableImageException extends Exception {
    UnusableImageException(String message) {
        super(message);
    }
}
