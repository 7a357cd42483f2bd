package io.loligo.connector.document;

import io.loligo.connector.source.DayForms;
import io.loligo.connector.source.Endpoint;
import io.loligo.connector.source.FieldRule;
import io.loligo.connector.source.FieldRule.Kind;
import io.loligo.connector.source.Paging;
import io.loligo.connector.source.PersonalData;
import io.loligo.connector.source.Pointer;
import io.loligo.connector.source.Presets;
import io.loligo.connector.source.Source;
import io.loligo.connector.source.Source.ManagerReference;
import io.loligo.connector.source.Table;
import io.loligo.contracts.employee.EmployeeRecord.Field;
import io.loligo.documents.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads how a connection's people are read: a preset, or everything by itself. */
final class SourceReader {
    private static final String POINTER = FieldReader.POINTER;
    private static final Pointer NONE = Pointer.of("/none");

    private final Section section;

    private SourceReader(Section section) {
        this.section = section;
    }

    static Source read(Section section) {
        return new SourceReader(section).source();
    }

    private Source source() {
        if (section.has("preset") && section.has("people")) {
            section.problem("people", "either preset or people is accepted, not both");
        }
        Source base = section.section("people")
                .map(this::people)
                .orElseGet(() -> section.choice("preset", Presets.class, Presets.CALAMARI_PEOPLE_V2)
                        .source());
        FieldReader fields = new FieldReader(section);
        List<Table> tables = fields.tables();
        Source all = base.withFields(fields.fields(tables, base.key()))
                .withTables(tables)
                .withDays(new DayForms(section.allParsed(
                        "dates",
                        "a date pattern such as dd.MM.uuuu (letters as in Java's DateTimeFormatter)",
                        DayForms::pattern)));
        all = all.withVolatile(fields.volatileFields(all.fields()));
        return limited(all);
    }

    private Source limited(Source source) {
        int limit = section.whole("page-limit", 0, 1, 10_000);
        if (limit == 0) {
            return source;
        }
        if (source.paging() instanceof Paging.LimitAndOffset paging) {
            return source.withPaging(new Paging.LimitAndOffset(
                    paging.limitParameter(), limit, paging.offsetParameter(), paging.totals()));
        }
        section.problem("page-limit", "only what is paged by limit and offset takes a limit");
        return source;
    }

    private Source people(Section people) {
        Paging paging = new PagingReader(people).read();
        List<Endpoint> lists = new ArrayList<>();
        for (Section list : people.sections("lists")) {
            lists.add(EndpointReader.read(list, paging));
            list.end();
        }
        if (lists.isEmpty()) {
            people.problem("lists", "at least one list is needed, with its method and path");
            lists.add(Presets.CALAMARI_PEOPLE_V2.source().lists().getFirst());
        }
        List<Pointer> identities = people.allParsed("identities", POINTER, Pointer::of);
        if (identities.isEmpty()) {
            identities.add(Pointer.of("/email"));
        }
        Pointer mail = people.parsed("mail", POINTER, Pointer::of).orElse(identities.getFirst());
        if (!identities.contains(mail)) {
            people.problem("mail", "one of identities is accepted: " + identities);
        }
        Source source = new Source(
                lists,
                key(people),
                lifecycle(people),
                identities,
                managers(people, identities),
                Math.max(0, identities.indexOf(mail)),
                List.of(Field.EXTERNAL_NUMBER),
                DayForms.usual(),
                List.of(),
                Set.of(),
                List.of());
        people.end();
        return source;
    }

    /** It is in every event, so it must not be private. */
    private static Pointer key(Section people) {
        Pointer key = people.parsed("primary-key", POINTER, Pointer::of).orElse(NONE);
        if (!people.has("primary-key")) {
            people.problem("primary-key", "is missing; the column that is unique for each person, such as /id");
        } else if (PersonalData.at(key)) {
            people.problem(
                    "primary-key", key + " is private, and the key is in every event; another column is accepted");
        }
        return key;
    }

    private static List<FieldRule> lifecycle(Section people) {
        List<FieldRule> rules = new ArrayList<>();
        people.section("lifecycle").ifPresent(lifecycle -> {
            rule(lifecycle, "archived", Field.ARCHIVED, Kind.FLAG).ifPresent(rules::add);
            rule(lifecycle, "hire-date", Field.HIRE_DATE, Kind.DAY).ifPresent(rules::add);
            rule(lifecycle, "termination-date", Field.TERMINATION_DATE, Kind.DAY)
                    .ifPresent(rules::add);
            lifecycle.end();
        });
        return rules;
    }

    private static Optional<FieldRule> rule(Section lifecycle, String name, String field, Kind kind) {
        return lifecycle.parsed(name, POINTER, Pointer::of).map(from -> new FieldRule(field, from, kind));
    }

    private static List<ManagerReference> managers(Section people, List<Pointer> identities) {
        List<ManagerReference> managers = new ArrayList<>();
        for (Section manager : people.sections("managers")) {
            Optional<Pointer> equal = manager.parsed("equals", POINTER, Pointer::of);
            int identity = equal.map(identities::indexOf).orElse(ManagerReference.KEY);
            if (equal.isPresent() && identity < 0) {
                manager.problem(
                        "equals", "one of identities is accepted, or nothing for the primary key: " + identities);
            }
            manager.parsed("from", POINTER, Pointer::of)
                    .ifPresentOrElse(
                            from -> managers.add(new ManagerReference(from, identity)), () -> manager.text("from"));
            manager.end();
        }
        return managers;
    }
}
