package io.loligo.mapper.http;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
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
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

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

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void whatIsWrongIsToldByLineAndFieldAndTheVersionInForceStays(
            String fault, String document, int line, String field, String form) throws IOException {
        String before =
                when().get("/api/policy").then().statusCode(200).extract().path("inForce.version");
        Path bad = config.policy().directory().orElseThrow().resolve("bad.yaml");
        Files.writeString(bad, document);
        try {
            when().post("/api/policy/reload").then().statusCode(422);

            when().get("/api/policy")
                    .then()
                    .statusCode(200)
                    .body("inForce.version", equalTo(before))
                    .body("refused.problems.document", everyItem(equalTo("bad.yaml")))
                    .body("refused.problems.findAll { it.field == '" + field + "' }.line", hasItem(line))
                    .body(
                            "refused.problems.findAll { it.field == '" + field + "' }.message",
                            hasItem(containsString(form)));
        } finally {
            Files.delete(bad);
        }
        when().post("/api/policy/reload")
                .then()
                .statusCode(200)
                .body("inForce.version", equalTo(before))
                .body("refused", nullValue());
    }

    static List<Arguments> whatIsWrongIsToldByLineAndFieldAndTheVersionInForceStays() {
        return List.of(
                Arguments.of(
                        "an unknown field",
                        "kind: automation\nname: odd\non: [joined]\nwhn: archived\nsteps:\n  - {action: unlock-account}\n",
                        4,
                        "whn",
                        "is no field here; did you mean 'when'?"),
                Arguments.of(
                        "a wrong type",
                        "kind: attribute-mapping\nname: odd\nattributes:\n  title: [a, b]\n",
                        4,
                        "attributes.title",
                        "fields are accepted here (name: value), not a list"),
                Arguments.of(
                        "a CEL error",
                        "kind: attribute-mapping\nname: odd\nattributes:\n  title: {expression: 'lower(position'}\n",
                        4,
                        "attributes.title.expression",
                        "missing ')'"),
                Arguments.of(
                        "an unknown attribute",
                        "kind: attribute-mapping\nname: odd\nattributes:\n  titel: {from: position}\n",
                        4,
                        "attributes.titel",
                        "did you mean 'title'?"),
                Arguments.of(
                        "an impossible container",
                        "kind: template\nname: odd\ncontainer: '\"OU=People,DC=elsewhere\"'\nnaming: standard\n",
                        3,
                        "container",
                        "does not lie under the directory's base DC=corp,DC=example,DC=com"));
    }
}
