package io.loligo.audit;

import io.loligo.audit.trail.Position;
import io.loligo.audit.trail.RecordedEvent;
import io.loligo.contracts.Samples;
import io.loligo.contracts.action.Action;
import io.loligo.contracts.action.ActionCommand;
import io.loligo.contracts.action.ActionResult;
import io.loligo.contracts.action.Cause;
import io.loligo.contracts.action.Mode;
import io.loligo.contracts.action.Outcome;
import io.loligo.contracts.action.PolicyReference;
import io.loligo.contracts.action.Target;
import io.loligo.contracts.action.Validity;
import io.loligo.contracts.employee.EmployeeChange;
import io.loligo.contracts.employee.EmployeeKey;
import io.loligo.contracts.employee.EmployeeRecord;
import io.loligo.contracts.employee.Occurrence;
import io.loligo.contracts.wire.Envelope;
import io.loligo.contracts.wire.EventIds;
import io.loligo.contracts.wire.TraceParent;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Events that hang together as those of the running services do. */
public final class Events {
    private static final AtomicLong SEQUENCE = new AtomicLong();

    private Events() {}

    public static <T extends Record> Envelope<T> event(String id, Instant at, T body) {
        return new Envelope<>(id, URI.create("/loligo/test/acme"), at, TraceParent.rootOf(id), body);
    }

    public static Envelope<EmployeeChange.Joined> joined(EmployeeRecord person, Instant at, long revision) {
        String id = EventIds.of("change", person.key().text(), Long.toString(revision), "joined");
        return event(id, at, new EmployeeChange.Joined(person, new Occurrence(at, at, revision)));
    }

    public static Envelope<ActionCommand> command(
            Envelope<?> cause, EmployeeKey person, String automation, List<Action> steps, Instant at) {
        String id = EventIds.of("command", cause.id(), automation);
        ActionCommand command = new ActionCommand(
                id,
                person,
                new Target("corp", "employeeID", person.value(), List.of()),
                steps,
                new PolicyReference(automation, "0123456789ab"),
                new Cause(cause.id(), cause.type().typeName(), cause.time()),
                List.of(),
                Validity.always(),
                Mode.APPLY);
        return event(id, at, command);
    }

    public static Envelope<ActionResult> result(Envelope<ActionCommand> of, int step, Outcome outcome, Instant at) {
        ActionCommand command = of.body();
        String id = EventIds.of("result", command.id(), Integer.toString(step));
        return event(
                id,
                at,
                new ActionResult(
                        command.id(),
                        step,
                        command.steps().get(step).type(),
                        command.employee(),
                        command.target().directory(),
                        Optional.of(Samples.account()),
                        outcome,
                        List.of(),
                        command.mode(),
                        command.policy(),
                        command.cause(),
                        at.minusMillis(12),
                        at));
    }

    public static RecordedEvent recorded(Envelope<?> event) {
        long sequence = SEQUENCE.incrementAndGet();
        return new RecordedEvent(sequence, event, event.time(), new Position("t.any", 0, sequence));
    }
}
