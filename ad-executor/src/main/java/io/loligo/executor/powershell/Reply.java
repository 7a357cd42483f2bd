package io.loligo.executor.powershell;

import com.fasterxml.jackson.databind.JsonNode;

/** What a script said. */
public sealed interface Reply {

    /** The JSON object that it answered with. */
    record Result(JsonNode json) implements Reply {}

    /**
     * It ended with an error.
     *
     * @param code PowerShell's fully qualified error id; empty where there is none
     * @param message in the host's own words
     * @param target what the error is about; empty where nobody says
     */
    record Failure(String code, String message, String target) implements Reply {}
}
