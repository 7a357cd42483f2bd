package io.loligo.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.loligo.contracts.Samples;
import io.loligo.contracts.employee.EmployeeKey;
import io.loligo.contracts.employee.EmployeeRecord;
import io.loligo.contracts.employee.FieldValue;
import io.loligo.contracts.wire.ContractsJson;
import io.loligo.contracts.wire.Envelope;
import io.loligo.contracts.wire.EventType;
import io.loligo.contracts.wire.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = true)
class LedgerIT {
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @ConfigProperty(name = "loligo.topics.prefix")
    String prefix;

    @Inject
    DataSource database;

    private Log log;

    @BeforeEach
    void open() {
        log = new Log(kafka, new Topics(prefix));
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void everyKindOfEventIsRecordedAsItCame() throws Exception {
        List<EventType> types = Arrays.stream(EventType.values())
                .filter(type -> type != EventType.SNAPSHOT)
                .toList();

        log.write(types.stream().map(Samples::event).toList());

        for (EventType type : types) {
            Envelope<?> event = Samples.event(type);
            awaitRecorded(event);
            String answer = given().get("/api/events/{id}", event.id()).asString();
            JsonNode body = ContractsJson.mapper().readTree(answer).get("body");
            assertThat(ContractsJson.mapper().treeToValue(body, type.record())).isEqualTo(event.body());
        }
    }

    @Test
    void whatComesTwiceIsRecordedAndCountedOnce() throws Exception {
        List<Envelope<?>> story = Story.before(Instant.now());
        log.write(story);
        awaitRecorded(story.getLast());
        List<String> before = state();

        log.write(story);
        log.write(story.reversed());
        Envelope<?> marker = Events.joined(person("marker"), Instant.now(), 1);
        log.write(marker);
        awaitRecorded(marker);

        awaitEverythingRead();
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void aTimelineLeadsFromTheChangeToTheDirectorysBeforeAndAfter() {
        List<Envelope<?>> story = Story.before(Instant.now());
        log.write(story);
        awaitRecorded(story.getLast());

        given().get("/api/people/acme/1001")
                .then()
                .statusCode(200)
                .body("subject.name", equalTo("Anna Nowak"))
                .body("chains.origin.title", equalTo(List.of("Directory drifted", "Record changed", "Joined")))
                .body("chains[1].commands[0].steps.status", equalTo(List.of("already-satisfied", "applied", "waiting")))
                .body(
                        "chains[1].commands[0].steps[1].changes.find { it.name == 'sn' }.before",
                        equalTo(List.of("Kowalska")))
                .body(
                        "chains[1].commands[0].steps[1].changes.find { it.name == 'sn' }.after",
                        equalTo(List.of("Nowak")))
                .body("chains[2].commands[0].decisions.title", equalTo(List.of("Undo requested")));
        given().get("/api/accounts/{guid}", Story.guid(Story.ANNA))
                .then()
                .statusCode(200)
                .body("subject.employee.value", equalTo("1001"))
                .body("chains.origin.title", equalTo(List.of("Directory drifted", "Record changed", "Joined")));
        given().get("/api/people/acme/1002")
                .then()
                .body("chains[0].status", equalTo("refused"))
                .body("chains[0].commands[0].steps.status", equalTo(List.of("refused", "not-run", "not-run")));
    }

    @Test
    void aKeyWithSlashesAndBracketsHasATimelineAndACsv() {
        List<Envelope<?>> story = Story.before(Instant.now());
        log.write(story);
        awaitRecorded(story.getLast());
        String path = "/people/acme/odd/%3Ckey%3E%20%3F%26%23%C3%A9";

        given().urlEncodingEnabled(false)
                .get("/api" + path)
                .then()
                .statusCode(200)
                .body("subject.key.value", equalTo(Story.HTML.value()));
        given().urlEncodingEnabled(false).get("/csv" + path).then().statusCode(200);
    }

    @Test
    void whatIsNoEventIsSetAsideWithTheReasonAndHoldsNobodyUp() {
        String changes = log.topics().employeeChanges().name();
        try (DeadLetterBox box = new DeadLetterBox(kafka, log.topics())) {
            log.writeBytes(new ProducerRecord<>(changes, "acme/1".getBytes(StandardCharsets.UTF_8), utf8("rubbish")));
            log.writeBytes(new ProducerRecord<>(changes, null, null));
            log.writeBytes(cloudEvent(changes, "io.loligo.employee.joined.v9", "{}"));
            log.writeBytes(cloudEvent(changes, "io.loligo.employee.joined.v1", "{\"employee\":17}"));
            log.writeBytes(cloudEvent(changes, "io.loligo.employee.joined.v1", "{"));
            Envelope<?> unstorable = Events.joined(person("nul\u0000"), Instant.now(), 1);
            Envelope<?> good = Events.joined(person("good"), Instant.now(), 1);
            log.write(List.of(unstorable, good));

            awaitRecorded(good);
            await().untilAsserted(() -> assertThat(box.reasons())
                    .anySatisfy(reason -> assertThat(reason).contains("a CloudEvent of version 1.0"))
                    .anySatisfy(reason -> assertThat(reason).contains("type: one of Loligo's"))
                    .anySatisfy(reason -> assertThat(reason).contains("at /employee"))
                    .anySatisfy(reason -> assertThat(reason).contains("PostgreSQL does not take a value"))
                    .hasSize(6));
            assertThat(box.values()).contains("rubbish");
        }
    }

    @Test
    void theCsvHoldsTheListAndNoFormula() {
        List<Envelope<?>> story = Story.before(Instant.now());
        log.write(story);
        awaitRecorded(story.getLast());

        String csv = given().get("/csv/people?search=odd")
                .then()
                .statusCode(200)
                .header("Content-Disposition", "attachment; filename=\"loligo-people.csv\"")
                .extract()
                .asString();
        assertThat(csv).startsWith("person,name,").contains("acme/odd/<key> ?&#é");
        assertThat(given().get("/csv/people?for=excel").asByteArray()).startsWith(0xEF, 0xBB, 0xBF);
        long results =
                story.stream().filter(event -> event.type() == EventType.RESULT).count();
        assertThat(Csvs.rows(given().get("/csv/activity?kind=result").asString()))
                .hasSizeGreaterThanOrEqualTo(Math.toIntExact(results))
                .allSatisfy(row -> assertThat(row.get("kind")).isEqualTo("result"));
        assertThat(Csvs.rows(given().get("/csv/people/acme/1001").asString()))
                .anySatisfy(row -> assertThat(row.get("after")).contains("sn: Nowak"));
    }

    @Test
    void aQuestionThatCannotBeUnderstoodIsAnsweredWithTheFieldAndTheForm() {
        Map.of(
                        "/api/accounts/17", "objectGuid",
                        "/api/people/ACME/17", "person",
                        "/api/activity?from=yesterday", "from",
                        "/api/activity?kind=gossip", "kind",
                        "/api/activity?before=x", "before",
                        "/csv/activity?outcome=x", "outcome",
                        "/api/people?size=0", "size")
                .forEach((path, field) -> given().get(path)
                        .then()
                        .statusCode(400)
                        .contentType("application/problem+json")
                        .body("field", equalTo(field)));
        given().get("/api/people/acme/unknown").then().statusCode(404).contentType("application/problem+json");
        given().get("/people/acme/unknown").then().statusCode(404).contentType("text/html");
        given().get("/nowhere").then().statusCode(404).contentType("text/html");
    }

    private static void awaitRecorded(Envelope<?> event) {
        await().untilAsserted(
                        () -> given().get("/api/events/{id}", event.id()).then().statusCode(200));
    }

    private void awaitEverythingRead() {
        await().untilAsserted(
                        () -> assertThat(Offsets.unread(kafka, log.topics())).isZero());
    }

    /** The ledger without the marker: what a repetition must not change. */
    private List<String> state() throws SQLException {
        List<String> state = new ArrayList<>();
        for (String query : List.of(
                "select md5(string_agg(e::text, '' order by id)) from event e where employee is distinct from 'acme/marker'",
                "select md5(string_agg(p::text, '' order by employee)) from person p where employee <> 'acme/marker'",
                "select md5(string_agg(a::text, '' order by account_guid)) from account a",
                "select (sum(events) - (select count(*) from event))::text from hourly_count")) {
            try (var connection = database.getConnection();
                    var rows = connection.createStatement().executeQuery(query)) {
                rows.next();
                state.add(rows.getString(1));
            }
        }
        return state;
    }

    private static EmployeeRecord person(String name) {
        return EmployeeRecord.of(
                new EmployeeKey("acme", name.replace("\u0000", "")), Map.of("firstName", FieldValue.text(name)));
    }

    private static ProducerRecord<byte[], byte[]> cloudEvent(String topic, String type, String body) {
        var message = new ProducerRecord<byte[], byte[]>(topic, utf8("acme/1"), utf8(body));
        Map.of("ce_specversion", "1.0", "ce_id", "poison", "ce_source", "/test", "ce_type", type)
                .forEach((name, value) -> message.headers().add(new RecordHeader(name, utf8(value))));
        return message;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
