package io.loligo.executor.undo;

import io.loligo.contracts.action.ActionCommand;
import io.loligo.contracts.action.ActionResult;
import java.util.List;

/** What is said to whoever wants something taken back. */
public sealed interface UndoAnswer {

    /**
     * It can be asked for.
     *
     * @param command that would take it back
     * @param plan what it would do, step by step
     */
    record Possible(ActionCommand command, List<ActionResult> plan) implements UndoAnswer {
        public Possible {
            plan = List.copyOf(plan);
        }
    }

    /** It has been asked for, now or before. */
    record Asked(String undoCommandId) implements UndoAnswer {}

    /**
     * No.
     *
     * @param words why, and what to do
     */
    record Refused(Because because, String words) implements UndoAnswer {}

    /** What kind of no. */
    enum Because {
        /** The log holds no result of it. */
        UNKNOWN,
        /** The log no longer keeps the command. */
        FORGOTTEN,
        /** It cannot be taken back, or there is nothing to take back, or the account has changed since. */
        IMPOSSIBLE,
        /** The directory does not answer just now. */
        UNREACHABLE
    }
}
