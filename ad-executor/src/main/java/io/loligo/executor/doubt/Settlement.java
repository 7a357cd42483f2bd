package io.loligo.executor.doubt;

import io.loligo.contracts.action.ActionCommand;
import io.loligo.contracts.action.Rerun;
import io.loligo.contracts.operator.OperatorActivity.DoubtDecision;
import java.util.Optional;

/** What follows from an operator's decision. */
public final class Settlement {
    private Settlement() {}

    /**
     * The command to be sent, if any: the step and those after it where it is to run again; only those after it where it is
     * done; none where it is given up.
     *
     * @param lastAttempt at this command so far, 1 for the first
     */
    public static Optional<ActionCommand> of(DoubtDecision decision, ActionCommand command, int step, int lastAttempt) {
        int first = switch (decision) {
            case RUN_AGAIN -> step;
            case MARKED_DONE -> step + 1;
            case DISCARDED -> command.steps().size();
        };
        return first >= command.steps().size()
                ? Optional.empty()
                : Optional.of(command.again(new Rerun(lastAttempt + 1, first)));
    }
}
