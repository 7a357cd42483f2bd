package io.loligo.connector.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.loligo.connector.source.FieldRule.Kind;
import io.loligo.contracts.employee.FieldValue;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of one response while it streams past; a response is never in memory whole. Not safe for use by several
 * threads.
 *
 * @param <R> what a row becomes
 */
public final class PageReader<R> {
    private static final JsonFactory JSON = new JsonFactory();

    private final Pointer records;
    private final List<Pointer> totals;
    private final Capture capture;
    private final Function<Capture, R> row;

    private PageReader(Endpoint endpoint, Capture capture, Function<Capture, R> row) {
        this.records = endpoint.records();
        this.totals = endpoint.paging().totalPointers();
        this.capture = capture;
        this.row = row;
    }

    /** A reader of people, whose tables have been read. */
    public static PageReader<Row> ofPeople(Source source, Tables tables) {
        List<Pointer> pointers = new ArrayList<>();
        List<Kind> kinds = new ArrayList<>();
        source.fields().forEach(field -> {
            pointers.add(field.through().map(FieldRule.Through::via).orElse(field.from()));
            kinds.add(field.through().isPresent() ? Kind.NAMES : field.kind());
        });
        int fields = kinds.size();
        boolean plain = source.tables().isEmpty();
        pointers.add(source.key());
        pointers.addAll(source.identities());
        source.managers().forEach(manager -> pointers.add(manager.from()));
        kinds.addAll(Collections.nCopies(pointers.size() - fields, Kind.TEXT));
        int identities = fields + 1;
        int managers = identities + source.identities().size();
        return new PageReader<>(source.lists().getFirst(), new Capture(pointers, kinds, source.days()), taken -> {
            FieldValue[] values = new FieldValue[fields];
            int unreadable = taken.unreadable();
            for (int slot = 0; slot < fields; slot++) {
                values[slot] = taken.value(slot);
                if (!plain && source.fields().get(slot).through().isPresent()) {
                    Optional<FieldValue> found = tables.value(source.fields().get(slot), values[slot]);
                    values[slot] = found.orElse(FieldValue.absent());
                    unreadable = found.isPresent() ? unreadable : slot;
                }
            }
            return new Row(
                    taken.text(fields),
                    Arrays.asList(values),
                    texts(taken, identities, managers),
                    texts(taken, managers, pointers.size()),
                    unreadable < 0 ? null : source.fields().get(unreadable).name());
        });
    }

    /** A reader of a table, for the fields that take values from it. */
    public static PageReader<TableRow> ofTable(Table table, List<FieldRule> fields, DayForms days) {
        List<Pointer> pointers = new ArrayList<>(List.of(table.key()));
        List<Kind> kinds = new ArrayList<>(List.of(Kind.TEXT));
        fields.forEach(field -> {
            pointers.add(field.from());
            kinds.add(field.kind());
        });
        return new PageReader<>(table.list(), new Capture(pointers, kinds, days), taken -> {
            List<Optional<FieldValue>> values = new ArrayList<>();
            for (int slot = 1; slot < pointers.size(); slot++) {
                values.add(taken.unreadable() == slot ? Optional.empty() : Optional.of(taken.value(slot)));
            }
            return new TableRow(taken.text(0), values);
        });
    }

    /** A reader of anything else: the texts at the given pointers, null where there is none. */
    public static PageReader<List<@Nullable String>> ofTexts(Endpoint endpoint, List<Pointer> pointers) {
        Capture capture = new Capture(pointers, Collections.nCopies(pointers.size(), Kind.TEXT), DayForms.usual());
        return new PageReader<>(endpoint, capture, taken -> texts(taken, 0, pointers.size()));
    }

    /**
     * Hands over each row in order.
     *
     * @return how many pages or rows the response says there are, if it says so
     * @throws NoRecordsException if the document is JSON but has no list of rows where one should be
     * @throws IOException if the document is no JSON, ends early, or cannot be read
     */
    public OptionalLong read(InputStream body, Consumer<R> rows) throws IOException, NoRecordsException {
        try (JsonParser json = JSON.createParser(body)) {
            Totals found = new Totals(totals);
            if (json.nextToken() == null || !seek(json, 0, new ArrayList<>(), found, rows)) {
                throw new NoRecordsException(records);
            }
            if (json.nextToken() != null) {
                throw new com.fasterxml.jackson.core.JsonParseException(json, "more after the document's end");
            }
            return found.value();
        }
    }

    private boolean seek(JsonParser json, int depth, List<String> path, Totals found, Consumer<R> rows)
            throws IOException {
        if (depth == records.steps().size()) {
            return json.currentToken() == JsonToken.START_ARRAY && each(json, rows);
        }
        boolean seen = false;
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return false;
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            path.add(name);
            if (onTheWay(path)) {
                seen |= seek(json, depth + 1, path, found, rows);
            } else {
                found.look(json, path);
            }
            path.removeLast();
        }
        return seen;
    }

    private boolean onTheWay(List<String> path) {
        return path.size() <= records.steps().size()
                && records.steps().subList(0, path.size()).equals(path);
    }

    private boolean each(JsonParser json, Consumer<R> rows) throws IOException {
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == null) {
                throw new com.fasterxml.jackson.core.io.JsonEOFException(json, null, "the list does not end");
            }
            if (json.currentToken().isStructStart()) {
                capture.read(json);
                rows.accept(row.apply(capture));
            }
        }
        return true;
    }

    private static List<@Nullable String> texts(Capture taken, int from, int to) {
        @Nullable String[] texts = new String[to - from];
        for (int slot = from; slot < to; slot++) {
            texts[slot - from] = taken.text(slot);
        }
        return Arrays.asList(texts);
    }
}
