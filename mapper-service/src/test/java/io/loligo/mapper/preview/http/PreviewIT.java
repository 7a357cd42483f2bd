package io.loligo.mapper.preview.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.loligo.contracts.employee.EmployeeRecord;
import io.loligo.contracts.employee.EmployeeRecord.Field;
import io.loligo.contracts.employee.FieldValue;
import io.loligo.contracts.operator.OperatorActivity.Decision;
import io.loligo.contracts.operator.OperatorActivity.HoldDecided;
import io.loligo.contracts.operator.OperatorActivity.Performed;
import io.loligo.contracts.wire.ContractsJson;
import io.loligo.contracts.wire.Envelope;
import io.loligo.contracts.wire.EventIds;
import io.loligo.contracts.wire.TraceParent;
import io.loligo.mapper.MapperConfig;
import io.loligo.mapper.People;
import io.loligo.mapper.http.RunningMapper;
import io.loligo.mapper.messaging.Snapshots;
import io.loligo.mapper.request.Hold;
import io.loligo.mapper.request.RequestStore;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
// With a log of its own: a preview of everybody shows everybody there is.
@QuarkusTestResource(value = RunningMapper.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = RunningPlans.class, restrictToAnnotatedClass = true)
class PreviewIT {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int PEOPLE = 30;

    private static boolean written;
    private static @Nullable SpokenPlans executor;

    @Inject
    MapperConfig config;

    @Inject
    RequestStore requests;

    @BeforeEach
    void people() {
        executor().behave(SpokenPlans.Manner.WELL);
        if (!written) {
            written = true;
            for (int i = 0; i < PEOPLE; i++) {
                Snapshots.write(config.topicPrefix(), People.employed(person(i)));
            }
            // As a log that is not compacted yet has it.
            Snapshots.write(config.topicPrefix(), People.employed(person(0)));
        }
        await().atMost(SOON)
                .until(() -> lines("{\"automation\": \"mover\"}", "").size() == PEOPLE + 1);
    }

    private SpokenPlans executor() {
        if (executor == null) {
            executor = new SpokenPlans(config.executor().orElseThrow().getPort());
        }
        return executor;
    }

    @AfterAll
    static void end() {
        if (executor != null) {
            executor.close();
        }
    }

    private static EmployeeRecord person(int number) {
        EmployeeRecord person = People.person(Integer.toString(100 + number), "Jan", "Lis");
        return number % 3 == 0 ? People.with(person, Field.POSITION, FieldValue.text("Clerk")) : person;
    }

    @Test
    void everybodyComesOnceAndTheSummaryComesLast() {
        List<JsonNode> lines = lines("{\"automation\": \"mover\"}", "");

        assertThat(lines.subList(0, PEOPLE))
                .allSatisfy(line -> assertThat(line.path("outlook").asText()).isEqualTo("changed"))
                .extracting(line -> line.path("person").path("value").asText())
                .doesNotHaveDuplicates();
        JsonNode step = lines.getFirst().at("/courses/0/parts/0/steps/0");
        assertThat(step.path("verdict").asText()).isEqualTo("changes");
        assertThat(step.at("/changes/0/before/0").asText()).isEqualTo("Clerk");
        JsonNode summary = lines.getLast().path("summary");
        assertThat(summary.path("people").asInt()).isEqualTo(PEOPLE);
        assertThat(summary.at("/outlooks/changed").asInt()).isEqualTo(PEOPLE);
        assertThat(summary.at("/attributes/title").asInt()).isEqualTo(PEOPLE);
        assertThat(summary.at("/automations/mover").asInt()).isEqualTo(PEOPLE);
    }

