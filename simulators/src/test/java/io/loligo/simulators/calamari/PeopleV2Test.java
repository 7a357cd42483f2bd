package io.loligo.simulators.calamari;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.loligo.simulators.calamari.behaviour.Switch;
import io.loligo.simulators.company.Person;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeopleV2Test {
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
    void limitAndOffsetWalkOverEverybodyOnce() throws Exception {
        List<Integer> ids = new ArrayList<>();
        JsonNode page;
        do {
            page = outsider.got("/people/v2?limit=70&sort=id,ASC&offset=" + ids.size());
            page.path("data").forEach(row -> ids.add(row.path("legacyId").asInt()));
        } while (page.path("data").size() == 70);

        assertThat(ids).hasSize(260).isSorted().doesNotHaveDuplicates();
        assertThat(outsider.got("/people/v2?offset=260").path("data")).isEmpty();
        assertThat(outsider.got("/people/v2").path("data")).hasSize(100);
    }

    @Test
    void archivedTellsTheActiveFromTheFormer() throws Exception {
        assertThat(outsider.got("/people/v2?archived=false&limit=1000").path("data"))
                .hasSize(250)
                .noneMatch(row -> row.path("archived").asBoolean());
        assertThat(outsider.got("/people/v2?archived=true&limit=1000").path("data"))
                .hasSize(10)
                .allMatch(row -> row.path("archived").asBoolean());
    }

    @Test
    void aRecordHasTheFieldsOfThePublishedDescriptionAndAProjectionFewer() throws Exception {
        assertThat(firstOf("/people/v2").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "id legacyId archived firstName middleName lastName email externalNumber position teams"
                                .concat(" contractType workSchedule approvalProcess holidaysCalendar directManager")
                                .concat(" hireDate terminationDate probationEndDate birthdate sex maritalStatus")
                                .split(" "));
        assertThat(firstOf("/people/v2?projection=BASIC").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("id", "legacyId", "archived", "firstName", "lastName", "email");
        assertThat(firstOf("/people/v2?projection=CUSTOM&fields=email,hireDate").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("id", "legacyId", "archived", "email", "hireDate");
    }

    @Test
    void theOrderIsTheOneAskedFor() throws Exception {
        List<String> names = texts("/people/v2?limit=1000&sort=lastName,DESC&sort=firstName,ASC", "lastName");
        List<String> dates = texts("/people/v2?limit=1000&sort=terminationDate,ASC", "terminationDate");

        assertThat(names).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(dates.stream().dropWhile(date -> !date.equals("null"))).containsOnly("null");
        assertThat(texts("/people/v2?sort=terminationDate,ASC&nullOrdering=NULLS_FIRST", "terminationDate"))
                .first()
                .isEqualTo("null");
        assertThat(texts("/people/v2?limit=3&sort=id,DESC", "legacyId")).containsExactly("260", "259", "258");
    }

    @Test
    void filtersTakeNamesNumbersAndUuids() throws Exception {
        JsonNode inKrakow = outsider.got("/people/v2?limit=1000&teams=Office-Krak%C3%B3w");
        String number = outsider.posted("/teams/v1/all", "{}")
                .valueStream()
                .filter(row -> row.path("name").asText().equals("Office-Kraków"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
        JsonNode contract = outsider.got("/people/v2?limit=1000&contractTypes=B2B");
        String uuid = contract.at("/data/0/contractType/id").asText();

        assertThat(inKrakow.path("data")).isNotEmpty();
        assertThat(outsider.got("/people/v2?limit=1000&teams=" + number)).isEqualTo(inKrakow);
        assertThat(outsider.got("/people/v2?limit=1000&contractTypes=" + uuid)).isEqualTo(contract);
    }

    @Test
    void aPersonIsCreatedPatchedAndArchived() throws Exception {
        var answer = outsider.post("/people/v2", """
                {"firstName":"Đặng","lastName":"Nguyễn","email":"dang@acme.example","workSchedule":"Full time",
                 "approvalProcess":1,"holidaysCalendar":1,"teams":["Team-IT"],"birthdate":"1990-02-28"}
                """);
        assertThat(answer.statusCode()).isEqualTo(201);
        JsonNode made = Outsider.tree(answer);
        String at = "/people/v2/" + made.path("id").asText();

        JsonNode patched =
                Outsider.tree(outsider.patch(at, "{\"middleName\":\"Văn\",\"birthdate\":null,\"position\":null}"));

        assertThat(patched.path("middleName").asText()).isEqualTo("Văn");
        assertThat(patched.path("birthdate").isNull()).isTrue();
        assertThat(patched.path("legacyId")).isEqualTo(made.path("legacyId"));
        assertThat(outsider.post(at + "/invite", "{}").statusCode()).isEqualTo(204);
        assertThat(outsider.post(at + "/archive", "{}").statusCode()).isEqualTo(204);
        assertThat(calamari.control().person(made.path("legacyId").asInt()).archived())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"uuid", "id:", "number:", "email:"})
    void aPersonIsFoundByEveryKindOfIdentifier(String kind) throws Exception {
        Person person = calamari.control().search("").stream()
                .filter(one -> one.externalNumber().isPresent())
                .findFirst()
                .orElseThrow();
        Map<String, Function<Person, String>> identifiers = Map.of(
                "uuid", one -> one.uuid().toString(),
                "id:", one -> "id:" + one.id(),
                "number:", one -> "number:" + one.externalNumber().orElseThrow(),
                "email:", one -> "email:" + one.email());

        String id = identifiers.get(kind).apply(person);

        assertThat(Outsider.tree(outsider.patch("/people/v2/" + id, "{\"lastName\":\"Ng\"}"))
                        .path("legacyId")
                        .asInt())
                .isEqualTo(person.id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id:0",
                "id:99999",
                "id:x",
                "number:none",
                "email:no@body",
                "7f1b8a52-0000-4000-8000-000000000000",
                "someone"
            })
    void nobodyIs404(String id) throws Exception {
        var answer = outsider.patch("/people/v2/" + id, "{}");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Outsider.tree(answer).path("status").asInt()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    limit=0                       | limit
                    limit=x                       | limit
                    offset=-1                     | offset
                    archived=maybe                | archived
                    projection=HALF               | projection
                    projection=CUSTOM             | fields
                    sort=shoeSize,ASC             | sort
                    teams=Nowhere                 | teams
                    positions=None                | positions
                    contractTypes=None            | contractTypes
                    """)
    void aWrongParameterIsAProblemThatNamesIt(String query, String parameter) throws Exception {
        var answer = outsider.get("/people/v2?" + query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(Outsider.tree(answer).path("detail").asText()).startsWith(parameter + ": ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"workSchedule":"Never"}      | workSchedule
                    {"birthdate":"1990-02-30"}    | birthdate
                    {"directManager":"no@body"}   | directManager
                    {"directManager":"id:2"}      | directManager
                    {"email":"two words@acme"}    | email
                    {"firstName":""}              | firstName
                    [1]                           | body
                    """)
    void aPatchNamesTheWrongFieldAsTheClientDid(String body, String field) throws Exception {
        var answer = outsider.patch("/people/v2/id:2", body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Outsider.tree(answer).path("detail").asText()).startsWith(field + ": ");
    }

    @Test
    void whatCreatingNeedsIsNamedOneByOne() throws Exception {
        var answer = Outsider.tree(outsider.post("/people/v2", "{\"firstName\":\"A\",\"lastName\":\"B\"}"));

        assertThat(answer.path("detail").asText()).isEqualTo("email: must not be empty");
    }

    @Test
    void thereIsNoWayToReadOnePersonOrToBringOneBack() throws Exception {
        assertThat(outsider.get("/people/v2/id:2").statusCode()).isEqualTo(405);
        assertThat(outsider.send("DELETE", "/people/v2/id:2", "").statusCode()).isEqualTo(405);
        assertThat(outsider.post("/people/v2/id:2/unarchive", "{}").statusCode())
                .isEqualTo(404);
    }

    private JsonNode firstOf(String path) throws Exception {
        return outsider.got(path).path("data").path(0);
    }

    private List<String> texts(String path, String field) throws Exception {
        return outsider.got(path)
                .path("data")
                .valueStream()
                .map(row -> row.path(field).asText())
                .toList();
    }
}
