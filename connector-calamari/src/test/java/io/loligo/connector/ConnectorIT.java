package io.loligo.connector;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The whole service: its settings, its threads, its pages for programs. The first pass is looked at before another is asked for. */
@QuarkusTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@QuarkusTestResource(value = ConnectorParts.class, restrictToAnnotatedClass = true)
class ConnectorIT {

    @Test
    @Order(1)
    void theStatusTellsOfEachConnectionInWords() {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> given().get("/api/connections/acme")
                        .then()
                        .statusCode(200)
                        .body("stage", equalTo("WAITING"))
                        .body("people", equalTo(2))
                        .body("lastPass.outcome", equalTo("COMPLETED"))
                        .body("lastPass.changes.Joined", equalTo(1))
                        .body("nextPass", notNullValue())
                        .body("quota.lastDay", equalTo(5))
                        .body("trouble", equalTo(null)));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> given().get("/api/connections")
                        .then()
                        .body("find { it.name == 'wrong-key' }.trouble.kind", equalTo("UNAUTHORIZED"))
                        .body("find { it.name == 'wrong-key' }.trouble.advice", containsString("api-key")));
    }

    @Test
    void readinessTellsABadKeyFromADownBroker() {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> given().get("/q/health/ready")
                        .then()
                        .statusCode(503)
                        .body("checks.data.'wrong-key'", hasItem(containsString("Calamari: GET /people/v2")))
                        .body("checks.data.acme", hasItem(containsString("fine, 2 people"))));
        given().get("/q/health/live").then().statusCode(200);
    }

    @Test
    void aPassIsReadOnRequestAndAnUnknownConnectionIsNamed() {
        given().post("/api/connections/acme/poll").then().statusCode(202);
        given().post("/api/connections/other/poll")
                .then()
                .statusCode(404)
                .body("message", equalTo("connection: one of [acme, wrong-key], not 'other'"));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> given().get("/q/metrics")
                        .then()
                        .body(containsString(
                                "loligo_connector_passes_total{connection=\"acme\",outcome=\"completed\"}"))
                        .body(containsString("loligo_connector_people{connection=\"acme\"} 2.0"))
                        .body(containsString("loligo_connector_stopped{connection=\"wrong-key\"} 1.0")));
    }
}
