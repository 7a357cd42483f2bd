package io.loligo.connector.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.loligo.connector.library.http.DocumentParts;
import io.loligo.parts.Browser;
import io.loligo.parts.PageLook;
import io.loligo.simulators.calamari.CalamariControl;
import io.loligo.simulators.calamari.tenant.Tenant.ReturnAs;
import io.loligo.simulators.company.Person;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages in a real browser, over the simulated Calamari. */
@QuarkusTest
@QuarkusTestResource(value = DocumentParts.class, restrictToAnnotatedClass = true)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesIT {
    private static final int HELD = 130;
    private static final PageLook LOOK = new PageLook(Path.of("target", "screenshots"));

    @TestHTTPResource
    URI address;

    private Browser browser;
    private boolean described;

    @BeforeAll
    void open() {
        browser = new Browser();
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @BeforeEach
    void describeTwoConnectionsOnce() {
        if (described) {
            return;
        }
        DocumentParts.awaitDocuments();
        put("acme", "*", yaml("acme", "acme", ""));
        put("acme", "1", yaml("acme", "acme", "interval: PT1H\n"));
        put("locked", "*", yaml("locked", "wrong", ""));
        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> given().get("/api/connections/acme")
                        .then()
                        .body("lastPass.outcome", equalTo("COMPLETED"))
                        .body("interval", equalTo("PT1H")));
        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() ->
                        given().get("/api/connections/locked").then().body("trouble.kind", equalTo("UNAUTHORIZED")));
        described = true;
    }

    @ParameterizedTest
    @CsvSource({"360,LIGHT", "360,DARK", "1920,LIGHT", "1920,DARK"})
    void everyPageIsAccessibleAndFitsItsWindow(int width, ColorScheme scheme) {
        List<String> complaints = new ArrayList<>();
        try (BrowserContext window = browser.window(width, scheme)) {
            LOOK.at(window, "connections", width, scheme, complaints, page -> go(page, "/"));
            LOOK.at(window, "connection", width, scheme, complaints, page -> go(page, "/connections/acme"));
            LOOK.at(window, "trouble", width, scheme, complaints, page -> go(page, "/connections/locked"));
            LOOK.at(window, "version", width, scheme, complaints, page -> go(page, "/connections/acme/versions/2"));
            LOOK.at(window, "new", width, scheme, complaints, page -> go(page, "/new"));
            LOOK.at(window, "wrong", width, scheme, complaints, page -> {
                go(page, "/connections/acme/edit");
                page.getByLabel("The document, as YAML")
                        .fill(yaml("acme", "acme", "intervall: PT1H\nlimits: {share: 7}\n"));
                press(page, "Check");
            });
            LOOK.at(window, "tested", width, scheme, complaints, page -> {
                go(page, "/connections/acme");
                press(page, "Test");
            });
            LOOK.at(window, "unsound", width, scheme, complaints, page -> {
                go(page, "/connections/locked");
                press(page, "Test");
            });
            LOOK.at(window, "missing", width, scheme, complaints, page -> go(page, "/connections/none"));
        }
        assertThat(complaints)
                .filteredOn(complaint -> !complaint.matches("(missing|wrong) console: Failed to load resource.*"))
                .isEmpty();
    }

    @Test
    void aWrongDocumentIsShownWithItsMarksAndKeepsWhatWasWritten() {
        try (BrowserContext window = browser.window(1280, ColorScheme.LIGHT)) {
            Page page = window.newPage();
            go(page, "/connections/acme/edit");
            String wrong = yaml("acme", "acme", "intervall: PT1H\n");
            page.getByLabel("The document, as YAML").fill(wrong);
            press(page, "Test & save");

            assertThat(page.locator(".notice").textContent())
                    .isEqualTo("One thing is wrong with the document; nothing was saved.");
            assertThat(page.locator(".marks li").textContent())
                    .contains("Line 5, column 1", "did you mean 'interval'?", "intervall: PT1H\n^");
            assertThat(page.getByLabel("The document, as YAML").inputValue()).isEqualTo(wrong);
            given().get("/api/connections/acme/document").then().header("ETag", "\"2\"");
        }
    }

    @Test
    void aConnectionIsTestedAndSavedFromThePageAndWithdrawn() {
        try (BrowserContext window = browser.window(1280, ColorScheme.LIGHT)) {
            Page page = window.newPage();
            go(page, "/new");
            page.getByLabel("The document, as YAML").fill(yaml("branch", "wrong", ""));
            press(page, "Test & save");
            assertThat(page.locator(".notice").textContent()).contains("nothing was saved");
            assertThat(page.locator(".explanation").textContent()).contains("status 401", "API access");

            page.getByLabel("The document, as YAML").fill(yaml("branch", "acme", ""));
            press(page, "Test");
            assertThat(page.locator(".notice").textContent()).contains("a pass would go through");
            assertThat(page.locator("tbody th code").allTextContents()).contains("/legacyId", "/teams/*/name");
            page.getByLabel("Why").fill("a branch was bought");
            press(page, "Test & save");
            assertThat(page.url()).endsWith("/connections/branch");
            assertThat(page.locator("body").textContent()).contains("a branch was bought");

            page.getByText("Withdraw this connection").click();
            press(page, "Withdraw branch");
            assertThat(page.url()).isEqualTo(address.toString());
            assertThat(page.locator("#rows").textContent()).contains("acme").doesNotContain("branch");
        }
    }

    @Test
    void aVersionShowsWhatChanged() {
        try (BrowserContext window = browser.window(1280, ColorScheme.LIGHT)) {
            Page page = window.newPage();
            go(page, "/connections/acme/versions/2");

            assertThat(page.locator(".diff .added").allTextContents())
                    .singleElement()
                    .satisfies(line -> assertThat(line).contains("interval: PT1H"));
            assertThat(page.locator(".diff .removed").count()).isZero();
        }
    }

    @Test
    void pollNowReadsAgainAndThePageKeepsItselfUpToDate() {
        try (BrowserContext window = browser.window(1280, ColorScheme.LIGHT)) {
            Page page = window.newPage();
            go(page, "/connections/acme");
            int before = page.locator("#passes tbody tr").count();
            press(page, "Poll now");

            page.waitForCondition(() -> page.locator("#passes tbody tr").count() > before);
            assertThat(page.locator("#passes rect").count()).isPositive();
        }
    }

    @Test
    void peopleWhoWouldLeaveAtOnceAreListedUntilSomebodyDecides() {
        CalamariControl hr = new CalamariControl(URI.create(calamari()).resolve("/"));
        List<Person> leaving = hr.search("").stream()
                .filter(person -> !person.archived())
                .limit(HELD)
                .toList();
        put("shrunk", "*", yaml("shrunk", "acme", "interval: PT1H\n"));
        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() ->
                        given().get("/api/connections/shrunk").then().body("lastPass.outcome", equalTo("COMPLETED")));
        try (BrowserContext window = browser.window(1280, ColorScheme.LIGHT)) {
            leaving.forEach(person -> hr.archive(person.id()));
            given().post("/api/connections/shrunk/poll").then().statusCode(202);
            await().atMost(Duration.ofSeconds(90))
                    .untilAsserted(() ->
                            given().get("/api/connections/shrunk/hold").then().statusCode(200));
            theHoldIsToldOverTheApi();
            List<String> complaints = new ArrayList<>();
            LOOK.at(window, "hold", 1280, ColorScheme.LIGHT, complaints, page -> go(page, "/connections/shrunk"));
            assertThat(complaints).isEmpty();

            Page page = window.newPage();
            go(page, "/connections/shrunk");
            assertThat(page.locator("#hold h2").textContent()).isEqualTo(HELD + " people would leave at once");
            assertThat(page.locator("#hold tbody tr").count()).isEqualTo(100);
            assertThat(page.locator("#hold").textContent()).contains("Here are 1 to 100 of " + HELD);
            List<String> shown = new ArrayList<>(page.locator("#hold tbody th").allTextContents());
            page.locator("#hold a[rel=next]").click();
            assertThat(page.locator("#hold").textContent()).contains("Here are 101 to " + HELD + " of " + HELD);
            shown.addAll(page.locator("#hold tbody th").allTextContents());
            assertThat(shown)
                    .containsExactlyInAnyOrderElementsOf(
                            leaving.stream().map(Person::displayName).toList());
            assertThat(page.locator("#hold a[rel=next]").count()).isZero();
            assertThat(page.locator("#hold").textContent()).contains("archived");
            page.locator("#hold a[rel=prev]").click();
            press(page, "HR is wrong: keep them");

            await().atMost(Duration.ofSeconds(90)).untilAsserted(() -> {
                go(page, "/connections/shrunk");
                assertThat(page.locator("#hold").count()).isZero();
            });
        } finally {
            leaving.forEach(person ->
                    hr.bringBack(person.id(), ReturnAs.SAME_RECORD, hr.status().today()));
        }
    }

    private static void theHoldIsToldOverTheApi() {
        given().get("/api/connections/shrunk/hold")
                .then()
                .body("people", equalTo(HELD))
                .body("verdict", equalTo("OPEN"))
                .body("next", equalTo(null))
                .body("listed.size()", equalTo(HELD));
        given().get("/api/connections/shrunk/hold?from=100&count=15")
                .then()
                .body("people", equalTo(HELD))
                .body("from", equalTo(100))
                .body("next", equalTo(115))
                .body("listed.size()", equalTo(15));
        given().get("/api/connections/shrunk/hold?count=0")
                .then()
                .statusCode(400)
                .body("message", equalTo("count: how many people to list, from 1 to 5000, not '0'"));
        given().get("/api/connections/none/hold").then().statusCode(404);
        given().post("/api/connections/shrunk/hold/another/accept")
                .then()
                .statusCode(404)
                .body("message", equalTo("id: the hold of connection shrunk, not 'another'; it may be over"));
        given().get("/api/connections/acme/hold").then().statusCode(204);
    }

    @Test
    void anotherSitesPageCannotHaveAnythingChanged() {
        given().header("Sec-Fetch-Site", "cross-site")
                .formParam("version", "2")
                .post("/connections/acme/withdraw")
                .then()
                .statusCode(403);
        given().header("Origin", "https://evil.example")
                .post("/api/connections/acme/poll")
                .then()
                .statusCode(403);
        given().get("/api/connections/acme/document").then().statusCode(200);
    }

    private void go(Page page, String path) {
        page.navigate(address.resolve(path).toString());
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static void put(String name, String version, String yaml) {
        given().contentType("application/yaml")
                .header(version.equals("*") ? "If-None-Match" : "If-Match", version)
                .body(yaml.getBytes(StandardCharsets.UTF_8))
                .put("/api/connections/{name}/document", name);
    }

    private static String yaml(String name, String key, String more) {
        return "kind: connection\nname: " + name + "\nbase-url: " + calamari() + "\nkey: {file: " + key + "}\n" + more;
    }

    private static String calamari() {
        return ConfigProvider.getConfig().getValue("test.calamari", String.class);
    }
}
