package io.loligo.executor.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.loligo.contracts.action.ActionCommand;
import io.loligo.contracts.action.ActionResult;
import io.loligo.contracts.wire.ContractsJson;
import java.util.List;
import java.util.Optional;

/**
 * One line of the answer.
 *
 * @param results of the steps up to the first that would not be done
 * @param trouble why there is no plan, in words
 */
record PlannedCommand(String commandId, List<ActionResult> results, Optional<String> trouble) {

    static PlannedCommand of(ActionCommand command, List<ActionResult> results) {
        return new PlannedCommand(command.id(), results, Optional.empty());
    }

    static PlannedCommand without(ActionCommand command, String trouble) {
        return new PlannedCommand(command.id(), List.of(), Optional.of(trouble));
    }

    String json() {
        try {
            return ContractsJson.mapper().writeValueAsString(this);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("a result must be writable as JSON", unwritable);
        }
    }
}
