package io.loligo.executor.command;

import io.loligo.contracts.action.ActionCommand;
import io.loligo.contracts.action.Explanation;
import io.loligo.contracts.action.Outcome;
import io.loligo.contracts.action.Outcome.Persistence;
import io.loligo.contracts.action.RefusalCode;
import io.loligo.executor.action.ActionHandler.Repetition;
import io.loligo.executor.action.Answers;
import io.loligo.executor.action.Change;
import io.loligo.executor.action.Effect;
import io.loligo.executor.action.Expectation;
import io.loligo.executor.action.Plan;
import io.loligo.executor.action.Projection;
import io.loligo.executor.action.Questions;
import io.loligo.executor.action.RefusedException;
import io.loligo.executor.action.Situation;
import io.loligo.executor.action.Step;
import io.loligo.executor.command.Handover.Seen;
import io.loligo.executor.credential.Courier;
import io.loligo.executor.directory.Attributes;
import io.loligo.executor.directory.Directory;
import io.loligo.executor.directory.DirectoryChange;
import io.loligo.executor.directory.DirectoryChange.Addition;
import io.loligo.executor.directory.DirectoryChange.Alteration;
import io.loligo.executor.directory.DirectoryChange.Delete;
import io.loligo.executor.directory.DirectoryChange.SetPassword;
import io.loligo.executor.directory.Dn;
import io.loligo.executor.directory.Entry;
import io.loligo.executor.directory.Lookups;
import io.loligo.executor.directory.ObjectIdentity;
import io.loligo.executor.directory.Snapshot;
import io.loligo.executor.password.Passwords;
import io.loligo.executor.system.SystemException;
import io.loligo.executor.system.Trouble;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One step of one command until it has an outcome: look, plan, apply, and again where the directory was down, busy, or no
 * longer as it was read.
 */
final class StepRun {
    private static final int ATTEMPTS = 8;
    private static final int ATTEMPTS_FOR_NAMES = 50;
    /** Stands for the account where a plan leaves none. */
    private static final ObjectIdentity NOBODY = new ObjectIdentity("", Dn.of("CN=nobody"));

    private final ActionCommand command;
    private final int index;
    private final Expectation expectation;
    private final Directory directory;
    private final Neighbours neighbours;
    private final NewPassword password;
    private final Delivery delivery;
    private final Progress progress = new Progress();
    private final Patience patience = new Patience();
    private String trying = "";
    private Lookups asked = Lookups.account();
    private boolean seenBefore;
    private Optional<Change> underWay = Optional.empty();

    StepRun(
            ActionCommand command,
            int index,
            Systems systems,
            Passwords passwords,
            Courier courier,
            Delivery delivery) {
        this.command = command;
        this.index = index;
        this.expectation =
                index == 0 ? command.expected().map(Expectation::new).orElseGet(Expectation::none) : Expectation.none();
        this.directory = systems.directory();
        this.neighbours = new Neighbours(systems);
        this.password = new NewPassword(command, index, systems.directory(), passwords, courier);
        this.delivery = delivery;
    }

    Progress progress() {
        return progress;
    }

    /**
     * Runs the step.
     *
     * @param handover from the steps before; this step's share is added
     */
    Outcome run(Step<?> step, Handover handover) throws AbandonedException {
        try (password) {
            return untilItHasAnOutcome(step, handover);
        }
    }

    private Outcome untilItHasAnOutcome(Step<?> step, Handover handover) throws AbandonedException {
        while (true) {
            try {
                return attempt(step, handover);
            } catch (RefusedException refusal) {
                if (seenBefore) {
                    continue;
                }
                return new Outcome.Refused(refusal.code(), new Explanation(tried(), refusal.found(), refusal.advice()));
            } catch (SystemException answer) {
                Optional<Outcome> outcome = judge(step, answer);
                if (outcome.isPresent()) {
                    return outcome.get();
                }
            }
        }
    }

    private Outcome attempt(Step<?> step, Handover handover)
            throws RefusedException, SystemException, AbandonedException {
        trying = step.action().type().title() + ": look for the account with "
                + command.target().anchorAttribute() + "=" + command.target().anchorValue();
        underWay = Optional.empty();
        Snapshot seen = look(step.needs(command.target()).and(expectation.attributes()), handover);
        Situation situation =
                beside(step, Situation.of(command.target(), seen, progress.refusedNames()), handover.planned());
        progress.looked(situation);
        trying = step.action().type().title();
        Plan plan = step.plan(situation);
        // A plan with nothing left to do is our own work from before a crash, or somebody else's to the same end.
        if (!plan.isEmpty() && progress.done().isEmpty()) {
            expectation.refuseIfChanged(situation);
        }
        progress.planned(plan.unresolved());
        underWay = naming(plan);
        ForestCheck.check(plan, situation.account(), directory);
        HomeCheck.check(plan, situation.account(), directory);
        password.refuseUnlessDeliverable(plan, situation.account(), seen);
        underWay = Optional.empty();
        switch (command.mode()) {
            case APPLY -> apply(step, plan, seen);
            case PLAN -> imagine(plan, seen, handover);
        }
        if (index + 1 < command.steps().size()) {
            progress.now().ifPresent(account -> handover.leave(asked, seen, plan, account));
        }
        Optional<Effect> effect = progress.effect();
        return effect.isEmpty()
                ? new Outcome.AlreadySatisfied()
                : new Outcome.Applied(
                        effect.get().stateBefore(),
                        effect.get().stateAfter(),
                        step.undo(effect.get()),
                        plan.otherwise());
    }

