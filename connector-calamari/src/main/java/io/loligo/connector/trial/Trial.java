package io.loligo.connector.trial;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.loligo.connector.connection.Connection;
import io.loligo.connector.pass.AbsencePass;
import io.loligo.connector.pass.AnswerCheck;
import io.loligo.connector.pass.FaultException;
import io.loligo.connector.pass.Hr;
import io.loligo.connector.pass.Question;
import io.loligo.connector.source.Endpoint;
import io.loligo.connector.source.Pointer;
import io.loligo.connector.source.Table;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * Asks HR for the first two pages of each list and for absences, for real, and says what is to be said about it.
 */
public final class Trial {
    private static final int PAGES = 2;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Function<Connection, Hr> lines;
    private final Clock clock;

    /** @param lines how a connection's HR is asked; it is closed afterwards */
    public Trial(Function<Connection, Hr> lines, Clock clock) {
        this.lines = lines;
        this.clock = clock;
    }

    /** How many requests a trial sends at most. */
    static int mostRequests(Connection connection) {
        int lists = connection.source().lists().size()
                + connection.source().tables().size();
        return PAGES * lists + (connection.absences().enabled() ? 1 : 0);
    }

    /** @param people how many the last pass read, if there was one */
    public Verdict of(Connection connection, OptionalInt people) throws InterruptedException {
        try (Hr hr = lines.apply(connection)) {
            List<Finding> troubles = new ArrayList<>();
            List<Endpoint> lists = connection.source().lists();
            List<Reading> readings = read(lists, hr, troubles);
            List<Endpoint> tables =
                    connection.source().tables().stream().map(Table::list).toList();
            List<Reading> ofTables = troubles.isEmpty() ? read(tables, hr, troubles) : List.of();
            if (troubles.isEmpty() && connection.absences().enabled()) {
                absences(connection, hr, troubles);
            }
            return Verdict.on(connection, new Readings(readings, ofTables), troubles, people);
        }
    }

    /** Each list's, up to the first that is in trouble. */
    private static List<Reading> read(List<Endpoint> lists, Hr hr, List<Finding> troubles) throws InterruptedException {
        List<Reading> readings = new ArrayList<>();
        for (Endpoint list : lists) {
            readings.add(read(list, new AnswerCheck(hr), troubles));
            if (!troubles.isEmpty()) {
                return readings;
            }
        }
        return readings;
    }

    private static Reading read(Endpoint list, AnswerCheck answers, List<Finding> troubles)
            throws InterruptedException {
        Reading reading = new Reading(list, List.of());
        try {
            Optional<Page> first = page(Question.toPage(list, 0, 0), answers, troubles);
            if (first.isEmpty()) {
                return reading;
            }
            reading = new Reading(list, List.of(first.get()));
            if (reading.wantsSecond()) {
                Question next = Question.toPage(list, 1, first.get().rows().size());
                Optional<Page> second = page(next, answers, troubles);
                reading = second.map(page -> new Reading(list, List.of(first.get(), page)))
                        .orElse(reading);
            }
        } catch (FaultException fault) {
            troubles.add(Finding.error(fault.fault()));
        }
        return reading;
    }

    private static Optional<Page> page(Question question, AnswerCheck answers, List<Finding> troubles)
            throws FaultException, InterruptedException {
        JsonNode body = answers.answered(question, JSON::readTree);
        Endpoint list = question.endpoint();
        JsonNode rows = body.at(list.records().toString());
        if (!rows.isArray()) {
            List<String> others = Lists.in(body);
            troubles.add(Finding.error(
                    question.display(),
                    "no list at " + place(list.records().toString()),
                    others.isEmpty()
                            ? "The answer holds no list of rows at all; check path and method"
                            : "Set records to the place of the list; in this answer: " + String.join(", ", others)));
            return Optional.empty();
        }
        OptionalLong announced = list.paging().totalPointers().stream()
                .map(Pointer::toString)
                .map(body::at)
                .filter(total -> total.isIntegralNumber() && total.longValue() > 0)
                .mapToLong(JsonNode::longValue)
                .findFirst();
        return Optional.of(
                new Page(rows.valueStream().filter(JsonNode::isContainerNode).toList(), announced));
    }

    private void absences(Connection connection, Hr hr, List<Finding> troubles) throws InterruptedException {
        LocalDate today = LocalDate.ofInstant(clock.instant(), connection.days().otherwise());
        try {
            new AbsencePass(connection.absences(), hr, () -> {}).read(today, Optional.empty());
        } catch (FaultException fault) {
            troubles.add(
                    Finding.warning(
                            fault.fault().tried(),
                            fault.fault().answered(),
                            fault.fault().advice()
                                    + ". Without it people are read all the same, only no absences; or set absences: {enabled: false}"));
        } catch (IOException impossible) {
            throw new IllegalStateException("leave was given without a journal", impossible);
        }
    }

    private static String place(String pointer) {
        return pointer.isEmpty() ? "the top of the answer" : pointer;
    }
}
