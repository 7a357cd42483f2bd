package io.loligo.connector.document;

import io.loligo.connector.connection.Connection;
import io.loligo.connector.connection.Connection.Pauses;
import io.loligo.connector.document.Reading.Accepted;
import io.loligo.connector.document.Reading.Refused;
import io.loligo.connector.pass.AbsenceSettings;
import io.loligo.connector.pass.GuardSettings;
import io.loligo.connector.people.WorkDays;
import io.loligo.connector.quota.QuotaLimits;
import io.loligo.documents.Problem;
import io.loligo.documents.Problems;
import io.loligo.documents.Section;
import io.loligo.documents.SourceFile;
import io.loligo.documents.Yaml;
import io.loligo.outbound.Reach;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads documents of kind {@code connection}: all of a file is accepted, or every problem is told. */
public final class ConnectionReader {
    private static final Pattern NAME = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
    private static final String DURATION = "a duration above zero, such as PT30S, PT5M or P30D,";
    private static final int MANY = 999_999_999;

    private final Reach reach;

    /** @param reach what the operator allows; it decides whether an address without TLS is accepted */
    public ConnectionReader(Reach reach) {
        this.reach = reach;
    }

    public Reading read(SourceFile file) {
        Problems problems = new Problems();
        List<Section> sections = Yaml.documents(file, problems);
        List<ConnectionDocument> documents = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Section section : sections) {
            ConnectionDocument document =
                    document(section, sections.size() == 1 ? file.text() : Yaml.text(section.node()));
            if (!names.add(document.name())) {
                section.problem("name", "there is already a connection '" + document.name() + "' in this file");
            }
            documents.add(document);
        }
        if (sections.isEmpty() && problems.inOrder().isEmpty()) {
            problems.add(new Problem(file.name(), 1, 1, "", "there is no document; one of kind connection is needed"));
        }
        List<Problem> found = problems.inOrder();
        return found.isEmpty() ? new Accepted(documents) : new Refused(found);
    }

    private ConnectionDocument document(Section section, String yaml) {
        section.requiredChoice("kind", Kind.class);
        String name = section.text("name");
        if (!name.isEmpty() && !NAME.matcher(name).matches()) {
            section.problem("name", "1 to 63 lower-case letters, digits and hyphens are accepted, not '" + name + "'");
        }
        String description = section.optionalText("description").orElse("");
        Optional<Section> guards = section.section("guards");
        Connection connection = new Connection(
                name,
                new AddressReader(reach).read(section),
                SourceReader.read(section),
                duration(section, "interval"),
                days(section),
                absences(section.section("absences")),
                guards(guards),
                guards.flatMap(one -> duration(one, "erase-disappeared-after")).orElse(Duration.ofDays(30)),
                section.whole("max-pages", 1000, 1, 100_000),
                limits(section.section("limits")),
                pauses(section.section("retry")));
        guards.ifPresent(Section::end);
        section.end();
        return new ConnectionDocument(description, yaml, connection);
    }

    private static WorkDays days(Section section) {
        return new WorkDays(
                section.parsed("zone", "a time zone such as Europe/Warsaw", ZoneId::of)
                        .orElse(ZoneId.of("Europe/Warsaw")),
                section.parsed("leaves-at", "a time of day such as 18:00", LocalTime::parse)
                        .orElse(LocalTime.of(18, 0)));
    }

    private static AbsenceSettings absences(Optional<Section> given) {
        Set<String> categories = Set.of("TIMEOFF");
        Set<String> statuses = Set.of("ACCEPTED", "APPROVED", "PENDING_CANCELLATION");
        return given.map(section -> {
                    AbsenceSettings settings = new AbsenceSettings(
                            section.flag("enabled", true),
                            section.whole("days-back", 30, 0, 3660),
                            section.whole("days-ahead", 60, 0, 3660),
                            texts(section, "categories", categories),
                            texts(section, "statuses", statuses));
                    section.end();
                    return settings;
                })
                .orElseGet(() -> new AbsenceSettings(true, 30, 60, categories, statuses));
    }

    private static GuardSettings guards(Optional<Section> given) {
        return given.map(section -> new GuardSettings(
                        section.whole("min-records", 1, 0, MANY),
                        section.whole("confirm-missing", 2, 1, 1000),
                        section.whole("max-removals", 20, 0, MANY),
                        section.whole("max-removal-percent", 5, 0, 100),
                        texts(section, "may-vanish", Set.of())))
                .orElseGet(() -> new GuardSettings(1, 2, 20, 5, Set.of()));
    }

    private static QuotaLimits limits(Optional<Section> given) {
        return given.map(section -> {
                    QuotaLimits limits = new QuotaLimits(
                            section.whole("per-second", 10, 1, MANY),
                            section.whole("per-hour", 720, 1, MANY),
                            section.whole("per-day", 2880, 1, MANY),
                            section.parsed(
                                            "share",
                                            "a share above 0 and at most 1, such as 0.8,",
                                            ConnectionReader::share)
                                    .orElse(0.8));
                    section.end();
                    return limits;
                })
                .orElseGet(() -> new QuotaLimits(10, 720, 2880, 0.8));
    }

    private static Pauses pauses(Optional<Section> given) {
        Pauses usual = new Pauses(Duration.ofSeconds(15), Duration.ofMinutes(15), Duration.ofMinutes(15));
        return given.map(section -> {
                    Pauses pauses = new Pauses(
                            duration(section, "first").orElse(usual.first()),
                            duration(section, "longest").orElse(usual.longest()),
                            duration(section, "for-person").orElse(usual.forPerson()));
                    section.end();
                    return pauses;
                })
                .orElse(usual);
    }

    private static Set<String> texts(Section section, String name, Set<String> otherwise) {
        return section.has(name) ? Set.copyOf(section.texts(name)) : otherwise;
    }

    static Optional<Duration> duration(Section section, String name) {
        return section.parsed(name, DURATION, text -> {
            Duration duration = Duration.parse(text);
            if (!duration.isPositive()) {
                throw new IllegalArgumentException(text);
            }
            return duration;
        });
    }

    private static double share(String text) {
        double share = Double.parseDouble(text);
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException(text);
        }
        return share;
    }

    /** The kinds of document that are read here. */
    private enum Kind {
        CONNECTION
    }
}
