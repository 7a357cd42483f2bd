package io.loligo.audit.question;

/** A question that cannot be understood: which field, which form is accepted, what came instead. */
public final class BadInputException extends RuntimeException {
    private static final int SHOWN = 80;

    private final String field;
    private final String accepted;

    public BadInputException(String field, String accepted, String given) {
        super(field + ": " + accepted + ", not '" + (given.length() > SHOWN ? given.substring(0, SHOWN) + "…" : given)
                + "'");
        this.field = field;
        this.accepted = accepted;
    }

    public String field() {
        return field;
    }

    public String accepted() {
        return accepted;
    }
}
