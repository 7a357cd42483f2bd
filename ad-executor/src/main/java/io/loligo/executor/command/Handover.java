package io.loligo.executor.command;

import io.loligo.contracts.action.Action;
import io.loligo.contracts.action.ActionCommand;
import io.loligo.executor.action.Change;
import io.loligo.executor.action.Handlers;
import io.loligo.executor.action.Plan;
import io.loligo.executor.action.Projection;
import io.loligo.executor.directory.DirectoryChange;
import io.loligo.executor.directory.Entry;
import io.loligo.executor.directory.Lookups;
import io.loligo.executor.directory.Snapshot;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the steps of one command leave to those after them: what they would change, where they are only planned, and the
 * directory as they saw and left it, so that it is not asked again at every step.
 */
final class Handover {
    /** How long a look is good for. Two domain controllers may differ for longer than that. */
    private static final Duration FRESH = Duration.ofSeconds(2);

    private final ActionCommand command;
    private final Clock clock;
    private final List<Change> planned = new ArrayList<>();
    private Optional<Seen> seen = Optional.empty();

    /** What was asked, and what the directory shows of it after all changes since. */
    record Seen(Lookups asked, Snapshot snapshot) {}

    Handover(ActionCommand command, Clock clock) {
        this.command = command;
        this.clock = clock;
    }

    /** What the steps before would change. */
    List<Change> planned() {
        return planned;
    }

    void plan(List<Change> changes) {
        planned.addAll(changes);
    }

    /** A step's question together with those of the steps after it, up to one that asks for more than a look can tell ahead. */
    Lookups asking(Lookups needs, int step) {
        Lookups all = needs;
        for (Action later : command.steps().subList(step + 1, command.steps().size())) {
            Lookups question = Handlers.of(later).needs(command.target());
            if (!question.isPlain()) {
                break;
            }
            all = all.and(question);
        }
        return all;
    }

    /** What the step before saw, if it is fresh and answers the question; only once. */
    Optional<Seen> take(Lookups needs) {
        Optional<Seen> before = seen;
        seen = Optional.empty();
        return before.filter(look -> look.asked().covers(needs))
                .filter(look -> clock.instant().isBefore(look.snapshot().at().plus(FRESH)));
    }

    /**
     * Leaves what a step saw, with what it changed. Where other systems were changed too, or the account was deleted or
     * brought back, there is more to see than follows from the changes, and nothing is left.
     */
    void leave(Lookups asked, Snapshot before, Plan plan, Entry account) {
        boolean follows = plan.changes().stream()
                .allMatch(change -> change instanceof Change.InDirectory(var inDirectory)
                        && !(inDirectory instanceof DirectoryChange.Restore)
                        && !(inDirectory instanceof DirectoryChange.Delete));
        seen = follows
                ? Optional.of(new Seen(asked, Projection.after(before, plan.inDirectory(), Optional.of(account))))
                : Optional.empty();
    }
}