    /** What an earlier step has left serves the first attempt, but no refusal and no other attempt. */
    private Snapshot look(Lookups needs, Handover handover) throws SystemException {
        Optional<Seen> before = handover.take(needs);
        seenBefore = before.isPresent();
        if (before.isPresent()) {
            asked = before.get().asked();
            return before.get().snapshot();
        }
        asked = handover.asking(needs, index);
        return Projection.after(directory.look(command.target(), asked), Change.shownInDirectory(handover.planned()));
    }

    /** The change that gives the account its names, so that one that is taken can be told from it. */
    private static Optional<Change> naming(Plan plan) {
        return plan.inDirectory().stream()
                .filter(change ->
                        change instanceof DirectoryChange.AddAccount || change instanceof DirectoryChange.Modify)
                .findFirst()
                .map(Change.InDirectory::new);
    }

    /** Whoever is only planned is in no system yet. */
    private Situation beside(Step<?> step, Situation inDirectory, List<Change> ahead)
            throws SystemException, RefusedException {
        Questions questions = step.beside(inDirectory.account());
        trying = step.action().type().title() + ": look at what there is";
        boolean planned = inDirectory
                .account()
                .filter(account -> account.identity().guid().equals(Projection.NOT_YET))
                .isPresent();
        Answers answers = planned ? neighbours.ofNobody(questions) : neighbours.ask(questions);
        for (Change change : ahead) {
            answers = answers.after(change);
        }
        return inDirectory.with(answers);
    }

    private void imagine(Plan plan, Snapshot seen, Handover handover) {
        for (Change change : plan.changes()) {
            switch (change) {
                case Change.InDirectory(var inDirectory) -> {
                    ObjectIdentity identity = Projection.account(progress.now(), seen, List.of(inDirectory))
                            .map(Entry::identity)
                            .orElse(NOBODY);
                    progress.applied(inDirectory, told(identity), seen);
                }
                case Change.BesideDirectory beside ->
                    progress.applied(beside, progress.answers().after(beside));
            }
        }
        handover.plan(plan.changes());
    }

    private void apply(Step<?> step, Plan plan, Snapshot seen)
            throws SystemException, AbandonedException, RefusedException {
        if (!plan.isEmpty() && step.repetition() == Repetition.MARKED) {
            delivery.begin(index);
        }
        for (Change change : plan.changes()) {
            trying = Wording.of(change);
            underWay = Optional.of(change);
            switch (change) {
                case Change.InDirectory(var inDirectory) -> progress.applied(inDirectory, write(inDirectory), seen);
                case Change.BesideDirectory beside ->
                    progress.applied(beside, neighbours.apply(beside, progress.answers()));
            }
        }
    }

    private Entry write(DirectoryChange change) throws SystemException {
        return switch (change) {
            case Addition addition -> directory.add(addition, attributes());
            case Alteration alteration ->
                told(directory.alter(progress.account().identity(), alteration));
            case Delete(ObjectIdentity entry) -> {
                directory.delete(entry);
                yield told(entry);
            }
            case SetPassword setting -> {
                password.set(setting, progress.account());
                yield told(progress.account().identity());
            }
        };
    }

    private static Entry told(ObjectIdentity identity) {
        return Entry.of(identity, Map.of());
    }

    /** What is read of a new account, as if it had been there when the directory was looked at. */
    private Set<String> attributes() {
        Set<String> names = new HashSet<>(asked.attributes());
        names.addAll(Attributes.OF_EVERY_ACCOUNT);
        names.add(command.target().anchorAttribute());
        return names;
    }

    /** An outcome, or none when the step is to be tried again. */
    private Optional<Outcome> judge(Step<?> step, SystemException answer) throws AbandonedException {
        Explanation explanation = new Explanation(tried(), answer.answered(), answer.advice());
        return switch (answer.trouble()) {
            case Trouble.Unreachable(var sent) -> {
                if (sent == Trouble.Sent.PERHAPS && underWay.isPresent() && step.repetition() == Repetition.MARKED) {
                    yield Optional.of(inDoubt(new Explanation(
                            tried(),
                            answer.answered(),
                            "It is not tried again by itself: look whether it happened, and decide.")));
                }
                delivery.pause(patience.next());
                yield Optional.empty();
            }
            case Trouble.Passing(var atLeast, var sent) -> againOr(explanation, atLeast);
            case Trouble.Overtaken overtaken -> againOr(explanation, Duration.ZERO);
            case Trouble.Unknown unknown -> Optional.of(inDoubt(explanation));
            case Trouble.NameTaken(var name) -> {
                Change.inDirectory(underWay.stream().toList()).forEach(change -> progress.taken(name, change));
                yield progress.attempts() < ATTEMPTS_FOR_NAMES
                        ? Optional.empty()
                        : Optional.of(new Outcome.Refused(RefusalCode.NAMES_EXHAUSTED, explanation));
            }
            case Trouble.Denied(var code) -> Optional.of(new Outcome.Refused(code, explanation));
            case Trouble.Lasting lasting -> Optional.of(new Outcome.Failed(Persistence.PERMANENT, explanation));
        };
    }

    private Optional<Outcome> againOr(Explanation explanation, Duration atLeast) throws AbandonedException {
        if (progress.attempts() >= ATTEMPTS) {
            return Optional.of(new Outcome.Failed(Persistence.TRANSIENT, explanation));
        }
        Duration pause = patience.next();
        delivery.pause(pause.compareTo(atLeast) < 0 ? atLeast : pause);
        return Optional.empty();
    }

    static Outcome inDoubt(Explanation explanation) {
        return new Outcome.InDoubt(explanation);
    }

    private String tried() {
        List<Change> done = progress.done();
        return done.isEmpty() ? trying : trying + " (done before: " + Wording.of(done) + ")";
    }
}
