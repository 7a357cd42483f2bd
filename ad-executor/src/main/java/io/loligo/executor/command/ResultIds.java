package io.loligo.executor.command;

import io.loligo.contracts.action.ActionCommand;
import io.loligo.contracts.wire.EventIds;

/**
 * The ids of results. They follow from the command and the attempt: a step done again after a crash yields the same one, a
 * step that an operator runs again yields another.
 */
public final class ResultIds {
    private ResultIds() {}

    public static String of(ActionCommand command, int step) {
        String number = Integer.toString(step);
        return command.rerun()
                .map(again -> EventIds.of("result", command.id(), number, "attempt", Integer.toString(again.attempt())))
                .orElseGet(() -> EventIds.of("result", command.id(), number));
    }
}
