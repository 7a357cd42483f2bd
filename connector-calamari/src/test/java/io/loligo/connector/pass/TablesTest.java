package io.loligo.connector.pass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.loligo.connector.document.ConnectionReader;
import io.loligo.connector.document.Reading;
import io.loligo.connector.pass.Fault.Kind;
import io.loligo.connector.people.Roster;
import io.loligo.connector.people.Step;
import io.loligo.connector.people.WorkDays;
import io.loligo.connector.source.FieldRule;
import io.loligo.connector.source.Source;
import io.loligo.contracts.employee.EmployeeRecord;
import io.loligo.contracts.employee.EmployeeSnapshot;
import io.loligo.contracts.employee.FieldValue;
import io.loligo.documents.SourceFile;
import io.loligo.outbound.Reach;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fields that come from further lists, and fields whose change alone is none. */
class TablesTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final String CONTRACTS =
            "[{\"employee\":1,\"centre\":{\"code\":4711},\"until\":\"2027-01-31\"},{\"employee\":2,\"centre\":{\"code\":12},\"until\":null}]";
    private static final String TEAMS =
            "[{\"id\":7,\"name\":\"Office-Kraków\"},{\"id\":8,\"name\":\"Berlin\"},{\"id\":9,\"name\":\"Nobody's\"}]";
    private static final Source SOURCE = source("""
            tables:
              contracts: {method: POST, path: /contracts/v1/all, key: /employee}
              teams: {method: POST, path: /teams/v1/all, key: /id}
            fields:
              costCentre: {from: /centre/code, type: number, table: contracts}
              contractEnd: {from: /until, type: day, table: contracts}
              teams: {from: /name, type: names, table: teams, via: /teamIds/*}
            volatile: [externalNumber]
            """);

    private final Company company =
            new Company().people(3).serving("/contracts/v1/all", CONTRACTS).serving("/teams/v1/all", TEAMS);
    private final Roster roster = new Roster(
            "acme",
            SOURCE.fields().stream().map(FieldRule::name).toList(),
            new WorkDays(ZoneId.of("Europe/Warsaw"), LocalTime.of(18, 0)));

    @Test
    void aFieldIsJoinedByThePrimaryKeyOrLookedUpByWhatTheRowNames() throws Exception {
        company.person(1).putArray("teamIds").add(7).add(8).add(1000);

        EmployeeRecord ann = record("1");
        assertThat(ann.field("costCentre")).isEqualTo(FieldValue.number(4711));
        assertThat(ann.day("contractEnd")).contains(LocalDate.of(2027, 1, 31));
        assertThat(ann.texts("teams")).containsExactly("Berlin", "Office-Kraków");

        EmployeeRecord other = record("3");
        assertThat(other.field("costCentre")).isEqualTo(FieldValue.absent());
        assertThat(other.texts("teams")).isEmpty();
        assertThat(record("2").field("contractEnd")).isEqualTo(FieldValue.absent());
    }

    @Test
    void aTableIsReadPageByPageAsItIsPaged() throws Exception {
        Source paged = source("""
                tables: {teams: {method: GET, path: /teams, key: /id, paging: {style: page-in-query, first: 1}}}
                fields: {teams: {from: /name, type: names, table: teams, via: /teamIds/*}}
                """);
        company.serving("/teams", TEAMS);
        company.twist(good ->
                company.asked().getLast().query().getOrDefault("page", "1").equals("1")
                        ? good
                        : Company.json(200, "[]"));

        new PeoplePass(paged, roster, 1000, company, () -> {}).read();

        assertThat(company.asked())
                .filteredOn(question -> question.endpoint().path().equals("/teams"))
                .extracting(question -> question.query().get("page"))
                .containsExactly("1", "2");
    }

    @Test
    void tablesAreReadFirstAndEachOnce() throws Exception {
        read();

        assertThat(company.asked())
                .extracting(question -> question.endpoint().path())
                .startsWith("/contracts/v1/all", "/teams/v1/all", "/people/v2")
                .filteredOn(path -> !path.equals("/people/v2"))
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"message\":\"no\"}|NO_RECORDS",
                "[{\"name\":\"Berlin\"}]|NO_KEY",
                "[{\"id\":7,\"name\":\"Berlin\"},{\"id\":7,\"name\":\"Kraków\"}]|DUPLICATE_KEYS"
            })
    void aTableThatCannotBeReadWholeSpoilsThePass(String teams, Kind kind) {
        company.serving("/teams/v1/all", teams);

        assertThat(catchThrowableOfType(FaultException.class, this::read)
                        .fault()
                        .kind())
                .isEqualTo(kind);
    }

    @Test
    void aValueOfATableInNoKnownFormKeepsOnlyThosePeopleOutWhoReferToIt() throws Exception {
        company.serving("/contracts/v1/all", CONTRACTS.replace("2027-01-31", "31 January"));

        assertThat(read().skipped()).containsOnlyKeys("1").containsValue("contractEnd");
    }

    @Test
    void aVolatileFieldsChangeAloneIsNoneAndIsToldWithTheNextOther() throws Exception {
        company.person(1).put("externalNumber", "A1");
        roster.remember(look("1").orElseThrow().after().orElseThrow());

        company.person(1).put("externalNumber", "A2");
        Roll roll = read();
        assertThat(roster.unchanged("1", roll.sight("1"), Optional.empty(), NOON))
                .isTrue();
        assertThat(look("1")).isEmpty();

        company.person(1).put("lastName", "Other");
        EmployeeRecord now = record("1");
        assertThat(now.text("lastName")).contains("Other");
        assertThat(now.text("externalNumber")).contains("A2");
    }

    private EmployeeRecord record(String value) throws Exception {
        return look(value).flatMap(Step::after).map(EmployeeSnapshot::employee).orElseThrow();
    }

    private Optional<Step> look(String value) throws Exception {
        return roster.look(value, read().sight(value), Optional.empty(), 0, NOON);
    }

    private Roll read() throws Exception {
        return new PeoplePass(SOURCE, roster, 1000, company, () -> {}).read();
    }

    private static Source source(String yaml) {
        String document = "kind: connection\nname: acme\nbase-url: https://acme.calamari.io/api\n"
                + "key: {variable: LOLIGO_CALAMARI_API_KEY}\n" + yaml;
        return ((Reading.Accepted) new ConnectionReader(Reach.publicOnly()).read(new SourceFile("acme.yaml", document)))
                .documents()
                .getFirst()
                .connection()
                .source();
    }
}
