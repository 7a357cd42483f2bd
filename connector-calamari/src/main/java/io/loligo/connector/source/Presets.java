package io.loligo.connector.source;

import static io.loligo.connector.source.FieldRule.day;
import static io.loligo.connector.source.FieldRule.text;

import io.loligo.connector.source.FieldRule.Kind;
import io.loligo.connector.source.Source.ManagerReference;
import io.loligo.contracts.employee.EmployeeRecord.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The two generations of Calamari's employee API. They yield the same field names and the same keys. */
public enum Presets {
    /**
     * {@code POST /employees/v1/search}: rows of active and archived people, page-numbered. Its order is unknown and it
     * cannot be sorted, so that a pass during which the number of pages moves is done again.
     */
    CALAMARI_EMPLOYEES_V1(new Source(
            List.of(Endpoint.post(
                    "/employees/v1/search",
                    Map.of("withArchived", true),
                    "/employees",
                    new Paging.NumberInBody("page", 0, List.of(Pointer.of("/totalPages"))))),
            Pointer.of("/id"),
            Shared.fieldsAnd(
                    text(Field.WORKING_WEEK, "/workingWeek/name"),
                    text(Field.BUSINESS_PHONE, "/businessPhone"),
                    text(Field.TIME_ZONE, "/timezone"),
                    text(Field.LANGUAGE, "/language"),
                    day(Field.TERMINATION_DATE, "/plannedFiring")),
            List.of(Pointer.of("/email")),
            List.of(
                    new ManagerReference(Pointer.of("/directManager/id"), ManagerReference.KEY),
                    new ManagerReference(Pointer.of("/directManager/email"), 0)),
            0,
            List.of(Field.EXTERNAL_NUMBER),
            DayForms.usual(),
            List.of(),
            Set.of(),
            List.of())),

    /**
     * {@code GET /people/v2}: sorted by identifier, first who is active, then who is archived, for it is not known whom a list
     * without that filter shows. Who is archived in between comes twice, and the pass is done again. The key is {@code legacyId}, the number that v1 calls {@code id}, so that
     * moving a connection from v1 to v2 keeps everybody.
     */
    CALAMARI_PEOPLE_V2(new Source(
            List.of(people("false", "id,ASC"), people("true", "id,ASC")),
            Pointer.of("/legacyId"),
            Shared.fieldsAnd(
                    text(Field.MIDDLE_NAME, "/middleName"),
                    text(Field.WORKING_WEEK, "/workSchedule/name"),
                    day(Field.TERMINATION_DATE, "/terminationDate")),
            List.of(Pointer.of("/email"), Pointer.of("/id")),
            List.of(
                    new ManagerReference(Pointer.of("/directManager/id"), 1),
                    new ManagerReference(Pointer.of("/directManager/email"), 0)),
            0,
            List.of(Field.EXTERNAL_NUMBER),
            DayForms.usual(),
            List.of(),
            Set.of(),
            List.of(new Probe(people("false", "id,DESC"), 1), new Probe(people("true", "id,DESC"), 2))));

    private final Source source;

    Presets(Source source) {
        this.source = source;
    }

    public Source source() {
        return source;
    }

    private static Endpoint people(String archived, String sort) {
        return Endpoint.get(
                "/people/v2",
                Map.of("projection", "FULL", "sort", sort, "archived", archived),
                "/data",
                new Paging.LimitAndOffset(
                        "limit",
                        100,
                        "offset",
                        List.of(
                                Pointer.of("/total"),
                                Pointer.of("/totalElements"),
                                Pointer.of("/page/totalElements"))));
    }

    /** What both generations name alike. */
    private static final class Shared {
        private static final List<FieldRule> FIELDS = List.of(
                text(Field.FIRST_NAME, "/firstName"),
                text(Field.LAST_NAME, "/lastName"),
                text(Field.EMAIL, "/email"),
                text(Field.EXTERNAL_NUMBER, "/externalNumber"),
                text(Field.POSITION, "/position/name"),
                new FieldRule(Field.TEAMS, Pointer.of("/teams/*/name"), Kind.NAMES),
                text(Field.CONTRACT_TYPE, "/contractType/name"),
                day(Field.HIRE_DATE, "/hireDate"),
                new FieldRule(Field.ARCHIVED, Pointer.of("/archived"), Kind.FLAG));

        static List<FieldRule> fieldsAnd(FieldRule... own) {
            return Stream.concat(FIELDS.stream(), Arrays.stream(own)).toList();
        }
    }
}
