package io.loligo.mapper.http;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.loligo.contracts.employee.EmployeeRecord;
import io.loligo.contracts.wire.ContractsJson;
import io.loligo.mapper.MapperConfig;
import io.loligo.mapper.People;
import io.loligo.mapper.messaging.Snapshots;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(RunningMapper.class)
class TrialResourceIT {
    private static final String NICKNAMES = """
            kind: attribute-mapping
            name: nicknames
            attributes:
              title: {from: middleName, mode: only-if-empty}
              info: {expression: 'upper(lastName)'}
            """;

    @Inject
    MapperConfig config;

    @Test
    void aDocumentThatIsNotInForceIsTriedOnAPersonOfHr() {
        Snapshots.write(config.topicPrefix(), People.employed(People.ann()));
        String inForce = version();

        tried(Map.of("name", "trial.yaml", "text", NICKNAMES), "acme/17")
                .statusCode(200)
                .body("version", not(equalTo(inForce)))
                .body("result.person.value", equalTo("17"))
                .body("result.mappings.mapping", contains("nicknames", "people"))
                .body("result.mappings[0].attributes.values", contains(List.of(), List.of("KOWALSKA")))
                .body("result.mappings[0].attributes.mode", contains("only-if-empty", "set"))
                .body("result.mappings[0].attributes.afterwards", contains("nothing", "set"))
                .body("result.templates[0].template", equalTo("employee"))
                .body("result.templates[0].names.value.accountName", hasItem("akowalska"))
                .body("result.templates[0].container.value", equalTo("OU=IT,OU=People,DC=corp,DC=example,DC=com"));

        when().get("/api/policy").then().body("inForce.version", equalTo(inForce));
    }

    @Test
    void aDocumentStandsInForTheOneOfItsName() {
        tried(
                        Map.of("name", "directory.yaml", "text", "kind: directory\nname: other\nbase: DC=x\n"),
                        person(People.ann()))
                .statusCode(422)
                .body("problems.find { it.field == 'upn-suffix' }.document", equalTo("directory.yaml"))
                .body("problems.find { it.field == 'upn-suffix' }.line", equalTo(1));
    }

    @Test
    void whatIsRefusedIsToldAsWhenItIsSaved() {
        tried(Map.of("name", "trial.yaml", "text", NICKNAMES.replace("middleName", "midleName")), "acme/17")
                .statusCode(422)
                .body("problems.document", contains("trial.yaml"))
                .body("problems.line", contains(4))
                .body("problems.column", contains(17))
                .body("problems.field", contains("attributes.title.from"))
                .body("problems.message", contains("'midleName' is no field of HR; did you mean 'middleName'?"));
    }

    @Test
    void aPersonMayBeMadeUp() {
        tried(Map.of("name", "trial.yaml", "text", NICKNAMES), person(People.person("99", "Zoë", "Łoś")))
                .statusCode(200)
                .body("result.person.value", equalTo("99"))
                .body("result.mappings[0].attributes[1].values", contains("ŁOŚ"));
    }

    @Test
    void whatHrWasSeenToSendIsHeldAgainstWhatIsInForceAndWhatIsTried() {
        Snapshots.write(config.topicPrefix(), People.employed(People.ann()));

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> when().get("/api/policy")
                        .then()
                        .body("warnings.message", hasItem(containsString("nobody has a value in 'externalNumber'")))
                        .body("warnings.document", hasItem("accounts.yaml"))
                        .body("warnings.field", hasItem("attributes.employeeNumber.from")));
        tried(Map.of("name", "trial.yaml", "text", NICKNAMES), "acme/17")
                .statusCode(200)
                .body(
                        "warnings.findAll { it.document == 'trial.yaml' }.message",
                        contains(containsString("nobody has a value in 'middleName'")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]                                                  | the body: an object with documents and person",
                "{\"person\": \"acme/17\", \"documents\": [{}]}      | documents[0].name: a text is needed",
                "{\"documents\": []}                                 | person: a key such as",
                "{\"person\": \"17\"}                                | employee key: connection/value, not '17'",
                "{\"person\": {\"key\": 17}}                         | person: a record as in the schema",
                "{                                                   | the body: JSON is accepted, not this",
                "{\"person\": \"acme/17\", \"directory\": \"x\"}     | directory: one of [corp] is accepted"
            })
    void aMalformedQuestionNamesItsFieldAndTheAcceptedForm(String body, String words) {
        given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/policy/try")
                .then()
                .statusCode(400)
                .body(containsString(words));
    }

    @Test
    void somebodyWhomNobodyKnowsIsNotFound() {
        tried(Map.of("name", "trial.yaml", "text", NICKNAMES), "acme/nobody")
                .statusCode(404)
                .body(containsString("nothing is known of that key"));
    }

    private static ValidatableResponse tried(Map<String, String> document, Object person) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("documents", List.of(document), "person", person))
                .post("/api/policy/try")
                .then();
    }

    private static Object person(EmployeeRecord person) {
        return ContractsJson.mapper().convertValue(person, Map.class);
    }

    private static String version() {
        return when().get("/api/policy").then().statusCode(200).extract().path("inForce.version");
    }
}
