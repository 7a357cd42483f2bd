package io.loligo.benchmarks.company;

import io.loligo.connector.source.Presets;
import io.loligo.contracts.action.AccountIdentity;
import io.loligo.contracts.action.Action;
import io.loligo.contracts.action.ActionCommand;
import io.loligo.contracts.action.ActionResult;
import io.loligo.contracts.action.AttributeWrite;
import io.loligo.contracts.action.CreateAccount;
import io.loligo.contracts.action.EntryState;
import io.loligo.contracts.action.ModifyByTemplate;
import io.loligo.contracts.action.Outcome;
import io.loligo.contracts.action.Undo;
import io.loligo.contracts.action.WishedValue;
import io.loligo.contracts.employee.EmployeeChange;
import io.loligo.contracts.wire.Envelope;
import io.loligo.contracts.wire.EventIds;
import io.loligo.contracts.wire.EventType;
import io.loligo.contracts.wire.TraceParent;
import io.loligo.mapper.document.Loaded;
import io.loligo.mapper.document.PolicyReader;
import io.loligo.mapper.library.PolicyFolder;
import io.loligo.mapper.planning.Disposition;
import io.loligo.mapper.planning.Plan;
import io.loligo.mapper.policy.Policy;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The events of a first sync: changes as the connector's core finds them, commands as the mapper's core plans them under the
 * policy that comes with Loligo, and a result for each step as an executor would write it.
 *
 * @param changes one for nearly every person
 */
public record FirstSync(
        List<Envelope<?>> changes, List<Envelope<ActionCommand>> commands, List<Envelope<ActionResult>> results) {
    private static final URI CONNECTOR = URI.create("/loligo/connector/benchmark");
    private static final URI EXECUTOR = URI.create("/loligo/executor/corp");

    public FirstSync {
        changes = List.copyOf(changes);
        commands = List.copyOf(commands);
        results = List.copyOf(results);
    }

    /** @param people how many the company has */
    public static FirstSync of(int people, Instant now) throws Exception {
        List<Envelope<?>> changes = changes(people, now);
        List<Envelope<ActionCommand>> commands = commands(changes, now);
        List<Envelope<ActionResult>> results = new ArrayList<>();
        for (Envelope<ActionCommand> command : commands) {
            for (int step = 0; step < command.body().steps().size(); step++) {
                results.add(result(command, step, now));
            }
        }
        return new FirstSync(changes, commands, results);
    }

    /** All of them, each person's in the order in which they come about. */
    public List<Envelope<?>> events() {
        List<Envelope<?>> all = new ArrayList<>(changes);
        all.addAll(commands);
        all.addAll(results);
        return all;
    }

    private static List<Envelope<?>> changes(int people, Instant now) throws Exception {
        List<Envelope<?>> changes = new ArrayList<>();
        try (SimulatedCompany company = SimulatedCompany.of(Presets.CALAMARI_PEOPLE_V2, people)) {
            company.roll()
                    .people()
                    .forEach((value, sight) -> company.roster()
                            .look(value, sight, Optional.of(List.of()), 0, now)
                            .ifPresent(step -> step.changes().forEach(change -> changes.add(envelope(change, now)))));
        }
        return changes;
    }

    private static Envelope<?> envelope(EmployeeChange change, Instant now) {
        Record body = (Record) change;
        String id = EventIds.of(
                "change",
                change.key().text(),
                Long.toString(change.occurrence().revision()),
                EventType.of(body).typeName());
        return new Envelope<>(id, CONNECTOR, now, TraceParent.rootOf(id), body);
    }

    private static List<Envelope<ActionCommand>> commands(List<Envelope<?>> changes, Instant now) throws IOException {
        Policy policy = shipped();
        List<Envelope<ActionCommand>> commands = new ArrayList<>();
        for (Envelope<?> event : changes) {
            for (Disposition disposition :
                    Plan.commands(event, (EmployeeChange) event.body(), policy, one -> true, now)) {
                switch (disposition) {
                    case Disposition.Send send -> commands.add(send.command());
                    case Disposition.Wait wait ->
                        throw new IllegalStateException("a first sync waits for nobody: "
                                + wait.proposal().part());
                    case Disposition.Refuse refuse -> throw new IllegalStateException(refuse.reason());
                }
            }
        }
        return commands;
    }

    private static Policy shipped() throws IOException {
        return switch (PolicyReader.read(
                new PolicyFolder(Optional.empty()).read().files())) {
            case Loaded.Accepted accepted -> accepted.policy();
            case Loaded.Refused refused -> throw new IllegalStateException(String.valueOf(refused.problems()));
        };
    }

    private static Envelope<ActionResult> result(Envelope<ActionCommand> of, int step, Instant now) {
        ActionCommand command = of.body();
        String id = EventIds.of("result", command.id(), Integer.toString(step));
        UUID guid = UUID.nameUUIDFromBytes(command.employee().text().getBytes(StandardCharsets.UTF_8));
        Action action = command.steps().get(step);
        return new Envelope<>(
                id,
                EXECUTOR,
                now,
                of.trace().next(id),
                new ActionResult(
                        command.id(),
                        step,
                        action.type(),
                        command.employee(),
                        "corp",
                        Optional.of(new AccountIdentity(
                                guid.toString(),
                                "CN=Person " + command.employee().value() + ",OU=People,DC=corp,DC=example,DC=com")),
                        new Outcome.Applied(EntryState.none(), after(action), new Undo.NotNeeded("")),
                        List.of(),
                        command.mode(),
                        command.policy(),
                        command.cause(),
                        now,
                        now));
    }

    private static EntryState after(Action action) {
        List<AttributeWrite> writes = switch (action) {
            case CreateAccount create -> create.attributes();
            case ModifyByTemplate modify -> modify.attributes();
            default -> List.of();
        };
        var after = new TreeMap<String, List<String>>();
        writes.forEach(write -> after.put(
                write.attribute(), write.values().stream().map(FirstSync::text).toList()));
        return new EntryState(after);
    }

    private static String text(WishedValue value) {
        return switch (value) {
            case WishedValue.Text text -> text.text();
            case WishedValue.Derived derived -> derived.pattern();
            case WishedValue.AccountOf account -> account.anchorValue();
        };
    }
}
