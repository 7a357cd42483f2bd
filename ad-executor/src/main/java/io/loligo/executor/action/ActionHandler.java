package io.loligo.executor.action;

import io.loligo.contracts.action.Action;
import io.loligo.contracts.action.Target;
import io.loligo.contracts.action.Undo;
import io.loligo.executor.directory.Lookups;

/**
 * How one kind of action becomes changes. Handlers are pure and stateless. Their law: planning again on the state after the
 * changes gives nothing, unless {@link #repetition()} says that the directory cannot be asked.
 */
public interface ActionHandler<A extends Action> {

    /** What to read first. */
    Lookups needs(A action, Target target);

    /** What to write; nothing when the wish is fulfilled. */
    Plan plan(A action, Situation before) throws RefusedException;

    /** How to take it back. */
    default Undo undo(A action, Effect effect) {
        return Undoing.of(effect);
    }

    default Repetition repetition() {
        return Repetition.HARMLESS;
    }

    /** What happens when a step runs a second time. */
    enum Repetition {
        /** The second run sees the first one's work and does nothing. */
        HARMLESS,
        /** The directory cannot tell whether it was done: a mark is set first, and an open mark is never run over. */
        MARKED
    }
}
