package io.loligo.mapper.http;

/** What was asked about is not there. */
public final class UnknownException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnknownException(String what, String id) {
        super("there is no " + what + " " + (id.length() > 80 ? id.substring(0, 80) + "…" : id));
    }
}
