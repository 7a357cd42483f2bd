package io.loligo.mapper.request;

import io.loligo.contracts.action.Approval;
import io.loligo.contracts.employee.EmployeeRecord.Field;
import io.loligo.contracts.operator.OperatorActivity;
import io.loligo.contracts.operator.OperatorActivity.Decision;
import io.loligo.contracts.operator.OperatorActivity.Performed;
import io.loligo.contracts.operator.OperatorActivity.RequestDecided;
import io.loligo.contracts.wire.Envelope;
import io.loligo.contracts.wire.EventIds;
import io.loligo.mapper.conduct.Assignee;
import io.loligo.mapper.conduct.Deadline;
import io.loligo.mapper.conduct.Level;
import io.loligo.mapper.conduct.Workflow;
import io.loligo.mapper.policy.Automation;
import io.loligo.mapper.policy.Policy;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Decisions of people. Nobody decides about themselves, nobody decides twice about the same request, and a level takes as many people as its quorum
 * says; one no is enough.
 */
public final class Consent {
    private final Policy policy;
    private final Gates gates;
    private final Instant now;

    public Consent(Policy policy, Predicate<String> proven, Instant now) {
        this.policy = policy;
        this.gates = new Gates(policy, proven, now);
        this.now = now;
    }

    /** What came of a decision. */
    public sealed interface Answer {
        record Taken(Request request, Envelope<? extends OperatorActivity> told) implements Answer {}

        /** Why not, and what to do. */
        record Refused(String words) implements Answer {}
    }

    /**
     * Somebody decides.
     *
     * @param manager the login of the person's manager, as far as HR knows
     */
    public Answer decide(Request request, Decision decision, Voter voter, String comment, Optional<String> manager) {
        if (!(request.stage() instanceof Stage.Asked asked)) {
            return new Answer.Refused("nobody is asked about it now: it is " + Words.of(request.stage()));
        }
        Optional<Automation> automation = policy.automation(request.automation());
        Optional<Workflow> workflow = automation.flatMap(one -> one.conduct().workflow());
        Optional<Level> level = workflow.flatMap(one -> one.level(asked.level()));
        if (level.isEmpty()) {
            return new Answer.Refused("the workflow no longer has the level " + asked.level()
                    + "; the request is asked anew in a moment");
        }
        Optional<String> refusal = refusal(request, asked, level.get(), voter, manager);
        if (refusal.isPresent()) {
            return new Answer.Refused(refusal.get());
        }
        Note note = new Note(
                now,
                voter.login(),
                (decision == Decision.ACCEPTED ? "Yes" : "No") + " on level " + asked.level()
                        + (comment.isEmpty() ? "." : ": " + comment));
        Request decided = decision == Decision.REJECTED
                ? request.at(new Stage.Ended(Stage.Ending.REJECTED, now), note)
                : accepted(
                        request, asked, automation.orElseThrow(), workflow.orElseThrow(), level.get(), note, comment);
        return new Answer.Taken(decided, told(request, asked, decision, voter, comment));
    }

    /** Who may decide now, in words for those who may not; empty when this one may. */
    private static Optional<String> refusal(
            Request request, Stage.Asked asked, Level level, Voter voter, Optional<String> manager) {
        Set<String> names = voter.names();
        Optional<String> own = request.change().employee().text(Field.EMAIL).map(Consent::login);
        if (own.filter(names::contains).isPresent()) {
            return Optional.of("nobody decides about themselves");
        }
        Optional<Approval> before = asked.given().stream()
                .filter(approval -> login(approval.approver()).equals(voter.login()))
                .findFirst();
        if (before.isPresent()) {
            return Optional.of(voter.login() + " has said yes already, on level "
                    + before.get().level() + "; another person has to decide this one");
        }
        return assignees(level, asked).stream()
                        .anyMatch(one -> names.stream().anyMatch(name -> may(one, name, manager)))
                ? Optional.empty()
                : Optional.of(voter.login() + " may not decide level " + level.name() + "; those who may: "
                        + String.join(", ", Words.of(assignees(level, asked), manager)));
    }

