package io.loligo.mapper.http;

/** What somebody decided does not count; the message says why. */
final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RefusedException(String words) {
        super(words);
    }
}
