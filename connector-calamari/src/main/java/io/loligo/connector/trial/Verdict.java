package io.loligo.connector.trial;

import io.loligo.connector.connection.Connection;
import io.loligo.connector.pass.Question;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/**
 * What came of trying a connection.
 *
 * @param rows how many were read
 * @param findings errors first
 */
public record Verdict(
        List<ListVerdict> lists, int rows, List<Column> columns, List<Column> keys, Cost cost, List<Finding> findings) {
    public Verdict {
        lists = List.copyOf(lists);
        columns = List.copyOf(columns);
        keys = List.copyOf(keys);
        findings = List.copyOf(findings);
    }

    /** Whether a pass would go through. */
    public boolean sound() {
        return findings.stream().noneMatch(Finding::isError);
    }

    /** Of a connection that could not be tried. */
    static Verdict without(Connection connection, Finding why) {
        return on(connection, new Readings(List.of(), List.of()), List.of(why), OptionalInt.empty());
    }

    /**
     * Judges what was read; a pure function.
     *
     * @param troubles what went wrong while reading
     * @param people how many the last pass read, if there was one
     */
    static Verdict on(Connection connection, Readings readings, List<Finding> troubles, OptionalInt people) {
        Examination examination = new Examination(connection, readings);
        Cost cost = Cost.of(connection, readings, people);
        List<Finding> all = new ArrayList<>(troubles);
        all.addAll(examination.findings());
        all.addAll(Examination.pace(connection, cost));
        all.sort(Comparator.comparing(Finding::weight));
        return new Verdict(
                readings.all().stream().map(ListVerdict::of).toList(),
                examination.schema().rows(),
                examination.schema().columns(),
                examination.schema().keyCandidates(),
                cost,
                all);
    }

    /**
     * One list's.
     *
     * @param pages the rows of each page that was read
     * @param ending what would end the reading, in words
     */
    public record ListVerdict(String list, List<Integer> pages, String ending) {
        static ListVerdict of(Reading reading) {
            return new ListVerdict(
                    Question.to(reading.list()).display(),
                    reading.pages().stream().map(page -> page.rows().size()).toList(),
                    reading.ending());
        }
    }
}
