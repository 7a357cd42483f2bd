package io.loligo.audit;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.loligo.contracts.Samples;
import io.loligo.contracts.wire.Envelope;
import io.loligo.contracts.wire.EventType;
import io.loligo.contracts.wire.Topics;
import io.loligo.parts.PostgresPart;
import io.loligo.parts.SharedParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = OutageIT.BehindAGate.class, restrictToAnnotatedClass = true)
class OutageIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @ConfigProperty(name = "loligo.topics.prefix")
    String prefix;

    @Test
    void aDatabaseThatIsAwayPausesTheServiceAndLosesNothing() {
        Gate gate = BehindAGate.gate;
        try (Log log = new Log(kafka, new Topics(prefix))) {
            Envelope<?> whileAwayAtTheStart = Samples.event(EventType.JOINED);
            log.write(whileAwayAtTheStart);
            awaitReadiness(503, "PostgreSQL does not answer");

            gate.open();
            awaitRecorded(whileAwayAtTheStart);
            awaitReadiness(200, "PostgreSQL answers and events are recorded.");

            gate.shut();
            Envelope<?> whileAwayAgain = Samples.event(EventType.LEFT);
            log.write(whileAwayAgain);
            awaitReadiness(503, "Reading of the topics is paused, nothing is lost");
            given().get("/people/acme/17")
                    .then()
                    .statusCode(503)
                    .body(containsString("database does not answer"), containsString("Nothing is lost"));
            given().get("/api/people").then().statusCode(503).contentType("application/problem+json");

            gate.open();
            awaitRecorded(whileAwayAgain);
            awaitReadiness(200, "PostgreSQL answers and events are recorded.");
        }
    }

    private static void awaitReadiness(int status, String words) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> given().get("/q/health/ready")
                        .then()
                        .statusCode(status)
                        .body("checks.data.state", hasItem(containsString(words))));
    }

    private static void awaitRecorded(Envelope<?> event) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> given().get("/api/events/{id}", event.id())
                        .then()
                        .statusCode(200)
                        .body("id", equalTo(event.id())));
    }

    /** As {@link RealParts}, with a gate before PostgreSQL that is shut when the service starts. */
    public static final class BehindAGate implements QuarkusTestResourceLifecycleManager {
        static Gate gate;

        @Override
        public Map<String, String> start() {
            PostgresPart server = SharedParts.postgres();
            gate = new Gate(server.host(), server.port());
            Map<String, String> settings = new HashMap<>(new RealParts().start());
            settings.compute(
                    "loligo.audit.database",
                    (name, address) -> "localhost:" + gate.port() + address.substring(address.indexOf('/')));
            return settings;
        }

        @Override
        public void stop() {
            gate.shut();
        }
    }
}
