package io.loligo.executor.command;

import io.loligo.contracts.action.Action;
import io.loligo.contracts.action.ActionCommand;
import io.loligo.contracts.action.ActionResult;
import io.loligo.contracts.action.Explanation;
import io.loligo.contracts.action.Mode;
import io.loligo.contracts.action.OnDrift;
import io.loligo.contracts.action.Outcome;
import io.loligo.contracts.action.PasswordRule;
import io.loligo.contracts.action.RefusalCode;
import io.loligo.contracts.action.Rerun;
import io.loligo.contracts.action.ResetPassword;
import io.loligo.contracts.drift.DirectoryDrift;
import io.loligo.contracts.wire.Envelope;
import io.loligo.contracts.wire.EventIds;
import io.loligo.executor.action.ActionHandler.Repetition;
import io.loligo.executor.action.Companions;
import io.loligo.executor.action.Handlers;
import io.loligo.executor.action.RefusedException;
import io.loligo.executor.action.Step;
import io.loligo.executor.command.Delivery.Earlier;
import io.loligo.executor.credential.Courier;
import io.loligo.executor.drift.Drift;
import io.loligo.executor.password.Passwords;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Carries out one command: its steps in order, a result for each, until one is refused, fails or is in doubt. Blocks; the
 * caller sees to it that one person's commands come one after another.
 */
public final class ExecuteCommand {
    private final Map<String, Systems> systems;
    private final Passwords passwords;
    private final Courier courier;
    private final Clock clock;

    /** One whose passwords reach nobody. */
    public ExecuteCommand(Map<String, Systems> systems, Passwords passwords, Clock clock) {
        this(systems, passwords, Courier.none(), clock);
    }

    public ExecuteCommand(Map<String, Systems> systems, Passwords passwords, Courier courier, Clock clock) {
        this.systems = Map.copyOf(systems);
        this.passwords = passwords;
        this.courier = courier;
        this.clock = clock;
    }

    /** Returns when every result is in the log. */
    public void run(Envelope<ActionCommand> event, Delivery delivery) throws AbandonedException {
        Optional<OnDrift> check = event.body().driftCheck();
        if (check.isEmpty()) {
            runSteps(event, delivery);
        } else if (differs(event, delivery) && check.get() == OnDrift.REPAIR) {
            runSteps(event.with(event.body().in(Mode.APPLY)), delivery);
        }
    }

    /** Compares, and tells what differs. */
    private boolean differs(Envelope<ActionCommand> event, Delivery delivery) throws AbandonedException {
        Planned planned = new Planned(delivery::pause);
        runSteps(event.with(event.body().in(Mode.PLAN)), planned);
        Optional<DirectoryDrift> drift = Drift.of(event.body(), planned.results(), clock.instant());
        if (drift.isPresent()) {
            String id = EventIds.of("drift", event.id());
            delivery.publishDrift(new Envelope<>(
                    id,
                    source(event.body()),
                    drift.get().observedAt(),
                    event.trace().next(id),
                    drift.get()));
        }
        return drift.isPresent();
    }

    private void runSteps(Envelope<ActionCommand> event, Delivery delivery) throws AbandonedException {
        ActionCommand command = event.body();
        Handover handover = new Handover(command, clock);
        for (int index = first(command); index < command.steps().size(); index++) {
            if (!mayFollow(event, index, handover, delivery)) {
                return;
            }
        }
    }

    private static int first(ActionCommand command) {
        return command.rerun().map(Rerun::firstStep).orElse(0);
    }

    /** A step whose result is in the log is not touched again: somebody may have changed the account since. */
    private boolean mayFollow(Envelope<ActionCommand> event, int index, Handover handover, Delivery delivery)
            throws AbandonedException {
        // A plan is made again from its first step on: the later ones build on what the earlier ones would change.
        Optional<Earlier> earlier = event.body().mode() == Mode.PLAN
                ? Optional.empty()
                : delivery.earlier(ResultIds.of(event.body(), index));
        return earlier.isPresent()
                ? earlier.get() == Earlier.WELL
                : Unbegun.mayFollow(run(event, index, handover, delivery));
    }

