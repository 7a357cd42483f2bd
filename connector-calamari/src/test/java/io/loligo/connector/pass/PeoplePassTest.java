package io.loligo.connector.pass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loligo.connector.pass.Fault.Kind;
import io.loligo.connector.people.Roster;
import io.loligo.connector.people.WorkDays;
import io.loligo.connector.source.FieldRule;
import io.loligo.connector.source.Presets;
import io.loligo.contracts.employee.EmployeeRecord;
import io.loligo.contracts.employee.EmployeeRecord.Field;
import io.loligo.contracts.employee.EmployeeSnapshot;
import io.loligo.contracts.employee.FieldValue;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PeoplePassTest {
    private final Company company = new Company();

    @ParameterizedTest
    @EnumSource(Presets.class)
    void everybodyIsReadOverAllPages(Presets preset) throws Exception {
        company.people(250);
        company.person(250).put("archived", true);

        assertThat(read(preset).people()).hasSize(250);
    }

    @ParameterizedTest
    @EnumSource(Presets.class)
    void aServerThatServesFewerRowsThanAskedForIsReadToItsEnd(Presets preset) throws Exception {
        company.people(250).pagesOf(30);

        assertThat(read(preset).people()).hasSize(250);
    }

    @Test
    void aPassNeverAsksForAPageThatIsAnnouncedNotToBe() throws Exception {
        company.people(250);

        read(Presets.CALAMARI_EMPLOYEES_V1);

        assertThat(company.asked())
                .extracting(question -> question.body().get("page"))
                .containsExactly(0, 1, 2);
    }

    @ParameterizedTest
    @EnumSource(Presets.class)
    void onlyMappedFieldsEnterAndPrivateOnesNever(Presets preset) throws Exception {
        company.person(1)
                .put("birthDate", "1990-01-01")
                .put("personalEmail", "ann@home.example")
                .put("shoeSize", 42);

        EmployeeRecord ann = record(preset, "1");

        assertThat(ann.fields().keySet()).doesNotContain("birthDate", "personalEmail", "shoeSize");
        assertThat(ann.fields().values().toString()).doesNotContain("1990", "home.example");
    }

    @ParameterizedTest
    @EnumSource(Presets.class)
    void valuesTakeTheirTypesAndNamesAreSorted(Presets preset) throws Exception {
        ObjectNode row = company.person(1);
        row.putObject("position").put("id", 4).put("name", "Developer");
        row.putArray("teams").addObject().put("name", "Office-Kraków");
        row.withArray("teams").addObject().put("name", "Berlin");
        row.put("hireDate", "2026-02-28T00:00:00.000+0000").put("externalNumber", "  ");

        EmployeeRecord record = record(preset, "1");

        assertThat(record.text(Field.POSITION)).contains("Developer");
        assertThat(record.texts(Field.TEAMS)).containsExactly("Berlin", "Office-Kraków");
        assertThat(record.day(Field.HIRE_DATE)).contains(LocalDate.of(2026, 2, 28));
        assertThat(record.field(Field.EXTERNAL_NUMBER)).isEqualTo(FieldValue.absent());
        assertThat(record.field(Field.ARCHIVED)).isEqualTo(FieldValue.flag(false));
    }

    @Test
    void aManagerIsTheKeyOfTheRowThatTheReferenceMeans() throws Exception {
        company.person(1);
        company.person(2).putObject("directManager").put("id", 1);
        assertThat(record(Presets.CALAMARI_EMPLOYEES_V1, "2").text(Field.MANAGER))
                .contains("1");

        company.person(1).put("id", "0b7e-UUID");
        company.person(2).putObject("directManager").put("id", "0B7E-uuid");
        assertThat(record(Presets.CALAMARI_PEOPLE_V2, "2").text(Field.MANAGER)).contains("1");

        company.person(2).putObject("directManager").put("email", "P1@ACME.example");
        assertThat(record(Presets.CALAMARI_PEOPLE_V2, "2").text(Field.MANAGER)).contains("1");
    }

    @Test
    void ofTwoRowsWithOneMailTheActiveOneIsMeant() throws Exception {
        company.person(1).put("email", "boss@acme.example").put("archived", true);
        company.person(2).put("email", "Boss@acme.example");
        company.person(3).putObject("directManager").put("email", "boss@acme.example");

        assertThat(record(Presets.CALAMARI_PEOPLE_V2, "3").text(Field.MANAGER)).contains("2");
    }

    @Test
    void anUnknownManagerIsNone() throws Exception {
        company.person(2).putObject("directManager").put("id", "nobody");

        assertThat(record(Presets.CALAMARI_PEOPLE_V2, "2").manager()).isEmpty();
    }

    @Test
    void aValueInNoKnownFormKeepsOnlyItsOwnPersonOut() throws Exception {
        company.people(3);
        company.person(2).put("hireDate", "24.11.2026");

        assertThat(read(Presets.CALAMARI_PEOPLE_V2).skipped()).containsOnlyKeys("2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200|text/html|<html>Sign in</html>|NOT_JSON",
                "200|application/json|<html>Sign in</html>|NOT_JSON",
                "200|application/json|{\"employees\":[{\"id\":1},{\"id|TRUNCATED",
                "200|application/json|{\"employees\":[{\"id\":1},{\"id\":2}|TRUNCATED",
                "200|application/json|{\"employees\":[],\"totalPages\":0|TRUNCATED",
                "200|application/json|''|NO_RECORDS",
                "200|application/json|{\"people\":[]}|NO_RECORDS",
                "200|application/json|[]|NO_RECORDS",
                "200|application/json|{\"employees\":{\"id\":1}}|NO_RECORDS",
                "200|application/json|{\"employees\":[{\"name\":\"x\"}]}|NO_KEY",
                "401|application/json|{\"code\":\"AUTH\",\"message\":\"Api error\"}|UNAUTHORIZED",
                "403|application/json|{\"title\":\"Licence error.\",\"status\":402}|FORBIDDEN",
                "404|application/json|{\"code\":\"INVALID_METHOD_URL\"}|NOT_FOUND",
                "405|application/json|{}|WRONG_METHOD",
                "400|application/json|{\"code\":\"INVALID_JSON_PAYLOAD\"}|REFUSED",
                "302|text/html|''|REDIRECTED",
                "204|''|''|NOT_JSON",
                "429|application/problem+json|{\"title\":\"Too many\"}|TOO_MANY_REQUESTS",
                "503|text/html|<html>|SERVER_ERROR"
            })
    void everythingElseIsAFaultInWords(int status, String type, String body, Kind kind) {
        company.twist(good -> new Answer(
                status, type, Optional.empty(), new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))));

        Fault fault = fault(Presets.CALAMARI_EMPLOYEES_V1);

        assertThat(fault.kind()).isEqualTo(kind);
        assertThat(fault.message()).contains("POST /employees/v1/search").contains(fault.advice());
    }

    @Test
    void whatBothFamiliesOfErrorsSayIsQuoted() {
        company.twist(good -> Company.json(401, "{\"code\":\"AUTH\",\"message\":\"Api error\",\"field\":null}"));
        assertThat(fault(Presets.CALAMARI_EMPLOYEES_V1).answered()).isEqualTo("status 401 (AUTH, Api error)");

        company.twist(good -> Company.json(401, "{\"title\":\"Authentication failure\",\"status\":\"401\"}"));
        assertThat(fault(Presets.CALAMARI_PEOPLE_V2).answered()).isEqualTo("status 401 (Authentication failure)");
    }

    @Test
    void aServerThatIgnoresThePageIsFoundOut() {
        company.people(100);
        Company first = new Company().people(100);
        company.twist(good -> first.ask(company.asked().getFirst()));

        assertThat(fault(Presets.CALAMARI_PEOPLE_V2).kind()).isEqualTo(Kind.PAGING_IGNORED);
    }

    @Test
    void aRowThatComesTwiceSpoilsThePass() {
        company.people(3);
        company.twist(good -> Company.json(
                200, "{\"employees\":[{\"id\":1},{\"id\":2},{\"id\":1}],\"currentPage\":0,\"totalPages\":1}"));

        assertThat(fault(Presets.CALAMARI_EMPLOYEES_V1).kind()).isEqualTo(Kind.DUPLICATE_KEYS);
    }

    @Test
    void aRowThatSlipsToAPageAlreadyReadIsFoundOutBetweenOverlappingPages() {
        company.people(30).pagesOf(10);
        company.twist(good -> {
            company.delete(3);
            return good;
        });

        assertThat(fault(Presets.CALAMARI_PEOPLE_V2).kind()).isEqualTo(Kind.MOVED);
    }

    @Test
    void aNumberOfPagesThatMovesSpoilsThePass() {
        company.people(200);
        company.twist(good -> company.asked().size() == 1
                ? good
                : Company.json(200, "{\"employees\":[{\"id\":777}],\"currentPage\":1,\"totalPages\":3}"));

        assertThat(fault(Presets.CALAMARI_EMPLOYEES_V1).kind()).isEqualTo(Kind.MOVED);
    }

    private Roll read(Presets preset) throws Exception {
        return new PeoplePass(preset.source(), roster(preset), 1000, company, () -> {}).read();
    }

    private Fault fault(Presets preset) {
        return catchThrowableOfType(FaultException.class, () -> read(preset)).fault();
    }

    private EmployeeRecord record(Presets preset, String value) throws Exception {
        Roster roster = roster(preset);
        Roll roll = new PeoplePass(preset.source(), roster, 1000, company, () -> {}).read();
        return roster.look(value, roll.sight(value), Optional.empty(), 0, Instant.parse("2026-11-24T08:00:00Z"))
                .flatMap(step -> step.after())
                .map(EmployeeSnapshot::employee)
                .orElseThrow();
    }

    private static Roster roster(Presets preset) {
        return new Roster(
                "acme",
                preset.source().fields().stream().map(FieldRule::name).toList(),
                new WorkDays(ZoneId.of("Europe/Warsaw"), LocalTime.of(18, 0)));
    }
}
