package io.loligo.mapper.http;

import static io.loligo.mapper.http.Company.ANNA;
import static io.loligo.mapper.http.Company.BOSS;
import static io.loligo.mapper.http.Company.OLGA;
import static io.loligo.mapper.http.Company.PIOTR;
import static io.loligo.mapper.http.Company.SOON;
import static io.loligo.mapper.http.Company.decide;
import static io.loligo.mapper.http.Company.decideHold;
import static io.loligo.mapper.http.Company.stage;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.loligo.contracts.action.Approval;
import io.loligo.contracts.operator.OperatorActivity.Decision;
import io.loligo.contracts.operator.OperatorActivity.HoldDecided;
import io.loligo.contracts.operator.OperatorActivity.RequestDecided;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(RunningMapper.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RequestsApiIT {
    private static final int CALLERS = 24;

    private Company company;
    private boolean isOpen;

    @BeforeEach
    void open() {
        if (!isOpen) {
            company = Company.open(Instant.parse("2026-11-24T13:00:00Z"));
            isOpen = true;
        }
    }

    @AfterAll
    void close() {
        company.close();
    }

    @Test
    void aChangeThatNeedsTwoLevelsIsSentOnceTwoPeopleSaidYes() {
        String request = company.promote("two-levels", "Head", "promotion");
        company.awaitStage(request, "asked");

        when().get("/api/requests/" + request)
                .then()
                .statusCode(200)
                .body("request.person", equalTo("acme/two-levels"))
                .body("request.trigger", equalTo("updated"))
                .body("request.steps.title", equalTo(List.of("Add to groups")))
                .body("request.steps[0].lines", equalTo(List.of("Heads, VPN")))
                .body("asked", equalTo(List.of("their manager " + BOSS)))
                .body("history.words", hasItem("Level manager is asked."));
        assertThat(asked(BOSS)).contains(request);
        assertThat(asked(ANNA)).doesNotContain(request);
        decide(request, "accepted", "Two-Levels@example.com", "mine")
                .statusCode(409)
                .body("detail", containsString("nobody decides about themselves"));
        decide(request, "accepted", ANNA, "").statusCode(409).body("detail", containsString("their manager " + BOSS));

        decide(request, "accepted", " Boss@Example.com ", "deserved").statusCode(200);
        decide(request, "accepted", BOSS, "again")
                .statusCode(409)
                .body("detail", containsString("has said yes already"));
        assertThat(asked(BOSS)).doesNotContain(request);
        assertThat(asked(ANNA)).contains(request);
        assertThat(company.commands(request)).isEmpty();
        decide(request, "accepted", ANNA, "checked").statusCode(200).body("request.stage", equalTo("sent"));

        await().atMost(SOON).until(() -> !company.commands(request).isEmpty());
        assertThat(company.commands(request))
                .singleElement()
                .satisfies(command -> assertThat(command.approvals())
                        .extracting(Approval::level, Approval::approver, Approval::comment)
                        .containsExactly(tuple("manager", BOSS, "deserved"), tuple("security", ANNA, "checked")));
        assertThat(company.told(RequestDecided.class))
                .filteredOn(told -> told.request().equals(request))
                .extracting(RequestDecided::level, told -> told.performed().operator(), RequestDecided::decision)
                .containsExactly(tuple("manager", BOSS, Decision.ACCEPTED), tuple("security", ANNA, Decision.ACCEPTED));
    }

    @Test
    void manyWhoDecideAtOnceMakeOneCommandWithTwoApprovals() throws Exception {
        String request = company.promote("race", "Administrator", "pairing");
        company.awaitStage(request, "asked");
        List<String> approvers = List.of(ANNA, PIOTR, OLGA, "jan@example.com");
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Integer>> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(CALLERS)) {
            for (int caller = 0; caller < CALLERS; caller++) {
                String approver = approvers.get(caller % approvers.size());
                answers.add(threads.submit(() -> {
                    start.await();
                    return decide(request, "accepted", approver, "").extract().statusCode();
                }));
            }
            start.countDown();
        }

        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> answer : answers) {
            statuses.add(answer.get());
        }
        assertThat(statuses).containsOnly(200, 409);
        assertThat(statuses).filteredOn(status -> status == 200).hasSize(2);
        await().atMost(SOON).until(() -> !company.commands(request).isEmpty());
        assertThat(company.commands(request))
                .singleElement()
                .satisfies(command -> assertThat(command.approvals())
                        .extracting(Approval::approver)
                        .hasSize(2)
                        .doesNotHaveDuplicates());
        assertThat(company.told(RequestDecided.class))
                .filteredOn(told -> told.request().equals(request))
                .hasSize(2);
    }

    @Test
    void aNoEndsItAndNeedsAReason() {
        String request = company.promote("refused", "Head", "promotion");
        company.awaitStage(request, "asked");
        decide(request, "rejected", BOSS, "  ")
                .statusCode(400)
                .contentType("application/problem+json")
                .body("field", equalTo("comment"));

        decide(request, "rejected", BOSS, "not yet").statusCode(200).body("request.stage", equalTo("ended"));

        decide(request, "accepted", BOSS, "")
                .statusCode(409)
                .body("detail", equalTo("nobody is asked about it now: it is rejected"));
    }

    @Test
    void manyAreDecidedTogetherAndTheAnswerSaysWhatCameOfEach() {
        String one = company.promote("many-1", "Head", "promotion");
        String other = company.promote("many-2", "Head", "promotion");
        company.awaitStage(one, "asked");
        company.awaitStage(other, "asked");
        decide(other, "rejected", BOSS, "no").statusCode(200);

        given().contentType(ContentType.JSON)
                .body(Map.of("ids", List.of(one, other, "none"), "decision", "accepted", "by", BOSS))
                .post("/api/requests/decisions")
                .then()
                .statusCode(200)
                .body("id", equalTo(List.of(one, other, "none")))
                .body("result", equalTo(List.of("taken", "refused", "unknown")))
                .body("words[0]", equalTo("waiting for level security"));
    }

    @Test
    void whatPassesALimitIsHeldForAnOperator() {
        String request = company.promote("held", "Contractor", "contracting");
        company.awaitStage(request, "held");
        String hold = company.hold("contracting");
        when().get("/api/holds/" + hold + "?size=1")
                .then()
                .statusCode(200)
                .body("hold.reason", containsString("0 of the "))
                .body("requests", hasSize(1));
        decideHold(hold, "accepted", BOSS, "why not")
                .statusCode(409)
                .body("detail", containsString("role operator (jan@example.com, olga@example.com)"));
        decideHold(hold, "accepted", OLGA, "").statusCode(400).body("field", equalTo("comment"));

        decideHold(hold, "rejected", OLGA, "a mistake").statusCode(200).body("decided.by", equalTo(OLGA));

        decideHold(hold, "accepted", OLGA, "after all").statusCode(409);
        company.awaitStage(request, "ended");
        await().atMost(SOON)
                .until(() -> company.told(HoldDecided.class).stream()
                        .anyMatch(told -> told.hold().equals(hold) && told.decision() == Decision.REJECTED));
    }

    @Test
    void whoeverActsForSomebodyDecidesInTheirPlaceForATime() {
        String request = company.promote("delegated", "Head", "promotion");
        company.awaitStage(request, "asked");
        delegate("zofia@example.com", BOSS).statusCode(409).body("detail", containsString("may not arrange"));
        String delegation = delegate(BOSS, BOSS).statusCode(201).extract().path("id");
        when().get("/api/delegations").then().body("id", hasItem(delegation));
        assertThat(asked("zofia@example.com")).contains(request);

        decide(request, "accepted", "zofia@example.com", "for the boss").statusCode(200);

        when().delete("/api/delegations/" + delegation + "?by=anna@example.com")
                .then()
                .statusCode(409);
        when().delete("/api/delegations/" + delegation + "?by=" + BOSS).then().statusCode(204);
        when().get("/api/delegations").then().body("id", not(hasItem(delegation)));
        when().delete("/api/delegations/" + delegation + "?by=" + BOSS).then().statusCode(404);
    }

    private static ValidatableResponse delegate(String by, String from) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("from", from, "to", "zofia@example.com", "until", "2027-03-01T12:00:00Z", "by", by))
                .post("/api/delegations")
                .then();
    }

    @Test
    void theListIsPagedByWhereThePageBeforeEnded() {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            String request = company.promote("page-" + i, "Head", "promotion");
            company.awaitStage(request, "asked");
            expected.addFirst(request);
        }
        List<String> found = new ArrayList<>();
        String before = "";
        while (before != null) {
            var page = when().get("/api/requests?size=2&stage=asked&automation=promotion&before=" + before)
                    .then()
                    .statusCode(200)
                    .extract();
            found.addAll(page.path("requests.id"));
            before = page.path("before");
        }

        assertThat(found).doesNotHaveDuplicates().containsSubsequence(expected);
        when().get("/api/requests?person=page-3&stage=open")
                .then()
                .body("requests.person", hasItem("acme/page-3"))
                .body("requests.findAll { it.person != 'acme/page-3' }", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/requests?stage=asleep, stage",
        "/api/requests?size=0, size",
        "/api/requests?before=yesterday, before",
        "/api/requests?mine=a b, mine",
        "/api/holds/none?from=-1, from"
    })
    void aQuestionThatCannotBeUnderstoodIsToldTheFieldAndTheForm(String question, String field) {
        when().get(question)
                .then()
                .statusCode(400)
                .body("field", equalTo(field))
                .body("accepted", not(equalTo("")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"decision\": \"maybe\", \"by\": \"a@b\"}; decision",
                "{\"decision\": \"accepted\"}; by",
                "{\"decision\": \"accepted\", \"by\": 7}; by",
                "{\"decision\": \"accepted\", \"by\": \"a@b\", \"ids\": \"x\"}; ids",
                "{\"decision\": \"accepted\", \"by\": \"a@b\", \"ids\": []}; ids",
                "[]; the body"
            })
    void aDecisionThatCannotBeUnderstoodIsToldTheFieldAndTheForm(String body, String field) {
        given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/requests/decisions")
                .then()
                .statusCode(400)
                .body("field", equalTo(field));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        when().get("/api/requests/none").then().statusCode(404).body("detail", equalTo("there is no request none"));
        decide("none", "accepted", BOSS, "").statusCode(404);
        when().get("/api/holds/none").then().statusCode(404);
        assertThat(stage("none")).isEmpty();
    }

    private static List<String> asked(String login) {
        return when().get("/api/requests?size=200&stage=asked&mine=" + login)
                .then()
                .statusCode(200)
                .extract()
                .path("requests.id");
    }
}
