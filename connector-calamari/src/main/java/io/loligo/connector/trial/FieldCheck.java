package io.loligo.connector.trial;

import com.fasterxml.jackson.databind.JsonNode;
import io.loligo.connector.source.DayForms;
import io.loligo.connector.source.FieldRule;
import io.loligo.connector.source.Pointer;
import io.loligo.connector.source.Source;
import io.loligo.connector.source.Table;
import io.loligo.connector.trial.Finding.Weight;
import io.loligo.documents.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compares what fields take from rows with what is there. */
final class FieldCheck {
    private final Source source;
    private final List<JsonNode> rows;
    private final List<Reading> tables;
    private final Schema schema;
    private final List<Finding> findings = new ArrayList<>();

    /** @param schema of the rows */
    FieldCheck(Source source, List<JsonNode> rows, List<Reading> tables, Schema schema) {
        this.source = source;
        this.rows = rows;
        this.tables = tables;
        this.schema = schema;
    }

    List<Finding> findings() {
        source.fields().forEach(this::field);
        return findings;
    }

    private void field(FieldRule rule) {
        List<JsonNode> where = rule.through().map(way -> rowsOf(way.table())).orElse(rows);
        List<JsonNode> values = where.stream()
                .flatMap(row -> Values.at(row, rule.from()).stream())
                .toList();
        String tried = "field " + rule.name() + " from " + rule.from()
                + rule.through().map(way -> " of table " + way.table()).orElse("");
        if (values.isEmpty()) {
            Schema there = rule.through().isPresent() ? Schema.of(where, source.days()) : schema;
            if (there.column(rule.from()).isEmpty()) {
                findings.add(Finding.warning(
                        tried,
                        "no row has anything there",
                        "If HR has this for nobody yet, all is well; otherwise correct the pointer"
                                + near(rule.from(), there)));
            }
            return;
        }
        rule.through().ifPresent(way -> references(tried, way));
        List<JsonNode> unfit = values.stream()
                .filter(value -> !fits(value, rule.kind(), source.days()))
                .toList();
        if (!unfit.isEmpty()) {
            findings.add(new Finding(
                    unfit.size() == values.size() ? Weight.ERROR : Weight.WARNING,
                    tried,
                    unfit.size() + " of " + values.size() + " values are no " + form(rule.kind()) + "; one looks like '"
                            + Shape.of(unfit.getFirst()) + "'",
                    rule.kind() == FieldRule.Kind.DAY
                            ? "Add the pattern to dates, or correct the rows in HR; people with such a value are left out of every pass"
                            : "Give the field another type; people with such a value are left out of every pass"));
        }
    }

    private List<JsonNode> rowsOf(String table) {
        List<String> names = source.tables().stream().map(Table::name).toList();
        int place = names.indexOf(table);
        return place < tables.size() ? tables.get(place).rows() : List.of();
    }

    private void references(String tried, FieldRule.Through way) {
        Table table = source.tables().stream()
                .filter(one -> one.name().equals(way.table()))
                .findFirst()
                .orElseThrow();
        Set<String> keys = Schema.counts(rowsOf(way.table()), table.key()).keySet();
        List<String> named = rows.stream()
                .flatMap(row -> Values.at(row, way.via()).stream())
                .map(JsonNode::asText)
                .toList();
        if (named.stream().noneMatch(keys::contains)) {
            findings.add(Finding.warning(
                    tried,
                    "of " + named.size() + " references at " + way.via() + " none is a key at " + table.key()
                            + " on the table's first pages (" + keys.size() + " keys)",
                    "If the table is long this may be chance; otherwise correct via, or the table's key"));
        }
    }

    /** The end of an advice about a pointer: the place that may be meant. */
    static String near(Pointer wrong, Schema schema) {
        List<String> places = schema.columns().stream()
                .map(column -> column.pointer().toString())
                .toList();
        Optional<String> near = Names.nearest(wrong.toString(), places);
        return near.map(place -> "; did you mean " + place + "?").orElse("");
    }

    private static boolean fits(JsonNode value, FieldRule.Kind kind, DayForms days) {
        return switch (kind) {
            case TEXT, NAMES -> true;
            case NUMBER -> value.isNumber();
            case FLAG -> value.isBoolean();
            case DAY -> days.read(value.asText()).isPresent();
        };
    }

    private static String form(FieldRule.Kind kind) {
        return switch (kind) {
            case TEXT, NAMES -> "text";
            case NUMBER -> "JSON number";
            case FLAG -> "JSON true or false";
            case DAY -> "date in a known form";
        };
    }
}
