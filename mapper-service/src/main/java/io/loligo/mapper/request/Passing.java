package io.loligo.mapper.request;

import io.loligo.contracts.operator.OperatorActivity.Decision;
import io.loligo.mapper.conduct.Deadline;
import io.loligo.mapper.conduct.Level;
import io.loligo.mapper.expression.EvaluationException;
import io.loligo.mapper.planning.Plan;
import io.loligo.mapper.planning.Proposal;
import io.loligo.mapper.policy.Automation;
import io.loligo.mapper.policy.Policy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * Takes requests past what they waited for. What is to be done is worked out anew each time, under the policy that counts then, for the person
 * as they are then.
 */
public final class Passing {
    private final Policy policy;
    private final Gates gates;
    private final Instant now;

    public Passing(Policy policy, Predicate<String> proven, Instant now) {
        this.policy = policy;
        this.gates = new Gates(policy, proven, now);
        this.now = now;
    }

    /** Those whose moment has come. */
    public Revision due(List<Request> requests) {
        return each(requests, this::due);
    }

    /** Those whose account is made, or will not be. */
    public Revision released(List<Request> requests) {
        return each(requests, gates::enter);
    }

    /** Those that were counted and are within the limits, or that somebody let go. */
    public Revision counted(List<Request> requests) {
        return each(requests, gates::afterCount);
    }

    /** Those that somebody decided about as a whole. */
    public Revision decided(List<Request> requests, Hold.Decided decided) {
        Note note = new Note(
                now, decided.performed().operator(), decided.performed().comment());
        return decided.decision() == Decision.ACCEPTED
                ? each(requests, (request, automation) -> released(request.at(request.stage(), note), automation))
                : Revision.of(requests.stream()
                        .map(request -> request.at(new Stage.Ended(Stage.Ending.DISCARDED, now), note))
                        .toList());
    }

    /** What somebody asked for may be due later than it is let go. */
    private Request released(Request request, Automation automation) {
        return request.due().isAfter(now) ? gates.enter(request, automation) : gates.afterCount(request, automation);
    }

    private Revision each(List<Request> requests, BiFunction<Request, Automation, Request> pass) {
        List<Request> changed = new ArrayList<>();
        for (Request request : requests) {
            changed.add(policy.automation(request.automation())
                    .map(automation -> pass.apply(request, automation))
                    .orElseGet(() -> request.ended(
                            Stage.Ending.SUPERSEDED, now, "The automation is no longer part of the policy.")));
        }
        return Revision.of(changed);
    }

    private Request due(Request request, Automation automation) {
        return switch (request.stage()) {
            case Stage.Scheduled ignored -> onTime(request, automation);
            case Stage.Closed closed -> gates.afterConsent(request, automation, closed.given());
            case Stage.Asked asked -> late(request, asked, automation);
            case Stage.Behind ignored -> request;
            case Stage.Counted ignored -> request;
            case Stage.Held ignored -> request;
            case Stage.Sent ignored -> request;
            case Stage.Ended ignored -> request;
        };
    }

    private Request onTime(Request request, Automation automation) {
        try {
            Optional<Proposal> proposal =
                    Plan.proposals(request.trigger(), request.change(), policy, automation, now).stream()
                            .filter(one -> one.part().equals(request.part()))
                            .findFirst();
            if (proposal.isEmpty()) {
                return request.ended(
                        Stage.Ending.SUPERSEDED, now, "When its time had come there was nothing left of it to do.");
            }
            Request planned = request.planned(proposal.get(), request.trigger());
            return planned.due().isAfter(now) ? gates.enter(planned, automation) : gates.afterTime(planned, automation);
        } catch (EvaluationException | IllegalArgumentException unplannable) {
            return request.ended(
                    Stage.Ending.UNPLANNABLE,
                    now,
                    "When its time had come it could not be planned: " + unplannable.getMessage());
        }
    }

    private Request late(Request request, Stage.Asked asked, Automation automation) {
        Optional<Level> level = automation.conduct().workflow().flatMap(workflow -> workflow.level(asked.level()));
        if (level.isEmpty()) {
            // The workflow is another one now; nobody could decide this level any more.
            return gates.afterCount(request, automation);
        }
        return level.get()
                .deadline()
                .map(deadline -> late(request, asked, deadline))
                .orElseGet(() -> request.at(
                        asked.with(Optional.empty(), asked.reminded(), asked.escalated()),
                        gates.note("Level " + asked.level() + " no longer has a deadline.")));
    }

    private Request late(Request request, Stage.Asked asked, Deadline deadline) {
        Instant end = asked.since().plus(deadline.within());
        if (now.isBefore(end)) {
            return request.at(
                    asked.with(Optional.of(end), true, asked.escalated()),
                    gates.note("Whoever may decide level " + asked.level() + " is reminded."));
        }
        return switch (deadline.then()) {
            case Deadline.Then.Escalate ignored ->
                request.at(
                        asked.with(Optional.empty(), asked.reminded(), true),
                        gates.note("Nobody decided level " + asked.level() + " in time; others may do so too."));
            case Deadline.Then.Reject ignored ->
                request.ended(
                        Stage.Ending.EXPIRED,
                        now,
                        "Nobody decided level " + asked.level() + " in time, which counts as a no.");
        };
    }
}
