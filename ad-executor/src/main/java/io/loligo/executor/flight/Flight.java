package io.loligo.executor.flight;

import io.loligo.contracts.action.ActionCommand;
import java.time.Instant;
import java.util.List;

/**
 * A command that is being carried out.
 *
 * @param person the employee's key
 * @param steps as people call them
 */
public record Flight(String commandId, String person, String directory, List<String> steps, Instant since) {
    public Flight {
        steps = List.copyOf(steps);
    }

    static Flight of(ActionCommand command, Instant now) {
        return new Flight(
                command.id(),
                command.employee().text(),
                command.target().directory(),
                command.steps().stream().map(step -> step.type().title()).toList(),
                now);
    }
}