    /** Whether this one is among those who are asked now. */
    public boolean isAsked(Request request, Voter voter, Optional<String> manager) {
        return request.stage() instanceof Stage.Asked asked
                && level(request, asked)
                        .filter(level ->
                                refusal(request, asked, level, voter, manager).isEmpty())
                        .isPresent();
    }

    /** Those who may decide now, in words. */
    public List<String> asked(Request request, Optional<String> manager) {
        return request.stage() instanceof Stage.Asked asked
                ? level(request, asked)
                        .map(level -> Words.of(assignees(level, asked), manager))
                        .orElse(List.of())
                : List.of();
    }

    /** The mail addresses of those who may decide now, as far as their logins are such. */
    public Set<String> addresses(Request request, Optional<String> manager) {
        if (!(request.stage() instanceof Stage.Asked asked)) {
            return Set.of();
        }
        Set<String> addresses = new TreeSet<>();
        level(request, asked)
                .ifPresent(level -> assignees(level, asked).forEach(assignee -> {
                    switch (assignee) {
                        case Assignee.Person(var login) -> addresses.add(login(login));
                        case Assignee.Role role -> addresses.addAll(role.members());
                        case Assignee.Superior ignored ->
                            manager.map(Consent::login).ifPresent(addresses::add);
                    }
                }));
        addresses.removeIf(address -> !address.contains("@")
                || refusal(request, asked, level(request, asked).orElseThrow(), new Voter(address, Set.of()), manager)
                        .isPresent());
        return addresses;
    }

    private Optional<Level> level(Request request, Stage.Asked asked) {
        return policy.automation(request.automation())
                .flatMap(one -> one.conduct().workflow())
                .flatMap(one -> one.level(asked.level()));
    }

    private static List<Assignee> assignees(Level level, Stage.Asked asked) {
        List<Assignee> all = new ArrayList<>(level.assignees());
        if (asked.escalated()) {
            level.deadline().map(Deadline::then).ifPresent(then -> {
                switch (then) {
                    case Deadline.Then.Escalate(var others) -> all.addAll(others);
                    case Deadline.Then.Reject ignored -> {
                        // Nobody comes in.
                    }
                }
            });
        }
        return all;
    }

    private static boolean may(Assignee assignee, String name, Optional<String> manager) {
        return switch (assignee) {
            case Assignee.Person(var login) -> login(login).equals(name);
            case Assignee.Role role -> role.members().contains(name);
            case Assignee.Superior ignored ->
                manager.map(Consent::login).filter(name::equals).isPresent();
        };
    }

    private Request accepted(
            Request request,
            Stage.Asked asked,
            Automation automation,
            Workflow workflow,
            Level level,
            Note note,
            String comment) {
        List<Approval> given = new ArrayList<>(asked.given());
        given.add(new Approval(level.name(), note.by(), now, comment));
        long onThisLevel =
                given.stream().filter(one -> one.level().equals(level.name())).count();
        if (onThisLevel < level.quorum()) {
            return request.at(asked.with(given), note);
        }
        return gates.ask(
                request.at(request.stage(), note), automation, workflow, Gates.after(workflow, level.name()), given);
    }

    private Envelope<? extends OperatorActivity> told(
            Request request, Stage.Asked asked, Decision decision, Voter voter, String comment) {
        String id = EventIds.of(
                "decision",
                request.id(),
                asked.level(),
                voter.login(),
                asked.since().toString());
        return new Envelope<>(
                id,
                URI.create("/loligo/mapper/requests"),
                now,
                request.trigger().trace().next(id),
                new RequestDecided(new Performed(voter.login(), now, comment), request.id(), asked.level(), decision));
    }

    private static String login(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