    @Test
    void aMappingChangeShowsThoseWhomItTouchesAndCountsTheOthers() {
        String tried = ContractsJson.mapper()
                .createObjectNode()
                .set(
                        "documents",
                        ContractsJson.mapper()
                                .createArrayNode()
                                .add(
                                        ContractsJson.mapper()
                                                .createObjectNode()
                                                .put("name", "accounts.yaml")
                                                .put(
                                                        "text",
                                                        accounts()
                                                                .replace(
                                                                        "title: {expression: 'left(position, 128)'",
                                                                        "title: {expression: 'position == \"Clerk\" ? \"Officer\" : left(position, 128)'"))))
                .toString();

        List<JsonNode> lines = lines(tried, "?only=changed");

        assertThat(lines).hasSize(PEOPLE / 3 + 1);
        assertThat(lines.getFirst().at("/courses/0/difference").asText()).isEqualTo("other");
        assertThat(lines.getLast().at("/summary/people").asInt()).isEqualTo(PEOPLE);
        assertThat(lines.getLast().at("/summary/outlooks/untouched").asInt()).isEqualTo(PEOPLE - PEOPLE / 3);
    }

    private static String accounts() {
        try (var in = PreviewIT.class.getResourceAsStream("/policy/accounts.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Test
    void forOnePersonEachVerdictAndValueIsToldAndItTakesLessThanASecond() {
        String one = "{\"automation\": \"mover\", \"people\": [\"acme/101\"]}";
        lines(one, "");
        long began = System.nanoTime();
        List<JsonNode> lines = lines(one, "");
        Duration taken = Duration.ofNanos(System.nanoTime() - began);

        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst().at("/courses/0/judgements/0/field").asText())
                .isEqualTo("when");
        assertThat(lines.getFirst().at("/courses/0/judgements/0/values/0").asText())
                .isEqualTo("TRUE");
        assertThat(taken).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void onDemandAnAutomationIsExplainedForOnePerson() {
        given().get("/api/automations/mover/runs/acme/101")
                .then()
                .statusCode(200)
                .body("outlook", equalTo("changed"))
                .body("courses[0].judgements.field", hasItem("when"))
                .body("courses[0].judgements.expression", hasItem("left(position, 128)"));
        given().get("/api/automations/mover/runs/acme/9999").then().statusCode(404);
        given().get("/api/automations/mvoer/runs/acme/101")
                .then()
                .statusCode(404)
                .body(containsString("mover"));
        given().get("/api/automations/joiner/runs/acme/101?change=left")
                .then()
                .statusCode(200)
                .body("courses[0].change", equalTo("left"));
    }

    @Test
    void thePageShowsPiecesAndAPictureOfAll() {
        given().get("/preview").then().statusCode(200).body(containsString("<option>mover</option>"));
        given().contentType("application/x-www-form-urlencoded")
                .formParam("automation", "mover")
                .formParam("only", "changed")
                .post("/preview/rows")
                .then()
                .statusCode(200)
                .body(containsString("30 people looked at"), containsString("=Developer"), containsString("<svg"));
        given().contentType("application/x-www-form-urlencoded")
                .formParam("automation", "mover")
                .formParam("by", "olga")
                .formParam("comment", "x")
                .post("/preview/run")
                .then()
                .statusCode(200)
                .body(containsString("Name the people, or say that everybody is meant."));
    }

    @Test
    void withoutTheExecutorPreviewsSayWhatWouldBeAskedForAndWhyTheRestIsMissing() {
        executor().behave(SpokenPlans.Manner.CUT_OFF_AFTER_ONE);

        List<JsonNode> lines = lines("{\"automation\": \"mover\"}", "");

        assertThat(lines).hasSize(PEOPLE + 1);
        assertThat(lines.getLast().at("/summary/outlooks/changed").asInt()).isEqualTo(1);
        assertThat(lines.getLast().at("/summary/outlooks/unknown").asInt()).isEqualTo(PEOPLE - 1);
        assertThat(lines.getLast().at("/summary/trouble").asText()).contains("did not come");
    }

    @Test
    void theListIsASpreadsheetThatRunsNoFormula() {
        String csv = given().contentType(ContentType.JSON)
                .body("{\"automation\": \"mover\"}")
                .post("/api/previews/csv?attribute=title")
                .then()
                .statusCode(200)
                .contentType("text/csv;charset=UTF-8")
                .extract()
                .asString();

        assertThat(csv).contains("person,name,outlook").contains(",Clerk,'=Developer,");
    }

    @Test
    void whatIsNotAcceptedIsToldByFieldAndForm() {
        refused("{\"automaton\": \"mover\"}", 400, "automaton: is no field here");
        refused("{\"automation\": \"mvoer\"}", 400, "automation: one of");
        refused("{\"people\": [\"17\"]}", 400, "people: keys such as acme/17");
        refused("{\"change\": \"fired\"}", 400, "change: one of hire-scheduled");
        given().contentType(ContentType.JSON)
                .body("{\"documents\": [{\"name\": \"more.yaml\", \"text\": \"kind: template\\nnme: x\\n\"}]}")
                .post("/api/previews")
                .then()
                .statusCode(422)
                .body("problems.document", hasItem("more.yaml"));
    }

    @Test
    void whatIsAppliedToPeopleWhoAreThereIsHeldUntilSomebodyElseLetsItGo() {
        String run = EventIds.of("a run");
        String wish =
                "{\"people\": [\"acme/101\", \"acme/102\"], \"by\": \"olga@example.com\", \"comment\": \"titles\", \"run\": \""
                        + run + "\"}";
        for (int again = 0; again < 2; again++) {
            given().contentType(ContentType.JSON)
                    .body(wish)
                    .post("/api/automations/mover/runs")
                    .then()
                    .statusCode(202)
                    .body("people", equalTo(2))
                    .body("requests", equalTo(2));
        }

        Hold hold = requests.holds().stream()
                .filter(one -> one.askedBy().isPresent())
                .findFirst()
                .orElseThrow();
        assertThat(hold.people()).isEqualTo(2);
        assertThat(hold.reason()).contains("2 people already there", "olga@example.com", "titles");
        assertThat(requests.decide(hold, decided(hold, "OLGA@example.com", Decision.ACCEPTED)))
                .as("four eyes")
                .isFalse();
        assertThat(requests.decide(hold, decided(hold, "jan@example.com", Decision.ACCEPTED)))
                .isTrue();

        await().atMost(SOON).until(() -> requests.peopleWaiting().isEmpty());
        assertThat(requests.proven()).doesNotContain("mover");
    }

    @Test
    void whoIsMeantAndWhoAsksMustBeSaid() {
        given().contentType(ContentType.JSON)
                .body("{\"by\": \"olga\", \"comment\": \"x\"}")
                .post("/api/automations/mover/runs")
                .then()
                .statusCode(400)
                .body(containsString("people: a list of keys"));
        given().contentType(ContentType.JSON)
                .body("{\"people\": \"all\", \"comment\": \"x\"}")
                .post("/api/automations/mover/runs")
                .then()
                .statusCode(400)
                .body(containsString("by: the login"));
        given().contentType(ContentType.JSON)
                .body("{\"people\": \"all\", \"by\": \"olga\", \"comment\": \"x\"}")
                .post("/api/automations/mvoer/runs")
                .then()
                .statusCode(404)
                .body(containsString("mover"));
    }

    private static Envelope<HoldDecided> decided(Hold hold, String by, Decision decision) {
        String id = EventIds.of("decided", hold.id(), by);
        return new Envelope<>(
                id,
                URI.create("/loligo/test"),
                People.NOON,
                TraceParent.rootOf(id),
                new HoldDecided(new Performed(by, People.NOON, "seen"), hold.id(), decision));
    }

    private static void refused(String body, int status, String words) {
        given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/previews")
                .then()
                .statusCode(status)
                .body(containsString(words));
    }

    private static List<JsonNode> lines(String body, String query) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/previews" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .map(PreviewIT::json)
                .toList();
    }

    private static JsonNode json(String line) {
        try {
            return ContractsJson.mapper().readTree(line);
        } catch (JsonProcessingException malformed) {
            throw new AssertionError(line, malformed);
        }
    }
}
