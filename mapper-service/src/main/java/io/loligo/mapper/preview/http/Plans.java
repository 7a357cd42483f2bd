package io.loligo.mapper.preview.http;

import io.loligo.contracts.action.ActionCommand;
import io.loligo.mapper.preview.Planned;
import java.io.IOException;
import java.util.List;

/** Whoever knows what commands would do to the directories. */
interface Plans {

    /**
     * Asks about commands; each answer is handed over as it comes, in no certain order. The next is not taken before.
     *
     * @throws PlansUnavailableException when not all were answered; those that were have been handed over
     * @throws IOException whatever {@code each} throws, which ends the asking
     */
    void ask(List<ActionCommand> commands, Each each) throws PlansUnavailableException, IOException;

    /** Takes one answer. */
    interface Each {
        void take(Planned planned) throws IOException;
    }
}
