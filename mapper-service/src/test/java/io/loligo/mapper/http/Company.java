package io.loligo.mapper.http;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.awaitility.Awaitility.await;

import io.loligo.contracts.action.ActionCommand;
import io.loligo.contracts.employee.EmployeeChange;
import io.loligo.contracts.employee.EmployeeRecord;
import io.loligo.contracts.employee.EmployeeRecord.Field;
import io.loligo.contracts.employee.FieldValue;
import io.loligo.contracts.employee.Occurrence;
import io.loligo.contracts.operator.OperatorActivity;
import io.loligo.contracts.wire.Envelope;
import io.loligo.contracts.wire.EventIds;
import io.loligo.contracts.wire.Topics;
import io.loligo.mapper.People;
import io.loligo.mapper.messaging.EventLog;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** A company whose HR writes on the topics of the service under test, and whose people decide over its API. */
public final class Company implements AutoCloseable {
    public static final Duration SOON = Duration.ofSeconds(60);
    public static final String BOSS = "boss@example.com";
    public static final String OLGA = "olga@example.com";
    public static final String ANNA = "anna@example.com";
    public static final String PIOTR = "piotr@example.com";

    private static final int KNOWN = 60;

    private final EventLog log =
            new EventLog(setting("kafka.bootstrap.servers"), new Topics(setting("loligo.topics.prefix")));

    /** Of the last change: what comes together is counted together, and here each comes by itself. */
    private Instant moment;

    private Company(Instant moment) {
        this.moment = moment;
    }

    /** With everybody that HR has, told. */
    public static Company open(Instant now) {
        Company company = new Company(now);
        company.log.write(People.event(
                People.employed(People.with(People.boss(), Field.EMAIL, FieldValue.text(BOSS))), "snapshot boss"));
        for (int i = 0; i < KNOWN; i++) {
            company.log.write(People.event(People.employed(person("known" + i, "Developer")), "snapshot" + i));
        }
        company.log.flush();
        return company;
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }

    static EmployeeRecord person(String number, String position, String... teams) {
        EmployeeRecord plain = People.person(number, "Jan", "Lis " + number);
        Map<String, FieldValue> fields = new HashMap<>(plain.fields());
        fields.put(Field.EMAIL, FieldValue.text(number + "@example.com"));
        fields.put(Field.POSITION, FieldValue.text(position));
        if (teams.length > 0) {
            fields.put(Field.TEAMS, FieldValue.texts(List.of(teams)));
        }
        return EmployeeRecord.of(plain.key(), fields);
    }

    /** Gives somebody another position; yields the name of the request that an automation makes of it. */
    public String promote(String number, String position, String automation, String... teams) {
        EmployeeRecord before = person(number, "Developer", teams);
        EmployeeRecord after = person(number, position, teams);
        Occurrence later = new Occurrence(moment.plusSeconds(1), moment.plusSeconds(1), 2);
        moment = later.observedAt();
        EmployeeChange change = new EmployeeChange.Updated(after, later, after.changesSince(before));
        String name = automation + " " + change.key().text();
        log.write(People.event(People.employed(after), "snapshot " + name));
        log.write(People.event((Record) change, name));
        log.flush();
        return EventIds.of("command", EventIds.of(name), automation);
    }

    public String hold(String automation) {
        return when().get("/api/holds").path("find { it.automation == '" + automation + "' && it.decided == null }.id");
    }

    public static ValidatableResponse decide(String request, String decision, String by, String comment) {
        return post("/api/requests/" + request + "/decision", decision, by, comment);
    }

    public static ValidatableResponse decideHold(String hold, String decision, String by, String comment) {
        return post("/api/holds/" + hold + "/decision", decision, by, comment);
    }

    private static ValidatableResponse post(String path, String decision, String by, String comment) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("decision", decision, "by", by, "comment", comment))
                .post(path)
                .then();
    }

    /** Where a request stands; empty while there is none. */
    public static String stage(String request) {
        var answer = when().get("/api/requests/" + request);
        return answer.statusCode() == 200 ? answer.path("request.stage") : "";
    }

    public void awaitStage(String request, String stage) {
        await().atMost(SOON).until(() -> stage(request).equals(stage));
    }

    public List<ActionCommand> commands(String request) {
        return log.events(log.topics().actionCommands(), ActionCommand.class).stream()
                .map(Envelope::body)
                .filter(command -> command.id().equals(request))
                .toList();
    }

    public <T extends OperatorActivity> List<T> told(Class<T> kind) {
        return log.events(log.topics().operatorActivity(), Record.class).stream()
                .map(Envelope::body)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    @Override
    public void close() {
        log.close();
    }
}
