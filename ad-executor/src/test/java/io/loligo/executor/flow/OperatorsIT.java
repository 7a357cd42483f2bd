package io.loligo.executor.flow;

import static io.loligo.executor.contract.People.create;
import static io.loligo.executor.contract.People.naming;
import static io.loligo.executor.contract.People.random;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.loligo.contracts.action.Action;
import io.loligo.contracts.action.ActionCommand;
import io.loligo.contracts.action.ActionResult;
import io.loligo.contracts.action.AttributeWrite;
import io.loligo.contracts.action.DisableAccount;
import io.loligo.contracts.action.Lockout;
import io.loligo.contracts.action.ModifyAttributes;
import io.loligo.contracts.action.Outcome;
import io.loligo.contracts.action.ResetPassword;
import io.loligo.contracts.wire.Envelope;
import io.loligo.executor.contract.People;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What operators do to commands: take back, replay, discard. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperatorsIT {
    private static final String JWHITE = "{\"operator\": \"jwhite\", \"comment\": \"by mistake\"}";
    private static final String REASON = "{\"operator\": \"jwhite\", \"reason\": \"looked\"}";

    private Stage stage;

    @BeforeAll
    void open() throws Exception {
        stage = Stage.open();
    }

    @AfterAll
    void close() {
        stage.close();
    }

    @Test
    void aCommandIsTakenBackOnceHoweverOftenItIsAsked() throws Exception {
        String person = hired();
        Envelope<ActionCommand> command =
                done(person, new ModifyAttributes(List.of(AttributeWrite.set("title", "Lead"))), new DisableAccount());
        String path = "/api/commands/" + command.body().id() + "/undo";

        given().get(path)
                .then()
                .statusCode(200)
                .body("steps.action", equalTo(List.of("enable-account", "modify-attributes")))
                .body("plan.outcome.outcome", equalTo(List.of("applied", "applied")));
        assertThat(stage.directory().account(person).getAttributeValue("title")).isEqualTo("Lead");
        List<Response> answers = atOnce(6, () -> undo(path, JWHITE));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(202));
        List<String> ids = answers.stream()
                .map(answer -> answer.<String>path("undoCommandId"))
                .distinct()
                .toList();
        assertThat(ids).hasSize(1);
        List<Envelope<ActionResult>> results = stage.results(person, 5);
        assertThat(results.subList(3, 5)).allSatisfy(result -> {
            assertThat(result.body().outcome()).isInstanceOf(Outcome.Applied.class);
            assertThat(result.body().commandId()).isEqualTo(ids.getFirst());
            assertThat(result.body().cause().eventType()).isEqualTo("io.loligo.operator.undo-requested.v1");
        });
        assertThat(stage.directory().account(person).getAttributeValue("title")).isNull();
        assertThat(stage.directory().account(person).getAttributeValue("userAccountControl"))
                .isEqualTo("512");
        undo(path, JWHITE).then().statusCode(202).body("undoCommandId", equalTo(ids.getFirst()));
        assertThat(stage.log().commands().stream().filter(sent -> holds(sent, ids.getFirst())))
                .hasSize(1);
        assertThat(stage.log().activity().stream()
                        .filter(event -> event.value().getType().contains("undo-requested")))
                .filteredOn(
                        event -> event.key().equals("command/" + command.body().id()))
                .hasSize(1);
    }

    @Test
    void oneStepAloneIsTakenBack() throws Exception {
        String person = hired();
        Envelope<ActionCommand> command =
                done(person, new ModifyAttributes(List.of(AttributeWrite.set("title", "Lead"))), new DisableAccount());

        undo(
                        "/api/commands/" + command.body().id() + "/undo",
                        "{\"operator\": \"jwhite\", \"comment\": \"stays\", \"step\": 1}")
                .then()
                .statusCode(202);

        stage.results(person, 4);
        assertThat(stage.directory().account(person).getAttributeValue("title")).isEqualTo("Lead");
        assertThat(stage.directory().account(person).getAttributeValue("userAccountControl"))
                .isEqualTo("512");
    }

    @Test
    void whatCannotBeTakenBackIsRefusedInWords() throws Exception {
        String person = hired();
        Envelope<ActionCommand> reset = done(person, new ResetPassword(People.RULE, Lockout.KEEP));
        Envelope<ActionCommand> nothing = done(person, new ModifyAttributes(List.of(AttributeWrite.clear("title"))));
        Envelope<ActionCommand> changed =
                done(person, new ModifyAttributes(List.of(AttributeWrite.set("title", "Lead"))));
        stage.directory().replace(stage.directory().account(person).getDN(), "title", "Boss");

        refused(reset, 409, "cannot be taken back: Reset password: nobody knows the old password");
        refused(nothing, 409, "left nothing to take back: Modify user attributes: there was nothing to do");
        refused(changed, 409, "the account has changed since: title was Lead and is Boss");
        undo("/api/commands/none/undo", JWHITE)
                .then()
                .statusCode(404)
                .body(containsString("the log holds no result of command none"));
        undo("/api/commands/" + changed.body().id() + "/undo", "{\"operator\": \"jwhite\", \"comment\": \" \"}")
                .then()
                .statusCode(400);
        assertThat(stage.directory().account(person).getAttributeValue("title")).isEqualTo("Boss");
    }

    private void refused(Envelope<ActionCommand> command, int status, String words) {
        String path = "/api/commands/" + command.body().id() + "/undo";
        undo(path, JWHITE).then().statusCode(status).body(containsString(words));
        given().get(path).then().statusCode(status).body(containsString(words));
    }

    @Test
    void aDeadLetterGoesBackAsItCameOnceOrIsDiscarded() throws Exception {
        String key = "acme/" + random("p");
        stage.log().send(key, "{garbage\u0007");
        Map<String, Object> letter = letters(key, 1).getFirst();
        assertThat(letter.get("reason").toString()).contains("CloudEvent");
        assertThat(letter.get("value")).isEqualTo("{garbage\\u0007");
        assertThat(letter.get("headers")).isEqualTo(List.of());
        String path = path(letter);
        given().contentType(ContentType.JSON)
                .body("{\"operator\": \"jwhite\"}")
                .post(path + "/replay")
                .then()
                .statusCode(400);

        List<Response> answers = atOnce(6, () -> decide(path + "/replay"));

        assertThat(answers.stream().map(Response::statusCode).filter(status -> status == 202))
                .hasSize(1);
        assertThat(answers.stream().map(Response::statusCode)).isSubsetOf(202, 404, 409);
        // It is no better than before, so it is put aside a second time, and this is another letter.
        Map<String, Object> again = letters(key, 1, letter).getFirst();
        assertThat(stage.log().commands().stream().filter(sent -> key.equals(sent.key())))
                .hasSize(2)
                .allSatisfy(sent -> {
                    assertThat(new String(sent.value(), StandardCharsets.UTF_8)).isEqualTo("{garbage\u0007");
                    assertThat(sent.headers()).isEmpty();
                })
                .extracting(ConsumerRecord::partition)
                .containsOnly(partition(key));
        assertThat(decide(path(again) + "/discard").statusCode()).isEqualTo(202);
        assertThat(letters(key)).isEmpty();
        assertThat(decide(path(again) + "/replay").statusCode()).isEqualTo(404);
        assertThat(stage.log().activity().stream()
                        .filter(event -> event.value().getType().contains("dead-letter-decided"))
                        .map(event -> event.value().getSubject()))
                .contains(object(letter), object(again))
                .doesNotHaveDuplicates();
    }

    private int partition(String key) {
        return stage.log().commands().stream()
                .filter(sent -> key.equals(sent.key()))
                .map(ConsumerRecord::partition)
                .findFirst()
                .orElseThrow();
    }

    private String object(Map<String, Object> letter) {
        Map<?, ?> place = (Map<?, ?>) letter.get("place");
        return "dead-letter/" + stage.prefix() + ".executor.dead-letters/" + place.get("partition") + "/"
                + place.get("offset");
    }

    private static String path(Map<String, Object> letter) {
        Map<?, ?> place = (Map<?, ?>) letter.get("place");
        return "/api/dead-letters/" + place.get("partition") + "/" + place.get("offset");
    }

    private List<Map<String, Object>> letters(String key, int count, Map<?, ?>... not) {
        return await().atMost(Stage.SOON)
                .until(
                        () -> letters(key).stream()
                                .filter(letter -> Arrays.stream(not)
                                        .noneMatch(one -> one.get("place").equals(letter.get("place"))))
                                .toList(),
                        found -> found.size() == count);
    }

    private static List<Map<String, Object>> letters(String key) {
        List<Map<String, Object>> letters = given().get("/api/dead-letters").path("letters");
        return letters.stream().filter(letter -> key.equals(letter.get("key"))).toList();
    }

    private static Response decide(String path) {
        return given().contentType(ContentType.JSON).body(REASON).post(path);
    }

    private static Response undo(String path, String body) {
        return given().contentType(ContentType.JSON).body(body).post(path);
    }

    private static <T> List<T> atOnce(int times, Callable<T> call) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
            List<Future<T>> calls = threads.invokeAll(
                    IntStream.range(0, times).mapToObj(any -> call).toList());
            List<T> answers = new java.util.ArrayList<>();
            for (Future<T> one : calls) {
                answers.add(one.get());
            }
            return answers;
        }
    }

    private static boolean holds(ConsumerRecord<String, byte[]> sent, String text) {
        return new String(sent.value(), StandardCharsets.UTF_8).contains("\"id\":\"" + text + "\"");
    }

    private String hired() {
        String person = random("p");
        done(
                person,
                create(
                        stage.directory().unit(),
                        naming("Person " + person, person, stage.directory().suffix())));
        return person;
    }

    private Envelope<ActionCommand> done(String person, Action... steps) {
        int before = stage.log().resultsOf("acme/" + person).size();
        Envelope<ActionCommand> command = People.command(People.target(person), steps);
        stage.log().send(command);
        stage.results(person, before + steps.length);
        return command;
    }
}
