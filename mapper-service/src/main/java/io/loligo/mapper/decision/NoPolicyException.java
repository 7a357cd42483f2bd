package io.loligo.mapper.decision;

/** No policy is in force, so that nobody can say who may decide. */
public final class NoPolicyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NoPolicyException() {
        super("no policy is in force; GET /api/policy says why");
    }
}
