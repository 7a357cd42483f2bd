package io.loligo.simulators.calamari;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.loligo.simulators.calamari.behaviour.Switch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmployeesV1Test {
    private CalamariSimulator calamari;
    private Outsider outsider;

    @BeforeEach
    void start() {
        calamari =
                CalamariSimulator.start(SimulatorSettings.of(250, Outsider.KEY).with(Switch.RATE_LIMIT, "off"));
        outsider = Outsider.of(calamari);
    }

    @AfterEach
    void stop() {
        calamari.close();
    }

    @Test
    void searchingWithArchivedGivesEverybodyPageByPage() throws Exception {
        List<Integer> ids = new ArrayList<>();
        for (int page = 0; page < 3; page++) {
            JsonNode answer =
                    outsider.posted("/employees/v1/search", "{\"withArchived\":true,\"page\":%d}".formatted(page));
            assertThat(answer.path("currentPage").asInt()).isEqualTo(page);
            assertThat(answer.path("totalPages").asInt()).isEqualTo(3);
            answer.path("employees").forEach(row -> ids.add(row.path("id").asInt()));
        }

        assertThat(ids).hasSize(260).doesNotHaveDuplicates();
    }

    @Test
    void aRecordHasEveryFieldOfTheVendorsSample() throws Exception {
        JsonNode row = outsider.posted("/employees/v1/list", "{\"page\":0}")
                .path("employees")
                .path(1);

        assertThat(row.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "id firstName lastName email externalNumber workingWeek approvalFlow position teams admin"
                                .concat(" contractType language timezone directManager birthDate hireDate")
                                .concat(" businessPhone homePhone personalEmail addressStreet addressNumber")
                                .concat(" addressCity addressPostalCode addressProvinceState addressCountry")
                                .concat(" emergencyContactName emergencyContactRelationship")
                                .concat(" emergencyContactPhone holidaysCalendar maritalStatus")
                                .concat(" probationEndDate plannedFiring seniorityBeforeHireYears")
                                .concat(" seniorityBeforeHireMonths childrenCount youngestChildBirthDate")
                                .concat(" customNote sex archived")
                                .split(" "));
        assertThat(row.path("directManager").path("id").asInt()).isEqualTo(1);
    }

    @Test
    void aHireIsSeenAtOnceAndAChangeAndAnArchiving() throws Exception {
        var hired = calamari.control()
                .hire(Map.of("firstName", "Ann", "lastName", "O'Hara", "email", "ann@acme.example", "manager", 3));
        calamari.control().change(hired.id(), Map.of("position", "Squid keeper", "teams", List.of("Team-Sea")));

        JsonNode row = search("ann@acme.example").path("employees").path(0);
        assertThat(row.path("lastName").asText()).isEqualTo("O'Hara");
        assertThat(row.path("position").path("name").asText()).isEqualTo("Squid keeper");
        assertThat(row.path("directManager").path("id").asInt()).isEqualTo(3);
        assertThat(row.path("hireDate").asText())
                .isEqualTo(calamari.control().status().today().toString());

        calamari.control().terminate(hired.id(), LocalDate.of(2030, 1, 31));
        assertThat(search("ann@acme.example").at("/employees/0/plannedFiring").asText())
                .isEqualTo("2030-01-31");

        calamari.control().archive(hired.id());
        assertThat(search("ann@acme.example").path("employees")).isEmpty();
    }

    @Test
    void aWrongKeyAWrongMethodAndAWrongPathAreRefusedInCalamarisWords() throws Exception {
        var stranger = new Outsider(calamari.api(), "calamari", "guess");

        assertThat(stranger.post("/employees/v1/list", "{}").statusCode()).isEqualTo(401);
        assertThat(stranger.posted("/employees/v1/list", "{}").path("code").asText())
                .isEqualTo("AUTH");
        assertThat(outsider.get("/employees/v1/list").statusCode()).isEqualTo(405);
        assertThat(outsider.got("/employees/v1/list").path("code").asText()).isEqualTo("HTTP_METHOD_NOT_ALLOWED");
        assertThat(outsider.post("/employees/v9/list", "{}").statusCode()).isEqualTo(404);
        assertThat(outsider.posted("/employees/v9/list", "{}").path("code").asText())
                .isEqualTo("INVALID_METHOD_URL");
    }

    @Test
    void aPersonIsCreatedEditedAndArchivedThroughTheApiItself() throws Exception {
        JsonNode created = outsider.posted("/employees/v1/create", """
                {"firstName":"Zoë","lastName":"Núñez","email":"zoe@acme.example","workingWeek":"Full time",
                 "approvalFlow":"Default Approval Flow","holidaysCalendar":"Primary calendar",
                 "teams":["Team-IT",1],"directManager":"%s","plannedFiring":"2031-05-31"}
                """.formatted(emailOf(2)));
        JsonNode row = search("zoe@acme.example").path("employees").path(0);
        assertThat(row.path("id")).isEqualTo(created.path("id"));
        assertThat(row.path("teams").findValuesAsText("name"))
                .contains("Team-IT")
                .hasSize(2);
        assertThat(row.at("/directManager/id").asInt()).isEqualTo(2);
        assertThat(row.path("plannedFiring").asText()).isEqualTo("2031-05-31");

        assertThat(outsider.post("/employees/v1/edit", "{\"employee\":\"zoe@acme.example\",\"lastName\":\"Ng\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(search("zoe@acme.example").at("/employees/0/lastName").asText())
                .isEqualTo("Ng");
        assertThat(outsider.post("/employees/v1/archive", "{\"employee\":\"zoe@acme.example\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(search("zoe@acme.example").path("employees")).isEmpty();
    }

    @Test
    void aFilterMeansOrInsideAnAttributeAndAndBetweenThem() throws Exception {
        JsonNode either = outsider.posted(
                "/employees/v1/search", "{\"teams\":[\"Office-Kraków\",\"Office-Łódź\"],\"contractTypes\":[\"B2B\"]}");

        assertThat(either.path("employees")).isNotEmpty().allSatisfy(row -> {
            assertThat(row.path("teams").findValuesAsText("name")).containsAnyOf("Office-Kraków", "Office-Łódź");
            assertThat(row.at("/contractType/name").asText()).isEqualTo("B2B");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    list    | {"page":-1}                  | INVALID_PAGE          | page
                    list    | {"page":"x"}                 | INVALID_PAGE          | page
                    list    | [1]                          | INVALID_JSON_PAYLOAD  |
                    list    | {"page":                     | INVALID_JSON_PAYLOAD  |
                    search  | {"teams":["Nowhere"]}        | INVALID_TEAM          | teams
                    search  | {"positions":["None"]}       | INVALID_POSITION      | positions
                    search  | {"contractTypes":["None"]}   | INVALID_CONTRACT_TYPE | contractTypes
                    search  | {"employee":"no@body"}       | INVALID_EMPLOYEE      | employee
                    create  | {}                           | INVALID_FIRST_NAME    | firstName
                    edit    | {"employee":"no@body"}       | INVALID_EMPLOYEE      | employee
                    archive | {}                           | INVALID_EMPLOYEE      | employee
                    """)
    void aWrongValueIsRefusedWithCalamarisCodeAndTheField(String method, String body, String code, String field)
            throws Exception {
        var answer = outsider.post("/employees/v1/" + method, body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Outsider.tree(answer).path("code").asText()).isEqualTo(code);
        assertThat(Outsider.tree(answer).path("field").textValue()).isEqualTo(field);
        assertThat(Outsider.tree(answer).path("message").asText()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "email":"ann"                | INVALID_EMAIL          | email
                    "workingWeek":"Never"        | INVALID_WORKING_WEEK   | workingWeek
                    "sex":"NONE"                 | INVALID_SEX            | sex
                    "maritalStatus":"NONE"       | INVALID_MARTIAL_STATUS | maritalStatus
                    "teams":["Nowhere"]          | INVALID_TEAM           | teams
                    "position":"None"            | INVALID_POSITION       | position
                    "contractType":"None"        | INVALID_CONTRACT_TYPE  | contractType
                    "directManager":"no@body"    | INVALID_DIRECT_MANAGER | directManager
                    """)
    void anEditRefusesWhatAFieldCannotHoldAndChangesNothing(String change, String code, String field) throws Exception {
        String email = emailOf(3);
        JsonNode before = search(email);

        JsonNode refused = outsider.posted(
                "/employees/v1/edit", "{\"employee\":\"%s\",\"lastName\":\"Changed\",%s}".formatted(email, change));

        assertThat(refused.path("code").asText()).isEqualTo(code);
        assertThat(refused.path("field").asText()).isEqualTo(field);
        assertThat(search(email)).isEqualTo(before);
    }

    private String emailOf(int id) {
        return calamari.control().person(id).email();
    }

    private JsonNode search(String email) throws Exception {
        return outsider.posted("/employees/v1/search", "{\"employee\":\"%s\"}".formatted(email));
    }
}
