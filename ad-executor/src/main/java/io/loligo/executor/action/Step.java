package io.loligo.executor.action;

import io.loligo.contracts.action.Action;
import io.loligo.contracts.action.Target;
import io.loligo.contracts.action.Undo;
import io.loligo.executor.directory.Entry;
import io.loligo.executor.directory.Lookups;
import java.util.Optional;

/** An action with its handler. */
public record Step<A extends Action>(A action, ActionHandler<A> handler) {

    public Lookups needs(Target target) {
        return handler.needs(action, target);
    }

    public Questions beside(Optional<Entry> account) {
        return handler.beside(action, account);
    }

    public Plan plan(Situation before) throws RefusedException {
        return Reanchoring.before(handler.plan(action, before), before);
    }

    public Undo undo(Effect effect) {
        return handler.undo(action, effect);
    }

    public ActionHandler.Repetition repetition() {
        return handler.repetition(action);
    }
}
