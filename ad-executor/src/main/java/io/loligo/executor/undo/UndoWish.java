package io.loligo.executor.undo;

import io.loligo.contracts.action.ActionResult;
import java.util.Optional;

/**
 * What somebody wants taken back.
 *
 * @param step only this one, from 0; empty for all of the command's
 */
public record UndoWish(String commandId, Optional<Integer> step) {

    boolean isAbout(ActionResult result) {
        return step.isEmpty() || step.get() == result.step();
    }

    /** In words, such as {@code step 2 of command 17}. */
    public String words() {
        return step.map(number -> "step " + number + " of ").orElse("") + "command " + commandId;
    }
}
