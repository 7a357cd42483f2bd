package io.loligo.executor.flow;

import static io.loligo.executor.contract.People.create;
import static io.loligo.executor.contract.People.naming;
import static io.loligo.executor.contract.People.random;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.loligo.contracts.action.Action;
import io.loligo.contracts.action.ActionCommand;
import io.loligo.contracts.action.ActionResult;
import io.loligo.contracts.action.AttributeWrite;
import io.loligo.contracts.action.DisableAccount;
import io.loligo.contracts.action.EnableAccount;
import io.loligo.contracts.action.Expiry;
import io.loligo.contracts.action.Lockout;
import io.loligo.contracts.action.ModifyAttributes;
import io.loligo.contracts.action.Outcome;
import io.loligo.contracts.action.Rerun;
import io.loligo.contracts.action.ResetPassword;
import io.loligo.contracts.action.UnlockAccount;
import io.loligo.contracts.wire.ContractsJson;
import io.loligo.contracts.wire.Envelope;
import io.loligo.contracts.wire.EventIds;
import io.loligo.executor.contract.People;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommandFlowIT {
    private static final RestAssuredConfig LINES_ARE_TEXT = RestAssured.config()
            .encoderConfig(EncoderConfig.encoderConfig().encodeContentTypeAs("application/x-ndjson", ContentType.TEXT));

    private Stage stage;

    @BeforeAll
    void open() throws Exception {
        stage = Stage.open();
    }

    @AfterAll
    void close() {
        stage.close();
    }

    @BeforeEach
    void passPasswords() {
        stage.gate().passPasswords();
    }

    @Test
    void aCommandIsCarriedOutAndItsResultTellsOf() throws Exception {
        String person = random("p");
        Envelope<ActionCommand> command = command(person, hire(person));

        stage.log().send(command);

        Envelope<ActionResult> result = stage.results(person, 1).getFirst();
        assertThat(result.body().outcome()).isInstanceOf(Outcome.Applied.class);
        assertThat(result.id()).isEqualTo(EventIds.of("result", command.body().id(), "0"));
        assertThat(result.source()).isEqualTo(URI.create("/loligo/executor/corp"));
        assertThat(result.trace().value()).startsWith(command.trace().value().substring(0, 35));
        assertThat(result.body().account())
                .hasValueSatisfying(account -> assertThat(account.distinguishedName())
                        .endsWith(stage.directory().unit()));
        assertThat(stage.directory().account(person).getAttributeValue("userAccountControl"))
                .isEqualTo("512");
    }

    @Test
    void onePersonsCommandsKeepTheirOrderWhileManyPeopleAreWorkedOnAtOnce() throws Exception {
        int people = 24;
        int changes = 5;
        List<String> persons = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            persons.add(random("p"));
        }
        persons.forEach(person -> stage.log().send(command(person, hire(person))));
        for (int change = 1; change <= changes; change++) {
            for (String person : persons) {
                stage.log()
                        .send(command(
                                person,
                                new ModifyAttributes(List.of(AttributeWrite.set("description", "change " + change))),
                                change % 2 == 0 ? new EnableAccount(Expiry.KEEP) : new DisableAccount()));
            }
        }

        List<ActionResult> everybody = new ArrayList<>();
        for (String person : persons) {
            List<ActionResult> results = stage.results(person, 1 + 2 * changes).stream()
                    .map(Envelope::body)
                    .toList();
            assertThat(results)
                    .allSatisfy(result -> assertThat(result.outcome()).isInstanceOf(Outcome.Applied.class));
            assertThat(results).isSortedAccordingTo(java.util.Comparator.comparing(ActionResult::startedAt));
            assertThat(stage.directory().account(person).getAttributeValue("description"))
                    .isEqualTo("change " + changes);
            assertThat(stage.directory().account(person).getAttributeValue("userAccountControl"))
                    .isEqualTo("514");
            everybody.addAll(results);
        }
        assertThat(everybody)
                .as("work on different people overlaps")
                .anySatisfy(one -> assertThat(everybody)
                        .anySatisfy(other -> assertThat(!other.employee().equals(one.employee())
                                        && other.startedAt().isBefore(one.finishedAt())
                                        && one.startedAt().isBefore(other.finishedAt()))
                                .isTrue()));
    }

    @Test
    void aCommandThatComesTwiceIsDoneOnceAndItsResultHasTheSameId() throws Exception {
        String person = random("p");
        Envelope<ActionCommand> command = command(person, hire(person));

        stage.log().send(command);
        stage.log().send(command);

        List<Envelope<ActionResult>> results = stage.results(person, 2);
        assertThat(results.get(0).body().outcome()).isInstanceOf(Outcome.Applied.class);
        assertThat(results.get(1).body().outcome()).isInstanceOf(Outcome.AlreadySatisfied.class);
        assertThat(results.get(1).id()).isEqualTo(results.get(0).id());
        assertThat(stage.directory().withAnchor(person)).hasSize(1);
    }

    @Test
    void aPasswordIsResetOnceHoweverOftenTheCommandComes() throws Exception {
        String person = random("p");
        stage.log().send(command(person, hire(person)));
        stage.results(person, 1);
        int before = stage.gate().passwords();
        Envelope<ActionCommand> reset = command(person, new ResetPassword(People.RULE, Lockout.KEEP));

        stage.log().send(reset);
        stage.log().send(reset);

        List<Envelope<ActionResult>> results = stage.results(person, 3);
        assertThat(results.get(1).body().outcome()).isInstanceOf(Outcome.Applied.class);
        assertThat(results.get(2)).isEqualTo(results.get(1));
        assertThat(stage.gate().passwords()).isEqualTo(before + 1);
    }

    @Test
    void aPasswordOfWhichNobodyKnowsWhetherItWasSetIsInDoubt() throws Exception {
        String person = random("p");
        stage.log().send(command(person, hire(person)));
        stage.results(person, 1);
        stage.gate().holdPasswords();

        stage.log().send(command(person, new ResetPassword(People.RULE, Lockout.KEEP), new DisableAccount()));

        Envelope<ActionResult> result = stage.results(person, 2).get(1);
        assertThat(result.body().outcome())
                .isInstanceOfSatisfying(
                        Outcome.InDoubt.class,
                        doubt -> assertThat(doubt.explanation().answered()).contains("did not come in time"));
    }

    @Test
    void aStepThatIsRefusedStopsTheRestOfItsCommandAndSaysSo() throws Exception {
        String person = random("p");
        stage.log()
                .send(command(
                        person,
                        hire(person),
                        new ModifyAttributes(List.of(AttributeWrite.set("title", "x".repeat(500)))),
                        new DisableAccount(),
                        new UnlockAccount()));
        stage.log().send(command(person, new ModifyAttributes(List.of(AttributeWrite.set("title", "Lead")))));

        List<Envelope<ActionResult>> results = stage.results(person, 3);
        assertThat(results.stream().map(result -> result.body().action().wireName()))
                .containsExactly("create-account", "modify-attributes", "modify-attributes");
        assertThat(results.get(1).body().outcome())
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.explanation().advice())
                                .endsWith("Not begun because of this: Disable account, Unlock account."));
        assertThat(stage.directory().account(person).getAttributeValue("userAccountControl"))
                .isEqualTo("512");
        assertThat(stage.directory().account(person).getAttributeValue("title")).isEqualTo("Lead");
    }

    @Test
    void aBusyDirectoryHoldsOnePersonsLaterCommandsBackAndNobodyElses() throws Exception {
        String held = random("p");
        String other = random("p");
        stage.log().send(command(held, hire(held)));
        stage.log().send(command(other, hire(other)));
        stage.results(held, 1);
        stage.results(other, 1);
        stage.gate().busyWith("busy " + held);

        stage.log()
                .send(command(held, new ModifyAttributes(List.of(AttributeWrite.set("description", "busy " + held)))));
        stage.log().send(command(held, new ModifyAttributes(List.of(AttributeWrite.set("description", "later")))));
        stage.log().send(command(other, new ModifyAttributes(List.of(AttributeWrite.set("description", "now")))));

        assertThat(stage.results(other, 2).get(1).body().outcome()).isInstanceOf(Outcome.Applied.class);
        assertThat(stage.log().resultsOf("acme/" + held)).hasSize(1);
        stage.gate().notBusy();
        assertThat(stage.results(held, 3))
                .allSatisfy(result -> assertThat(result.body().outcome()).isInstanceOf(Outcome.Applied.class));
        assertThat(stage.directory().account(held).getAttributeValue("description"))
                .isEqualTo("later");
    }

    @Test
    void aStepThatAnOperatorRunsAgainHasAResultOfItsOwn() throws Exception {
        String person = random("p");
        Envelope<ActionCommand> first =
                command(person, hire(person), new ResetPassword(People.RULE, Lockout.KEEP), new DisableAccount());
        stage.log().send(first);
        stage.results(person, 3);
        int before = stage.gate().passwords();

        stage.log().send(again(first, new Rerun(2, 1)));

        List<Envelope<ActionResult>> results = stage.results(person, 5);
        assertThat(results.stream().map(result -> result.body().step())).containsExactly(0, 1, 2, 1, 2);
        assertThat(results.stream().map(Envelope::id)).doesNotHaveDuplicates();
        assertThat(results.get(3).body().outcome()).isInstanceOf(Outcome.Applied.class);
        assertThat(results.get(4).body().outcome()).isInstanceOf(Outcome.AlreadySatisfied.class);
        assertThat(stage.gate().passwords()).isEqualTo(before + 1);
    }

    @Test
    void anOperatorDecidesAboutAStepInDoubt() throws Exception {
        String person = random("p");
        stage.log().send(command(person, hire(person)));
        stage.results(person, 1);
        stage.gate().holdPasswords();
        Envelope<ActionCommand> reset =
                command(person, new ResetPassword(People.RULE, Lockout.KEEP), new DisableAccount());
        stage.log().send(reset);
        stage.results(person, 2);
        stage.gate().passPasswords();
        String path = "/api/doubts/" + reset.body().id() + "/0";
        await().atMost(Stage.SOON)
                .untilAsserted(() -> assertThat(RestAssured.get("/api/doubts").asString())
                        .contains(reset.body().id()));

        decide(path, "{\"decision\": \"RUN_AGAIN\", \"operator\": \"jwhite\", \"comment\": \"\"}", 400);
        decide(path, "{\"decision\": \"MAYBE\"}", 400);
        decide("/api/doubts/" + reset.body().id() + "/1", decision("RUN_AGAIN"), 404);
        decide(path, decision("RUN_AGAIN"), 202);

        List<Envelope<ActionResult>> results = stage.results(person, 4);
        assertThat(results.stream().map(result -> result.body().step())).containsExactly(0, 0, 0, 1);
        assertThat(results.subList(2, 4))
                .allSatisfy(result -> assertThat(result.body().outcome()).isInstanceOf(Outcome.Applied.class));
        await().atMost(Stage.SOON)
                .untilAsserted(() -> assertThat(RestAssured.get("/api/doubts").asString())
                        .doesNotContain(reset.body().id()));
        decide(path, decision("DISCARDED"), 404);
    }

    private static String decision(String decision) {
        return "{\"decision\": \"" + decision + "\", \"operator\": \"jwhite\", \"comment\": \"looked\"}";
    }

    private static void decide(String path, String body, int status) {
        RestAssured.given()
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then()
                .statusCode(status);
    }

    @Test
    void whatIsNoCommandIsPutAsideAsItCameAndTheRestGoesOn() throws Exception {
        String person = random("p");
        String key = "acme/" + person;
        CloudEvent foreign = CloudEventBuilder.v1()
                .withId("1")
                .withSource(URI.create("/elsewhere"))
                .withType("com.example.other")
                .withData("text/plain", "hello".getBytes(StandardCharsets.UTF_8))
                .build();

        stage.log().send(key, "{garbage");
        stage.log().send(key, foreign);
        stage.log().send(command(person, hire(person)));

        assertThat(stage.results(person, 1).getFirst().body().outcome()).isInstanceOf(Outcome.Applied.class);
        var letters = stage.log().deadLetters().stream()
                .filter(letter -> letter.key().equals(key))
                .toList();
        assertThat(letters).hasSize(2);
        assertThat(new String(letters.get(0).value(), StandardCharsets.UTF_8)).isEqualTo("{garbage");
        assertThat(header(letters.get(0).headers(), "loligo-reason")).contains("CloudEvent");
        assertThat(header(letters.get(1).headers(), "ce_type")).isEqualTo("com.example.other");
        assertThat(header(letters.get(1).headers(), "loligo-reason")).contains("type");
        await().atMost(Stage.SOON).until(() -> stage.log().uncommitted(stage.prefix() + ".ad-executor") == 0);
    }

    @Test
    void whileTheDirectoryIsDownNothingIsSkippedAndReadinessSaysSo() throws Exception {
        String person = random("p");
        stage.log().send(command(person, hire(person)));
        stage.results(person, 1);
        await().atMost(Stage.SOON).until(() -> stage.log().uncommitted(stage.prefix() + ".ad-executor") == 0);

        stage.gate().down();
        stage.log().send(command(person, new DisableAccount()));
        stage.log().send(command(person, new EnableAccount(Expiry.KEEP)));
        stage.log().send(command(person, new ModifyAttributes(List.of(AttributeWrite.set("title", "Lead")))));
        await().atMost(Stage.SOON).untilAsserted(() -> {
            var health = RestAssured.get("/q/health/ready");
            assertThat(health.statusCode()).isEqualTo(503);
            assertThat(health.asString()).contains("its commands wait");
        });
        assertThat(stage.log().resultsOf("acme/" + person)).hasSize(1);
        assertThat(stage.log().uncommitted(stage.prefix() + ".ad-executor")).isEqualTo(3);
        List<String> more = new ArrayList<>();
        for (int i = 0; i < 3 * RealParts.IN_FLIGHT; i++) {
            more.add(random("p"));
            stage.log().send(command(more.getLast(), hire(more.getLast())));
        }
        stage.gate().up();
        for (String one : more) {
            assertThat(stage.results(one, 1).getFirst().body().outcome()).isInstanceOf(Outcome.Applied.class);
        }

        assertThat(stage.results(person, 4).stream()
                        .map(result -> result.body().action().wireName()))
                .containsExactly("create-account", "disable-account", "enable-account", "modify-attributes");
        assertThat(stage.directory().account(person).getAttributeValue("title")).isEqualTo("Lead");
        await().atMost(Stage.SOON)
                .untilAsserted(
                        () -> assertThat(RestAssured.get("/q/health/ready").statusCode())
                                .isEqualTo(200));
    }

    @Test
    void aPopulationIsPlannedLineByLineAndNothingIsWritten() throws Exception {
        String known = random("p");
        stage.log().send(command(known, hire(known)));
        stage.results(known, 1);
        await().atMost(Stage.SOON).until(() -> stage.log().uncommitted(stage.prefix() + ".ad-executor") == 0);
        List<ActionCommand> commands = new ArrayList<>();
        commands.add(command(known, hire(known), new DisableAccount()).body());
        for (int i = 1; i < 10_000; i++) {
            String person = random("p");
            commands.add(command(person, hire(person), new DisableAccount()).body());
        }
        long writes = stage.directory().writes();
        int results = stage.log().results().size();

        String answer = RestAssured.given()
                .config(LINES_ARE_TEXT)
                .contentType("application/x-ndjson")
                .body(lines(commands))
                .post("/api/plans")
                .then()
                .statusCode(200)
                .contentType("application/x-ndjson")
                .extract()
                .asString();

        Map<String, JsonNode> plans = new HashMap<>();
        for (String line : answer.lines().toList()) {
            JsonNode plan = ContractsJson.mapper().readTree(line);
            plans.put(plan.get("commandId").asText(), plan);
        }
        assertThat(plans.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        commands.stream().map(ActionCommand::id).toList());
        assertThat(outcomes(plans.get(commands.getFirst().id()))).containsExactly("already-satisfied", "applied");
        assertThat(outcomes(plans.get(commands.getLast().id()))).containsExactly("applied", "applied");
        assertThat(stage.directory().writes()).isEqualTo(writes);
        assertThat(stage.log().results()).hasSize(results);
    }

    @Test
    void aPlanOfWhatIsNoCommandSaysWhichLineAndWhatIsAccepted() {
        RestAssured.given()
                .config(LINES_ARE_TEXT)
                .contentType("application/x-ndjson")
                .body("\n{\"id\": 7}\n")
                .post("/api/plans")
                .then()
                .statusCode(400)
                .body(org.hamcrest.Matchers.containsString("line 2: a command as in the schema"));
    }

    private static String lines(List<ActionCommand> commands) throws Exception {
        StringBuilder lines = new StringBuilder();
        for (ActionCommand command : commands) {
            lines.append(ContractsJson.mapper().writeValueAsString(command)).append('\n');
        }
        return lines.toString();
    }

    private static List<String> outcomes(JsonNode plan) {
        List<String> outcomes = new ArrayList<>();
        plan.get("results")
                .forEach(result ->
                        outcomes.add(result.get("outcome").get("outcome").asText()));
        return outcomes;
    }

    private Action hire(String person) {
        return create(
                stage.directory().unit(),
                naming("Person " + person, person, stage.directory().suffix()));
    }

    private static Envelope<ActionCommand> again(Envelope<ActionCommand> command, Rerun rerun) {
        return new Envelope<>(
                EventIds.of("again", command.id(), Integer.toString(rerun.attempt())),
                command.source(),
                command.time(),
                command.trace(),
                command.body().again(rerun));
    }

    private static Envelope<ActionCommand> command(String person, Action... steps) {
        return People.command(People.target(person), steps);
    }

    private static String header(org.apache.kafka.common.header.Headers headers, String name) {
        return new String(headers.lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
