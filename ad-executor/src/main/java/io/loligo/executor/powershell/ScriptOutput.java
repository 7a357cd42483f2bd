package io.loligo.executor.powershell;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loligo.executor.system.SystemException;
import io.loligo.executor.system.Trouble;
import java.util.Optional;

/**
 * What a script's process left behind.
 *
 * @param standard its result is the last line; modules may have written above it
 * @param error text, or CLIXML
 */
public record ScriptOutput(int exitCode, String standard, String error) {
    private static final int SHOWN = 300;

    /** @throws SystemException if this is neither a result nor an error of PowerShell's */
    public Reply reply() throws SystemException {
        Optional<ObjectNode> result = result();
        if (result.isPresent()) {
            JsonNode failure = result.get().path("error");
            return failure.isObject()
                    ? new Reply.Failure(
                            failure.path("code").asText(),
                            failure.path("message").asText(),
                            failure.path("target").asText())
                    : new Reply.Result(result.get());
        }
        Optional<Reply.Failure> failure = Clixml.failure(error);
        if (failure.isPresent() && exitCode != 0) {
            return failure.get();
        }
        throw new SystemException(
                new Trouble.Passing(),
                "the script ended with exit code " + exitCode + " and no JSON result; it wrote "
                        + (standard.isBlank() ? "nothing" : "'" + shown(standard) + "'")
                        + failure.map(said -> ", and as an error '" + shown(said.message()) + "'")
                                .orElse(""),
                "Run the script by hand on the host and look what else writes to its output.");
    }

    private Optional<ObjectNode> result() {
        String stripped = standard.strip();
        String last = stripped.substring(stripped.lastIndexOf('\n') + 1);
        try {
            return Json.read(last) instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
        } catch (JsonProcessingException otherText) {
            return Optional.empty();
        }
    }

    private static String shown(String text) {
        String line = text.strip().replaceAll("\\p{Cntrl}+", " ");
        return line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line;
    }
}
