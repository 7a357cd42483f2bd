package io.loligo.connector.library;

/** Somebody else wrote a version in the meantime. */
public final class OvertakenException extends Exception {
    private final int last;

    public OvertakenException(int last) {
        super("the last version is " + last);
        this.last = last;
    }

    /** The number of the last version that is kept; 0 for none. */
    public int last() {
        return last;
    }
}
