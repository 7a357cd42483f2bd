package io.loligo.mapper.http;

/** What somebody decided does not count; the message says why. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RefusedException(String words) {
        super(words);
    }
}
