package io.loligo.executor.action;

import io.loligo.contracts.action.RefusalCode;
import io.loligo.contracts.action.Repeatable;
import io.loligo.contracts.action.RunScript;
import io.loligo.contracts.action.Target;
import io.loligo.contracts.action.Undo;
import io.loligo.executor.directory.Entry;
import io.loligo.executor.directory.Lookups;
import io.loligo.executor.script.ScriptQuestion;
import io.loligo.executor.script.ScriptRun;
import io.loligo.executor.script.ScriptState;
import java.util.List;
import java.util.Optional;

/** Runs only what an operator put there and the policy's author saw: the hash of the content is part of the wish. */
final class RunScriptHandler implements ActionHandler<RunScript> {

    @Override
    public Lookups needs(RunScript action, Target target) {
        return Lookups.account();
    }

    @Override
    public Questions beside(RunScript action, Optional<Entry> account) {
        return Questions.none().and(new ScriptQuestion(action));
    }

    @Override
    public Plan plan(RunScript action, Situation before) throws RefusedException {
        ScriptState state = before.answers().script().orElseThrow();
        String found = state.sha256()
                .orElseThrow(() -> new RefusedException(
                        RefusalCode.NOT_CONFIGURED,
                        "there is no script '" + action.script() + "' in the operator's folder",
                        "Put it there, or correct its name in the policy."));
        if (!found.equals(action.sha256())) {
            throw new RefusedException(
                    RefusalCode.PRECONDITION,
                    "the script '" + action.script() + "' is not the one that the policy means: its SHA-256 is " + found
                            + ", not " + action.sha256(),
                    "Read what it does now; if that is what is wanted, write its new hash into the policy.");
        }
        return state.work() == ScriptState.Work.DONE
                ? Plan.nothing()
                : Plan.mixed(List.of(new Change.ByScript(new ScriptRun(action))));
    }

    @Override
    public Undo undo(RunScript action, Effect effect) {
        return effect.beside()
                .before()
                .script()
                .flatMap(ScriptState::undo)
                .<Undo>map(undo -> new Undo.Steps(List.of(new RunScript(
                        undo.name(),
                        undo.sha256(),
                        action.parameters(),
                        action.host(),
                        action.timeout(),
                        action.repeatable()))))
                .orElseGet(() -> new Undo.Impossible("the script '" + action.script() + "' has no paired undo script"));
    }

    @Override
    public Repetition repetition(RunScript action) {
        return action.repeatable() == Repeatable.YES ? Repetition.HARMLESS : Repetition.MARKED;
    }
}
