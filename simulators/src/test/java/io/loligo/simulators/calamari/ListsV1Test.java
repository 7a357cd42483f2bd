package io.loligo.simulators.calamari;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.loligo.simulators.calamari.behaviour.Switch;
import io.loligo.simulators.company.AbsenceRequest;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everything of the first generation that is not about the people themselves. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListsV1Test {
    private CalamariSimulator calamari;
    private Outsider outsider;

    @BeforeAll
    void start() {
        calamari =
                CalamariSimulator.start(SimulatorSettings.of(250, Outsider.KEY).with(Switch.RATE_LIMIT, "off"));
        outsider = Outsider.of(calamari);
    }

    @AfterAll
    void stop() {
        calamari.close();
    }

    @Test
    void teamsAreListedMadeAndRemoved() throws Exception {
        int id = outsider.posted("/teams/v1/create", "{\"name\":\"Office-Žilina\",\"members\":[],\"managers\":[]}")
                .path("id")
                .asInt();
        assertThat(outsider.posted("/teams/v1/all", "{}"))
                .extracting(row -> row.path("name").asText())
                .contains("Office-Kraków", "Team-IT", "Company-Acme", "District-1", "Office-Žilina");

        assertThat(outsider.post("/teams/v1/remove", "{\"id\":%d}".formatted(id))
                        .statusCode())
                .isEqualTo(204);
        assertThat(outsider.posted("/teams/v1/all", "{}"))
                .extracting(row -> row.path("name").asText())
                .doesNotContain("Office-Žilina");
        assertThat(outsider.post("/teams/v1/remove", "{\"id\":%d}".formatted(id))
                        .statusCode())
                .isEqualTo(400);
        assertThat(outsider.post("/teams/v1/create", "{\"name\":\"Team-IT\"}").statusCode())
                .isEqualTo(400);
    }

    @Test
    void workingWeeksHaveTheNumbersThatPeopleCarry() throws Exception {
        JsonNode weeks = outsider.posted("/working-week/v1/all", "{}");
        JsonNode ours = outsider.posted("/employees/v1/list", "{}").at("/employees/0/workingWeek");

        assertThat(weeks).anySatisfy(week -> {
            assertThat(week.path("id")).isEqualTo(ours.path("id"));
            assertThat(week.path("name")).isEqualTo(ours.path("name"));
            assertThat(week.path("workingDays")).hasSize(7);
        });
    }

    @Test
    void holidaysOfASpanOfDaysAreTheOnesInside() throws Exception {
        JsonNode holidays = outsider.posted(
                "/holiday/v1/find",
                "{\"employee\":\"%s\",\"from\":\"2026-12-24\",\"to\":\"2027-01-06\"}".formatted(emailOf(2)));

        assertThat(holidays)
                .extracting(row -> row.path("start").asText())
                .containsExactly("2026-12-24", "2026-12-25", "2026-12-26", "2027-01-01", "2027-01-06");
        assertThat(holidays.path(0).path("halfdayPeriod").asText()).isEqualTo("PM");
    }

    @Test
    void everybodyWhoIsNotArchivedHasAShiftStatus() throws Exception {
        JsonNode statuses = outsider.posted("/clockin/shift/status/v1/get-current-for-all", "{}");

        assertThat(statuses).hasSize(calamari.control().status().active()).allSatisfy(row -> {
            assertThat(row.path("status").asText()).isIn("STARTED", "STOPPED", "BREAK");
            assertThat(row.at("/person/email").asText()).contains("@");
        });
    }

    @Test
    void absenceTypesAndEntitlementsGoTogether() throws Exception {
        JsonNode types = outsider.posted("/leave/v1/get-absence-types", "{}");

        assertThat(types)
                .extracting(row -> row.path("name").asText())
                .contains("Annual Leave", "Sick Leave", "Home office");
        for (JsonNode type : types) {
            JsonNode balance = outsider.posted(
                    "/leave/v1/entitlement-balance/get",
                    "{\"employee\":\"%s\",\"absenceTypeId\":%d,\"date\":\"2026-11-24\"}"
                            .formatted(emailOf(2), type.path("id").asInt()));
            assertThat(balance.path("unlimited").asBoolean())
                    .isEqualTo(type.path("name").asText().equals("Home office"));
        }
    }

    @Test
    void theFilterSaysApprovedWhereTheRowsSayAccepted() throws Exception {
        AbsenceRequest absence = calamari.control()
                .startAbsence(3, Map.of("type", "Parental Leave", "from", day(2033, 1, 10), "to", day(2033, 6, 30)));
        AbsenceRequest pending = calamari.control()
                .startAbsence(4, Map.of("status", "pending", "from", day(2033, 3, 1), "to", day(2033, 3, 2)));

        JsonNode approved = advanced("\"absenceStatuses\":[\"APPROVED\"]");
        JsonNode row = approved.path(0);

        assertThat(approved).hasSize(1);
        assertThat(row.path("id").asInt()).isEqualTo(absence.id());
        assertThat(row.path("status").asText()).isEqualTo("ACCEPTED");
        assertThat(row.path("absenceTypeName").asText()).isEqualTo("Parental Leave");
        assertThat(row.path("employeeEmail").asText()).isEqualTo(emailOf(3));
        assertThat(row.path("from").asText()).isEqualTo("2033-01-10");
        assertThat(advanced("\"employees\":[\"%s\"]".formatted(emailOf(4))))
                .singleElement()
                .satisfies(one -> assertThat(one.path("id").asInt()).isEqualTo(pending.id()));
        assertThat(advanced("\"absenceStatuses\":[]")).hasSize(2);
        assertThat(outsider.posted(
                        "/leave/request/v1/find",
                        "{\"employee\":\"%s\",\"from\":\"2033-06-30\",\"to\":\"2033-07-01\"}".formatted(emailOf(3))))
                .hasSize(1);
        assertThat(outsider.posted(
                        "/leave/request/v1/find",
                        "{\"employee\":\"%s\",\"from\":\"2033-07-01\",\"to\":\"2033-07-02\"}".formatted(emailOf(3))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /leave/request/v1/find          | {"employee":"no@body"}                                  | employee
                    /leave/request/v1/find          | {"employee":"EMAIL","from":"1.1.2026"}                  | from
                    /leave/request/v1/find          | {"employee":"EMAIL","from":"2026-01-01"}                | to
                    /leave/request/v1/find-advanced | {"from":"2026-01-01","to":"x"}                          | to
                    /leave/request/v1/find-advanced | {"from":"2026-01-01","to":"2026-01-02","employees":["no@body"]} | employees
                    /leave/request/v1/find-advanced | {"from":"2026-01-01","to":"2026-01-02","teams":["None"]} | teams
                    /holiday/v1/find                | {"employee":"no@body"}                                  | employee
                    """)
    void aWrongValueIsRefusedUnderItsName(String path, String body, String field) throws Exception {
        JsonNode refused = outsider.posted(path, body.replace("EMAIL", emailOf(2)));

        assertThat(refused.path("field").asText()).isEqualTo(field);
        assertThat(refused.path("message").asText()).startsWith(field + ": ");
    }

    @Test
    void anUnknownStatusIsRefusedWithTheKnownOnes() throws Exception {
        assertThat(advanced("\"absenceStatuses\":[\"ACCEPTED\"]")
                        .path("message")
                        .asText())
                .startsWith("absenceStatuses: some of ")
                .contains("APPROVED")
                .endsWith("not ACCEPTED");
    }

    private JsonNode advanced(String more) throws Exception {
        return outsider.posted(
                "/leave/request/v1/find-advanced",
                "{\"from\":\"2033-01-01\",\"to\":\"2033-12-31\",%s}".formatted(more));
    }

    private String emailOf(int id) {
        return calamari.control().person(id).email();
    }

    private static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }
}
