package io.loligo.connector;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The service where no broker answers: it lives, says what it lacks, and asks HR for nothing that it could not write down. */
@QuarkusTest
@QuarkusTestResource(value = BrokerDownIT.NoBroker.class, restrictToAnnotatedClass = true)
class BrokerDownIT {

    @Test
    void readinessNamesTheBrokerAndNotTheKey() {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> given().get("/q/health/ready")
                        .then()
                        .statusCode(503)
                        .body("checks.data.acme", hasItem(containsString("Kafka: ")))
                        .body("checks.data.acme", everyItem(not(containsString("Calamari: ")))));
        given().get("/q/health/live").then().statusCode(200);
        given().get("/api/connections/acme")
                .then()
                .statusCode(200)
                .body("stage", equalTo("STARTING"))
                .body("quota.lastDay", equalTo(0));
        given().get("/").then().statusCode(200).body(containsString("acme"));
    }

    /** An address at which nothing listens. */
    public static final class NoBroker implements QuarkusTestResourceLifecycleManager {
        @Override
        public Map<String, String> start() {
            return Map.of(
                    "kafka.bootstrap.servers",
                    "127.0.0.1:1",
                    "loligo.calamari.connections.\"acme\".base-url",
                    "https://acme.calamari.example/api",
                    "loligo.calamari.connections.\"acme\".api-key",
                    "secret");
        }

        @Override
        public void stop() {}
    }
}
