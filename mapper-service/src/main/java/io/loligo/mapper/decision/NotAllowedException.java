package io.loligo.mapper.decision;

/** Somebody asked for what is not theirs to decide; the message says whose it is. */
public final class NotAllowedException extends Exception {
    private static final long serialVersionUID = 1L;

    NotAllowedException(String words) {
        super(words);
    }
}
