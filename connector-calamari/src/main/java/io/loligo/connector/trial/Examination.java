package io.loligo.connector.trial;

import com.fasterxml.jackson.databind.JsonNode;
import io.loligo.connector.connection.Connection;
import io.loligo.connector.pass.Question;
import io.loligo.connector.source.Pointer;
import io.loligo.connector.source.Source;
import io.loligo.documents.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares what a connection expects of rows with what rows there are. */
final class Examination {
    private static final int NAMED = 6;

    private final Source source;
    private final List<Reading> readings;
    private final List<Reading> tables;
    private final List<JsonNode> rows;
    private final Schema schema;
    private final List<Finding> findings = new ArrayList<>();

    Examination(Connection connection, Readings read) {
        this.source = connection.source();
        this.readings = read.people();
        this.tables = read.tables();
        this.rows =
                readings.stream().flatMap(reading -> reading.rows().stream()).toList();
        this.schema = Schema.of(rows, source.days());
    }

    Schema schema() {
        return schema;
    }

    List<Finding> findings() {
        if (rows.isEmpty()) {
            return readings.stream().anyMatch(reading -> !reading.pages().isEmpty())
                    ? List.of(Finding.warning(
                            "reading the first pages",
                            "no list has a row",
                            "If HR has people, check the query, and that the key may see them"))
                    : List.of();
        }
        readings.stream().filter(reading -> reading.repeats(source.key())).forEach(this::repeated);
        readings.stream().skip(1).filter(this::comesAgain).forEach(this::ignored);
        if (findings.isEmpty()) {
            key();
        }
        findings.addAll(new FieldCheck(source, rows, tables, schema).findings());
        mail();
        return findings;
    }

    /** Whether passes are wished for more often than the quota bears. */
    static List<Finding> pace(Connection connection, Cost cost) {
        return connection
                .interval()
                .filter(wished -> wished.compareTo(cost.interval()) < 0)
                .map(wished -> Finding.warning(
                        "interval " + wished,
                        "a pass takes " + cost.requests() + " requests, for which the quota bears one every "
                                + cost.interval(),
                        "Leave interval out, or set " + cost.interval()
                                + " or more; passes wait for the quota otherwise"))
                .stream()
                .toList();
    }

    private void repeated(Reading reading) {
        findings.add(Finding.error(
                "page 2 of " + reading.list().display(),
                "every row of it had come on page 1",
                "The server ignores the paging parameter; check people.paging, or choose the preset that fits it"));
    }

    /** Whether a list has nobody but people of the first. */
    private boolean comesAgain(Reading later) {
        Set<String> first =
                Schema.counts(readings.getFirst().rows(), source.key()).keySet();
        Set<String> keys = Schema.counts(later.rows(), source.key()).keySet();
        return !keys.isEmpty() && first.containsAll(keys);
    }

    private void ignored(Reading reading) {
        findings.add(
                Finding.error(
                        Question.to(reading.list()).display(),
                        "all its people are those of the first list",
                        "The server ignores the query by which the lists differ; name one list alone, or the query that it knows"));
    }

    private void key() {
        Map<String, Integer> counts = Schema.counts(rows, source.key());
        int filled = counts.values().stream().mapToInt(Integer::intValue).sum();
        String tried = "primary key " + source.key();
        if (filled < rows.size()) {
            findings.add(Finding.error(
                    tried,
                    (rows.size() - filled) + " of " + rows.size() + " rows have nothing there",
                    "Name a column that every row has" + candidates(source.key())));
        } else if (counts.size() < rows.size()) {
            findings.add(Finding.error(
                    tried,
                    rows.size() + " rows have only " + counts.size() + " different values there",
                    "Name a column that is unique for each person" + candidates(source.key())));
        }
    }

    private String candidates(Pointer wrong) {
        List<String> keys = schema.keyCandidates().stream()
                .map(column -> column.pointer().toString())
                .toList();
        if (keys.isEmpty()) {
            return "; no column of these rows is";
        }
        return Names.nearest(wrong.toString(), keys)
                .map(near -> "; did you mean " + near + "?")
                .orElse("; in these rows: " + keys.stream().limit(NAMED).collect(Collectors.joining(", ")));
    }

    private void mail() {
        Pointer mail = source.identities().get(source.mail());
        if (schema.column(mail).map(Column::filled).orElse(0) == 0) {
            findings.add(Finding.warning(
                    "mail address " + mail + ", by which absences are joined",
                    "no row has anything there",
                    "Correct the pointer" + FieldCheck.near(mail, schema) + "; without it nobody's absence is seen"));
        }
    }
}
