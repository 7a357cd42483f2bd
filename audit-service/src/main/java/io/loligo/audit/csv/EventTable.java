package io.loligo.audit.csv;

import io.loligo.audit.trail.AttributeChange;
import io.loligo.audit.trail.EventSummary;
import io.loligo.audit.trail.Facts;
import io.loligo.audit.trail.Position;
import io.loligo.audit.trail.RecordedEvent;
import io.loligo.contracts.action.AccountIdentity;
import io.loligo.contracts.action.Explanation;
import io.loligo.contracts.employee.EmployeeKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Events as a table, one row each. */
public final class EventTable {
    private static final Map<String, Function<Row, String>> COLUMNS = columns();

    private EventTable() {}

    private record Row(RecordedEvent event, Facts facts, EventSummary summary) {
        String step(Function<Facts.Step, String> part) {
            return facts.step().map(part).orElse("");
        }

        String account(Function<AccountIdentity, String> part) {
            return summary.account().map(part).orElse("");
        }

        String explanation(Function<Explanation, String> part) {
            return summary.explanation().map(part).orElse("");
        }

        String changes(Function<AttributeChange, List<String>> side) {
            return summary.changes().stream()
                    .map(change -> change.name() + ": " + String.join(" | ", side.apply(change)))
                    .collect(Collectors.joining("\n"));
        }

        Position position() {
            return event.position();
        }
    }

    public static List<String> header() {
        return List.copyOf(COLUMNS.keySet());
    }

    public static List<String> row(RecordedEvent event) {
        Row row = new Row(event, event.facts(), EventSummary.of(event));
        return COLUMNS.values().stream().map(column -> column.apply(row)).toList();
    }

    private static Map<String, Function<Row, String>> columns() {
        Map<String, Function<Row, String>> columns = new LinkedHashMap<>();
        columns.put("time", row -> row.event.at().toString());
        columns.put("kind", row -> row.facts.kind().wireName());
        columns.put("title", row -> row.summary.title());
        columns.put("text", row -> row.summary.text());
        columns.put("person", row -> row.facts.employee().map(EmployeeKey::text).orElse(""));
        columns.put("name", row -> row.facts.personName().orElse(""));
        columns.put("outcome", row -> row.step(step -> step.status().wireName()));
        columns.put("action", row -> row.step(step -> step.action().wireName()));
        columns.put("step", row -> row.step(step -> Integer.toString(step.number() + 1)));
        columns.put(
                "directory",
                row -> row.facts.place().map(Facts.Place::directory).orElse(""));
        columns.put("account", row -> row.account(AccountIdentity::distinguishedName));
        columns.put("objectGuid", row -> row.account(AccountIdentity::objectGuid));
        columns.put("before", row -> row.changes(AttributeChange::before));
        columns.put("after", row -> row.changes(AttributeChange::after));
        columns.put("tried", row -> row.explanation(Explanation::tried));
        columns.put("answered", row -> row.explanation(Explanation::answered));
        columns.put("advice", row -> row.explanation(Explanation::advice));
        columns.put("command", row -> row.facts.commandId().orElse(""));
        columns.put("chain", row -> row.facts.chain());
        columns.put("event", row -> row.event.id());
        columns.put("type", row -> row.event.type().typeName());
        columns.put("recorded", row -> row.event.recordedAt().toString());
        columns.put("topic", row -> row.position().topic());
        columns.put("partition", row -> Integer.toString(row.position().partition()));
        columns.put("offset", row -> Long.toString(row.position().offset()));
        return columns;
    }
}
