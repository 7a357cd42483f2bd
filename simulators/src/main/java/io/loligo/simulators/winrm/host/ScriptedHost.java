package io.loligo.simulators.winrm.host;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** What scripts act on. Calls come one at a time. */
public interface ScriptedHost {
    /**
     * What the script writes to its output; empty when the host does not know the script.
     *
     * @throws ScriptFailure when the script ends with an error
     */
    Optional<JsonNode> run(ScriptCall call);

    /** Everything that is kept, to read back. */
    JsonNode state();
}
