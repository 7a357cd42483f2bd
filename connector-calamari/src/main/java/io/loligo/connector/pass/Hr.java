package io.loligo.connector.pass;

/** HR, as it can be asked. */
public interface Hr {

    /**
     * Sends one request and returns whatever was answered, with any status.
     *
     * @throws FaultException if no answer came
     */
    Answer ask(Question question) throws FaultException, InterruptedException;
}
