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

    private JsonNode search(String email) throws Exception {
        return outsider.posted("/employees/v1/search", "{\"employee\":\"%s\"}".formatted(email));
    }
}
