package io.loligo.contracts.action;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Runs a script or program that an operator put on the allow-list.
 *
 * @param script its name on the list
 * @param sha256 the expected SHA-256 of its content in lower-case hexadecimal; any other content is refused
 * @param parameters given to it as one JSON object on standard input, never spliced into code
 * @param host where to run it; {@code local} for the executor's own host
 * @param timeout after which its whole process tree is ended
 * @param repeatable whether it may run again when nobody knows whether it ran
 */
public record RunScript(
        String script,
        String sha256,
        Map<String, Object> parameters,
        String host,
        Duration timeout,
        Repeatable repeatable)
        implements Action {
    public RunScript {
        parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("sha256: 64 lower-case hexadecimal digits, not '" + sha256 + "'");
        }
    }

    @Override
    public ActionType type() {
        return ActionType.RUN_SCRIPT;
    }
}
