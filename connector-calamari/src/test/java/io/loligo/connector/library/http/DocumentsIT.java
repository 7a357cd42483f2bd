package io.loligo.connector.library.http;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Documents as another program hands them in, against the simulated Calamari, with the whole service at work. */
@QuarkusTest
@QuarkusTestResource(value = DocumentParts.class, restrictToAnnotatedClass = true)
class DocumentsIT {
    private final String calamari = setting("test.calamari");
    private final Path folder = Path.of(setting("loligo.calamari.documents"));

    @BeforeEach
    void waitForTheDocuments() {
        DocumentParts.awaitDocuments();
    }

    @Test
    void aSavedDocumentIsPutToWorkAndAWithdrawnOneEnds() {
        save("acme", "*", yaml("acme", ""))
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("version", equalTo(1));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> given().get("/api/connections/acme")
                        .then()
                        .statusCode(200)
                        .body("lastPass.outcome", equalTo("COMPLETED")));

        given().get("/api/connections/acme/document")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .contentType("application/yaml")
                .body(equalTo(yaml("acme", "")));
        save("acme", "*", yaml("acme", "interval: PT1H\n"))
                .statusCode(412)
                .body("message", containsString("version: 1 is in force"));
        save("acme", "1", yaml("acme", "interval: PT1H\n")).statusCode(200).header("ETag", "\"2\"");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> given().get("/api/connections/acme")
                        .then()
                        .body("interval", equalTo("PT1H"))
                        .body("lastPass.outcome", equalTo("COMPLETED")));
        given().get("/api/connections/acme/versions").then().body("version", contains(2, 1));
        given().get("/api/connections/acme/versions/1").then().statusCode(200).body(equalTo(yaml("acme", "")));

        given().header("If-Match", "\"2\"")
                .queryParam("operator", "ann")
                .queryParam("comment", "closed")
                .delete("/api/connections/acme/document")
                .then()
                .statusCode(200)
                .body("withdrawn", equalTo(true))
                .body("operator", equalTo("ann"));
        given().get("/api/connections/acme").then().statusCode(404);
        given().get("/api/connections/acme/document").then().statusCode(404);
    }

    @Test
    void aWrongDocumentIsRefusedWithItsPlaceWhetherItIsMeantOrOnlyTried() {
        save("wrong", "*", yaml("wrong", "intervall: PT1H\n"))
                .statusCode(422)
                .body("problems[0].line", equalTo(6))
                .body("problems[0].column", equalTo(1))
                .body("problems[0].field", equalTo("intervall"))
                .body("problems[0].message", containsString("did you mean 'interval'"));
        given().contentType("application/yaml")
                .queryParam("dry-run", true)
                .body(bytes(yaml("wrong", "")))
                .put("/api/connections/wrong/document")
                .then()
                .statusCode(200)
                .body("outcome", equalTo("would be accepted"));
        given().contentType("application/yaml")
                .body(bytes(yaml("wrong", "")))
                .put("/api/connections/wrong/document")
                .then()
                .statusCode(428)
                .body("message", containsString("If-Match"));
        save("right", "*", yaml("wrong", "")).statusCode(400).body("message", containsString("'right'"));
        given().get("/api/connections/wrong/versions").then().statusCode(404);
    }

    @Test
    void aMountedDocumentCountsAndIsChangedInItsFolderAlone() throws Exception {
        Path file = Files.writeString(folder.resolve("mounted.yaml"), yaml("mounted", ""));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> given().get("/api/connections/mounted")
                        .then()
                        .statusCode(200)
                        .body("lastPass.outcome", equalTo("COMPLETED")));

        save("mounted", "1", yaml("mounted", "interval: PT1H\n"))
                .statusCode(409)
                .body("message", containsString("loligo.calamari.documents"));
        Files.writeString(folder.resolve("wrong.yaml"), yaml("other", "intervall: PT1H\n"));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> given().get("/")
                        .then()
                        .statusCode(200)
                        .body(containsString("<strong>wrong.yaml</strong>, line 6, column 1")));
        Files.delete(folder.resolve("wrong.yaml"));
        Files.delete(file);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> given().get("/api/connections").then().body("name", not(hasItem("mounted"))));
    }

    @Test
    void aMissingKeyIsTroubleInWords() {
        String other = yaml("keyless", "").replace("{file: acme}", "{variable: LOLIGO_CALAMARI_API_KEY_NONE}");
        save("keyless", "*", other).statusCode(201);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> given().get("/api/connections/keyless")
                        .then()
                        .body("trouble.kind", equalTo("NO_API_KEY"))
                        .body(
                                "trouble.answered",
                                equalTo("there is no environment variable LOLIGO_CALAMARI_API_KEY_NONE")));
    }

    /** RestAssured knows no texts of this type. */
    private static byte[] bytes(String yaml) {
        return yaml.getBytes(StandardCharsets.UTF_8);
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }

    @Test
    void aTrialShowsWhatHrAnswersAndOnlyWhatIsSoundIsSavedAfterOne() {
        tested("trial", yaml("trial", ""))
                .body("sound", equalTo(true))
                .body("columns.pointer", hasItem("/legacyId"))
                .body("keys", hasItem("/legacyId"))
                .body(
                        "columns.find { it.pointer == '/lastName' }.samples.toString()",
                        matchesPattern("[Aa9 ,.'’\\[\\]-]+"))
                .body("lists[0].list", startsWith("GET /people/v2 {archived=false"))
                .body("findings", empty());
        String wrongKey = yaml("trial", "").replace("{file: acme}", "{file: wrong}");
        tested("trial", wrongKey)
                .body("sound", equalTo(false))
                .body("findings[0].answered", containsString("status 401"))
                .body("findings[0].advice", containsString("API access"));
        tested("trial", yaml("trial", "").replace("127.0.0.1", "169.254.169.254"))
                .body("findings[0].answered", containsString("169.254.169.254, which is not a public address"));

        given().contentType("application/yaml")
                .header("If-None-Match", "*")
                .queryParam("test", true)
                .body(bytes(wrongKey))
                .put("/api/connections/trial/document")
                .then()
                .statusCode(422)
                .body("findings[0].answered", containsString("status 401"));
        given().get("/api/connections/trial/versions").then().statusCode(404);
    }

    private static ValidatableResponse tested(String name, String yaml) {
        return given().contentType("application/yaml")
                .body(bytes(yaml))
                .post("/api/connections/{name}/test", name)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse save(String name, String version, String yaml) {
        return given().contentType("application/yaml")
                .header(
                        version.equals("*") ? "If-None-Match" : "If-Match",
                        version.equals("*") ? "*" : "\"" + version + "\"")
                .body(bytes(yaml))
                .put("/api/connections/{name}/document", name)
                .then();
    }

    private String yaml(String name, String more) {
        return "kind: connection\nname: " + name + "\nbase-url: " + calamari
                + "\nkey: {file: acme}\nguards: {min-records: 1}\n" + more;
    }
}
