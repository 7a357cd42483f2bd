package io.loligo.executor.action;

import io.loligo.contracts.action.Action;
import io.loligo.contracts.action.Target;
import io.loligo.contracts.action.Undo;
import io.loligo.executor.directory.Entry;
import io.loligo.executor.directory.Lookups;
import java.util.Optional;

/**
 * How one kind of action becomes changes. Handlers are pure and stateless. Their law: planning again on the state after the
 * changes gives nothing, unless {@link #repetition} says that no system can be asked.
 */
public interface ActionHandler<A extends Action> {

    /** What to read from the directory first. */
    Lookups needs(A action, Target target);

    /**
     * What to ask of other systems then.
     *
     * @param account empty when nobody holds the anchor
     */
    default Questions beside(A action, Optional<Entry> account) {
        return Questions.none();
    }

    /** What to write; nothing when the wish is fulfilled. */
    Plan plan(A action, Situation before) throws RefusedException;

    /** How to take it back. */
    default Undo undo(A action, Effect effect) {
        return Undoing.of(effect);
    }

    default Repetition repetition(A action) {
        return Repetition.HARMLESS;
    }

    /** What happens when a step runs a second time. */
    enum Repetition {
        /** The second run sees the first one's work and does nothing. */
        HARMLESS,
        /** No system can tell whether it was done: a mark is set first, and an open mark is never run over. */
        MARKED
    }
}
