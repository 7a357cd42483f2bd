package io.loligo.mapper.decision;

/** Something was asked or decided in a form that is not accepted. */
public final class BadInputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String field;
    private final String accepted;

    /** @param accepted the form that the field takes */
    public BadInputException(String field, String accepted) {
        super(field + ": " + accepted);
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
