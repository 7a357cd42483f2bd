package io.loligo.connector.pass;

import java.io.IOException;

/** Leave to send requests. */
@FunctionalInterface
public interface Permits {

    /**
     * Returns when one more request may be sent, and has counted it.
     *
     * @throws FaultException if that would take too long
     * @throws IOException if it could not be written down that a request is sent
     */
    void take() throws FaultException, IOException, InterruptedException;
}
