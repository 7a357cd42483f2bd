package io.loligo.executor.powershell;

import com.fasterxml.jackson.databind.JsonNode;
import io.loligo.executor.system.SystemException;
import java.time.Duration;

/**
 * A host on which PowerShell runs scripts. Every verb may be called from many threads. What the script itself says, also
 * that it could not do it, is a {@link Reply}; what befalls the host or the way to it is an exception.
 */
public interface PowerShell extends AutoCloseable {

    /**
     * Runs a script once.
     *
     * @param input becomes the script's {@code $parameters}; it is data all the way and never part of a command line
     * @param deadline after which the script is ended with all that it started
     */
    Reply run(Script script, JsonNode input, Duration deadline) throws SystemException;

    /** Asks for a sign of life. */
    void check() throws SystemException;

    @Override
    void close();
}