    private Outcome run(Envelope<ActionCommand> event, int index, Handover handover, Delivery delivery)
            throws AbandonedException {
        ActionCommand command = event.body();
        Instant startedAt = clock.instant();
        Optional<Systems> reached =
                Optional.ofNullable(systems.get(command.target().directory()));
        Step<?> step;
        try {
            step = step(command, index, startedAt, reached);
        } catch (RefusedException refusal) {
            Outcome outcome = new Outcome.Refused(
                    refusal.code(),
                    new Explanation(command.steps().get(index).type().title(), refusal.found(), refusal.advice()));
            delivery.publish(result(event, index, startedAt, outcome, new Progress()));
            return outcome;
        }
        boolean marked = step.repetition() == Repetition.MARKED && command.mode() == Mode.APPLY;
        Mark mark = marked ? delivery.mark(index) : new Mark.None();
        if (mark instanceof Mark.Finished(var before)) {
            delivery.publish(before);
            return before.body().outcome();
        }
        StepRun run = new StepRun(command, index, reached.orElseThrow(), passwords, courier, delivery);
        Outcome outcome = mark instanceof Mark.Begun(var since)
                ? StepRun.inDoubt(interrupted(step.action(), since))
                : run.run(step, handover);
        Envelope<ActionResult> result = result(event, index, startedAt, outcome, run.progress());
        if (marked) {
            delivery.finish(index, result);
        } else {
            delivery.publish(result);
        }
        return outcome;
    }

    private Step<?> step(ActionCommand command, int index, Instant now, Optional<Systems> reached)
            throws RefusedException {
        if (index == first(command) && !command.validity().covers(now)) {
            throw new RefusedException(
                    RefusalCode.NOT_VALID_NOW,
                    "it was to run from " + command.validity().notBefore() + " on and before "
                            + command.validity().notAfter() + "; now it is " + now,
                    "Ask for it again if it is still wanted.");
        }
        if (reached.isEmpty()) {
            throw new RefusedException(
                    RefusalCode.NOT_CONFIGURED,
                    "this executor knows no directory '" + command.target().directory() + "', only "
                            + new TreeSet<>(systems.keySet()),
                    "Correct the directory's name in the policy, or configure it here under loligo.directories.");
        }
        Action step = command.steps().get(index);
        Companions.refuseUnlessComplete(step, command.steps());
        return Handlers.of(step);
    }

    private static Explanation interrupted(Action action, Instant since) {
        return new Explanation(
                action.type().title(),
                "it was begun at " + since + " and interrupted; the directory cannot tell whether it was done",
                "Look whether it happened, and ask for it again if not."
                        + (sendsPasswords(action)
                                ? " If a message about a new password has come to the manager, what it shows may be the password."
                                : ""));
    }

    private static boolean sendsPasswords(Action action) {
        return action instanceof ResetPassword reset && reset.rule().delivery() != PasswordRule.Delivery.NONE;
    }

    private Envelope<ActionResult> result(
            Envelope<ActionCommand> event, int index, Instant startedAt, Outcome outcome, Progress progress) {
        ActionCommand command = event.body();
        Instant finishedAt = clock.instant();
        String id = ResultIds.of(command, index);
        ActionResult body = new ActionResult(
                command.id(),
                index,
                command.steps().get(index).type(),
                command.employee(),
                command.target().directory(),
                progress.about().map(entry -> entry.identity().account()),
                Unbegun.told(
                        outcome,
                        command.steps().subList(index + 1, command.steps().size())),
                progress.unresolved(),
                command.mode(),
                command.policy(),
                command.cause(),
                startedAt,
                finishedAt);
        return new Envelope<>(id, source(command), finishedAt, event.trace().next(id), body);
    }

    private static URI source(ActionCommand command) {
        return URI.create(
                "/loligo/executor/" + URLEncoder.encode(command.target().directory(), StandardCharsets.UTF_8));
    }
}
