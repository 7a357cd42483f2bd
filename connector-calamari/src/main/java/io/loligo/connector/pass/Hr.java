package io.loligo.connector.pass;

/** HR, as it can be asked. */
public interface Hr extends AutoCloseable {

    /**
     * Sends one request and returns whatever was answered, with any status.
     *
     * @throws FaultException if no answer came
     */
    Answer ask(Question question) throws FaultException, InterruptedException;

    /** Lets connections go; nothing is asked any more. */
    @Override
    default void close() {}
}
