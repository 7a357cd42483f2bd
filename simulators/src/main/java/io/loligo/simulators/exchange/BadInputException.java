package io.loligo.simulators.exchange;

/** Somebody gave something that is not accepted; the message names the field and the accepted form. */
public final class BadInputException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String field;
    private final String problem;

    /** @param problem the accepted form, and what came instead */
    public BadInputException(String field, String problem) {
        super(field + ": " + problem);
        this.field = field;
        this.problem = problem;
    }

    public String field() {
        return field;
    }

    public String problem() {
        return problem;
    }
}
