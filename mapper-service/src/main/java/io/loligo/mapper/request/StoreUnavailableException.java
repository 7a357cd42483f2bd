package io.loligo.mapper.request;

/** The database does not answer, or not in time; whoever asked may ask again. */
public final class StoreUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreUnavailableException(String words, Throwable cause) {
        super(words, cause);
    }
}
