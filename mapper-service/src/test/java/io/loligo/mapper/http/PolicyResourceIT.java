package io.loligo.mapper.http;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.loligo.mapper.MapperConfig;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RunningMapper.class)
class PolicyResourceIT {
    @Inject
    MapperConfig config;

    @Test
    void theServiceIsReadyWhenItWorks() {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> when().get("/q/health/ready").then().statusCode(200));
    }

    @Test
    void aBadDocumentIsRefusedWithItsPlaceAndTheVersionInForceStays() throws IOException {
        String before =
                when().get("/api/policy").then().statusCode(200).extract().path("inForce.version");
        Path bad = config.policy().directory().orElseThrow().resolve("more.yaml");
        Files.writeString(bad, "kind: template\nname: odd\ncontainre: x\n");

        when().post("/api/policy/reload")
                .then()
                .statusCode(422)
                .body("inForce.version", equalTo(before))
                .body("refused.problems.message", hasItem("is no field here; did you mean 'container'?"))
                .body("refused.problems.find { it.field == 'containre' }.line", equalTo(3))
                .body("refused.problems.find { it.field == 'containre' }.document", equalTo("more.yaml"));

        Files.writeString(bad, "kind: lookup-table\nname: countries\nentries: {Poland: PL}\n");
        given().when()
                .post("/api/policy/reload")
                .then()
                .statusCode(200)
                .body("refused", nullValue())
                .body("inForce.version", not(equalTo(before)))
                .body("inForce.documents.name", hasItem(containsString("countries")));
    }
}
