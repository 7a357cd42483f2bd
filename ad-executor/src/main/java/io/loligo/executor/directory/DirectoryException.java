package io.loligo.executor.directory;

/** A directory's no, in words that an administrator can act on. */
public final class DirectoryException extends Exception {
    private final transient Trouble trouble;
    private final String advice;

    /**
     * @param answered what came back, the directory's code in words
     * @param advice what to do
     */
    public DirectoryException(Trouble trouble, String answered, String advice, Throwable cause) {
        super(answered, cause);
        this.trouble = trouble;
        this.advice = advice;
    }

    public Trouble trouble() {
        return trouble;
    }

    public String answered() {
        return String.valueOf(getMessage());
    }

    public String advice() {
        return advice;
    }
}
