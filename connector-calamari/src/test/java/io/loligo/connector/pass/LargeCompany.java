package io.loligo.connector.pass;

import io.loligo.connector.hold.Ruling;
import io.loligo.connector.people.Roster;
import io.loligo.connector.people.Step;
import io.loligo.connector.people.WorkDays;
import io.loligo.connector.source.FieldRule;
import io.loligo.connector.source.Paging;
import io.loligo.connector.source.Presets;
import io.loligo.connector.source.Source;
import io.loligo.contracts.employee.Absence;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A process that meets a company of a given size, reads it again in full, and prints what that takes: people, then bytes each when at
 * rest, then the milliseconds of a pass in which nothing changed.
 */
public final class LargeCompany {
    private static final int PAGE = 1000;
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

    private LargeCompany() {}

    public static void main(String[] arguments) throws Exception {
        int people = Integer.parseInt(arguments[0]);
        Source source = Presets.CALAMARI_PEOPLE_V2
                .source()
                .withPaging(new Paging.LimitAndOffset("limit", PAGE, "offset", List.of()));
        Roster roster = new Roster(
                "acme",
                source.fields().stream().map(FieldRule::name).toList(),
                new WorkDays(ZoneId.of("Europe/Warsaw"), LocalTime.of(18, 0)));
        long empty = used();
        int told = pass(source, roster, people);
        if (told < people) {
            throw new IllegalStateException(told + " of " + people + " people were told of");
        }
        long bytes = (used() - empty) / people;
        long since = System.nanoTime();
        if (pass(source, roster, people) > 0) {
            throw new IllegalStateException("somebody seems to have changed between two equal passes");
        }
        long millis = Duration.ofNanos(System.nanoTime() - since).toMillis();
        System.out.println(roster.size() + " " + bytes + " " + millis);
    }

    private static int pass(Source source, Roster roster, int people) throws Exception {
        Hr hr = question -> answer(question, people);
        Roll roll = new PeoplePass(source, roster, 100_000, hr, () -> {}).read();
        Optional<Map<String, List<Absence>>> nobodyAway = Optional.of(Map.of());
        Review review = new Review(roster, roll, nobodyAway, Position.start(), NOW);
        if (review.ruling(new GuardSettings(1, 2, 20, 5, Set.of()), "acme") instanceof Ruling.Told all) {
            int told = Stream.concat(review.seen(all, List.of()), review.missing(all, 2, Duration.ofDays(30)))
                    .mapToInt(step -> carryOut(roster, step))
                    .sum();
            review.settle();
            return told;
        }
        throw new IllegalStateException("held back");
    }

    private static int carryOut(Roster roster, Step step) {
        step.after().ifPresent(roster::remember);
        return step.changes().size();
    }

    private static Answer answer(Question question, int people) {
        boolean archived = Boolean.parseBoolean(question.query().get("archived"));
        int offset = Integer.parseInt(question.query().get("offset"));
        StringBuilder body = new StringBuilder("{\"data\":[");
        for (int id = offset; !archived && id < Math.min(offset + PAGE, people); id++) {
            body.append(id == offset ? "" : ",").append(row(id));
        }
        return new Answer(
                200,
                "application/json",
                Optional.empty(),
                new ByteArrayInputStream(body.append("]}").toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static String row(int id) {
        return """
                {"id":"%1$08x-0000-4000-8000-0000%1$08x","legacyId":%1$d,"archived":false,"firstName":"Magdalena%2$d","lastName":"Wiśniewska-Nowak %3$d",
                "email":"magdalena.wisniewska-nowak%1$d@acme.example","externalNumber":"AO-%1$07d","position":{"id":%2$d,"name":"Senior Developer %2$d"},
                "teams":[{"id":1,"name":"Office-Kraków"},{"id":2,"name":"Team-IT-%2$d"}],"contractType":{"id":"c","name":"Full time employment"},
                "workSchedule":{"id":1,"name":"Full time"},"directManager":{"id":"%4$08x-0000-4000-8000-0000%4$08x","email":"m%4$d@acme.example"},
                "hireDate":"2020-01-%5$02d","terminationDate":null,"birthdate":"1990-01-01"}
                """.formatted(id, id % 500, id % 90_000, id / 12, 1 + id % 28);
    }

    private static long used() {
        for (int round = 0; round < 3; round++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
