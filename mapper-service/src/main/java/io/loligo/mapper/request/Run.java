package io.loligo.mapper.request;

import io.loligo.contracts.action.ActionCommand;
import io.loligo.contracts.action.Cause;
import io.loligo.contracts.employee.EmployeeChange;
import io.loligo.contracts.employee.EmployeeSnapshot;
import io.loligo.contracts.operator.OperatorActivity.Performed;
import io.loligo.contracts.operator.OperatorActivity.RunRequested;
import io.loligo.contracts.operator.OperatorActivity.WorkHeld;
import io.loligo.contracts.wire.Envelope;
import io.loligo.contracts.wire.EventIds;
import io.loligo.contracts.wire.EventType;
import io.loligo.contracts.wire.TraceParent;
import io.loligo.mapper.expression.EvaluationException;
import io.loligo.mapper.planning.Plan;
import io.loligo.mapper.planning.Proposal;
import io.loligo.mapper.planning.Supposition;
import io.loligo.mapper.policy.Automation;
import io.loligo.mapper.policy.Policy;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An automation applied to people who are already there, because somebody asked for it. All of it is held as a whole, until somebody else lets it go;
 * then it passes the automation's own gates.
 *
 * @param id the same when it is asked again, which then adds nobody twice
 * @param asked by whom, when and why
 * @param people the keys that were named; empty for everybody
 */
public record Run(String id, String automation, Performed asked, List<String> people) {
    private static final String SOURCE = "/loligo/mapper/runs/";

    public Run {
        people = List.copyOf(people);
    }

    /** Whether a change was made up by a run. */
    static boolean isTrigger(Envelope<?> trigger) {
        return trigger.source().toString().startsWith(SOURCE);
    }

    public String holdId() {
        return EventIds.of("hold", "run", id);
    }

    /** What it is held as. */
    public Hold hold() {
        return new Hold(
                holdId(),
                automation,
                "The automation " + automation + " is to be applied to "
                        + (people.isEmpty()
                                ? "everybody"
                                : people.size() == 1 ? people.getFirst() : people.size() + " people")
                        + " already there: asked for by " + asked.operator()
                        + (asked.comment().isBlank() ? "." : ", who says: " + asked.comment()),
                asked.at(),
                0,
                Optional.empty(),
                Optional.of(asked.operator()));
    }

    /** Who asked for what. */
    public Envelope<RunRequested> requested() {
        return event("run", new RunRequested(asked, id, automation, holdId(), people));
    }

    /** That it is held. */
    public Envelope<WorkHeld> held() {
        return event("held", new WorkHeld(new Performed("mapper", asked.at(), ""), holdId(), hold().reason(), people));
    }

    private <T extends Record> Envelope<T> event(String what, T body) {
        String event = EventIds.of(what, "run", id);
        return new Envelope<>(event, source(), asked.at(), TraceParent.rootOf(EventIds.of("run", "run", id)), body);
    }

    private URI source() {
        return URI.create(SOURCE + EventIds.of(id));
    }

    /**
     * What is to be done for one person, held; empty where nothing is.
     *
     * @throws EvaluationException when it cannot be planned for the person
     */
    public List<Request> requests(EmployeeSnapshot person, Policy policy, Automation which, Instant now)
            throws EvaluationException {
        Optional<EmployeeChange> change = Supposition.backfill(which, person);
        if (change.isEmpty()) {
            return List.of();
        }
        Envelope<?> trigger = trigger(change.get());
        return Plan.proposals(trigger, change.get(), policy, which, now).stream()
                .map(proposal -> Request.of(
                        caused(proposal),
                        trigger,
                        new Stage.Held(holdId()),
                        now,
                        "Asked for by " + asked.operator() + "."))
                .toList();
    }

    /** Named by run and person, so that asking again finds the same requests. */
    private Envelope<?> trigger(EmployeeChange change) {
        String event = EventIds.of("run", id, change.key().text());
        return new Envelope<>(event, source(), asked.at(), requested().trace().next(event), (Record) change);
    }

    /** Nothing happened in HR: the cause is that somebody asked. */
    private Proposal caused(Proposal proposal) {
        ActionCommand command = proposal.command().body();
        var cause = new Cause(requested().id(), EventType.RUN_REQUESTED.typeName(), asked.at());
        return new Proposal(
                proposal.automation(),
                proposal.part(),
                proposal.due(),
                proposal.command().with(Request.causedBy(cause, command)));
    }
}
