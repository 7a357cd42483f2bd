package io.loligo.audit.store;

import io.loligo.audit.intake.LedgerEntry;
import io.loligo.audit.people.SearchText;
import io.loligo.audit.trail.Facts;
import io.loligo.audit.trail.Position;
import io.loligo.contracts.action.AccountIdentity;
import io.loligo.contracts.employee.EmployeeKey;
import java.io.ByteArrayOutputStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a batch for {@code ledger/append.sql}: one array each, all in text form. The bodies are most of what is sent:
 * they go as they came, one after another in a single value, with the place of each.
 */
final class EventInsert {
    private static final Pattern GUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Map<String, Function<Row, @Nullable String>> COLUMNS = columns();

    private EventInsert() {}

    private record Row(LedgerEntry entry, LedgerEntry.Heading event, Facts facts) {
        Row(LedgerEntry entry) {
            this(entry, entry.heading(), entry.facts());
        }

        Position position() {
            return entry.position();
        }

        @Nullable
        String step(Function<Facts.Step, String> part) {
            return facts.step().map(part).orElse(null);
        }

        @Nullable
        String account(Function<AccountIdentity, String> part) {
            return facts.place().flatMap(Facts.Place::account).map(part).orElse(null);
        }
    }

    /** Hands over each parameter's name and its array; of entries with one identifier only the first counts. */
    static void bind(List<LedgerEntry> entries, BiConsumer<String, Object> parameter) {
        Map<String, Row> rows = new LinkedHashMap<>();
        entries.forEach(entry -> rows.computeIfAbsent(entry.heading().id(), id -> new Row(entry)));
        COLUMNS.forEach((name, column) -> parameter.accept(name, array(rows.values(), column)));
        bindBodies(rows.values(), parameter);
    }

    private static void bindBodies(Collection<Row> rows, BiConsumer<String, Object> parameter) {
        var bodies = new ByteArrayOutputStream();
        String[] froms = new String[rows.size()];
        String[] lengths = new String[rows.size()];
        int at = 0;
        for (Row row : rows) {
            byte[] json = row.entry.json();
            froms[at] = Integer.toString(bodies.size() + 1);
            lengths[at++] = Integer.toString(json.length);
            bodies.writeBytes(json);
        }
        parameter.accept("bodies", bodies.toByteArray());
        parameter.accept("bodyFrom", froms);
        parameter.accept("bodyLength", lengths);
    }

    private static @Nullable String[] array(Collection<Row> rows, Function<Row, @Nullable String> column) {
        @Nullable String[] values = new String[rows.size()];
        int at = 0;
        for (Row row : rows) {
            values[at++] = column.apply(row);
        }
        return values;
    }

    private static Map<String, Function<Row, @Nullable String>> columns() {
        Map<String, Function<Row, @Nullable String>> columns = new TreeMap<>();
        columns.put("id", row -> row.event.id());
        columns.put("kind", row -> row.facts.kind().wireName());
        columns.put("type", row -> row.event.type().typeName());
        columns.put("source", row -> row.event.source().toString());
        columns.put("subject", row -> row.event.subject());
        columns.put("trace", row -> row.event.trace().value());
        columns.put("chain", row -> row.facts.chain());
        columns.put(
                "employee", row -> row.facts.employee().map(EmployeeKey::text).orElse(null));
        columns.put("personName", row -> row.facts.personName().orElse(null));
        columns.put(
                "personFolded",
                row -> row.facts.personName().map(SearchText::fold).orElse(null));
        columns.put("commandId", row -> row.facts.commandId().orElse(null));
        columns.put("step", row -> row.step(step -> Integer.toString(step.number())));
        columns.put("action", row -> row.step(step -> step.action().wireName()));
        columns.put("outcome", row -> row.step(step -> step.status().wireName()));
        columns.put(
                "directory",
                row -> row.facts.place().map(Facts.Place::directory).orElse(null));
        columns.put("accountGuid", row -> guid(row.facts).orElse(null));
        columns.put("accountDn", row -> row.account(AccountIdentity::distinguishedName));
        columns.put("accountFolded", row -> row.account(account -> SearchText.fold(account.distinguishedName())));
        columns.put(
                "accountName",
                row -> row.facts.place().flatMap(Facts.Place::accountName).orElse(null));
        columns.put("occurredAt", row -> row.event.time().toString());
        columns.put("topic", row -> row.position().topic());
        columns.put("partition", row -> Integer.toString(row.position().partition()));
        columns.put("offset", row -> Long.toString(row.position().offset()));
        return columns;
    }

    // An account that is named in some other form is still in the body; it only has no timeline of its own.
    private static Optional<String> guid(Facts facts) {
        return facts.place()
                .flatMap(Facts.Place::account)
                .map(AccountIdentity::objectGuid)
                .filter(guid -> GUID.matcher(guid).matches());
    }
}
