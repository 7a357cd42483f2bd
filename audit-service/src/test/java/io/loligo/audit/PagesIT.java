package io.loligo.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.loligo.contracts.wire.Topics;
import io.loligo.parts.Browser;
import io.loligo.parts.PageLook;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = true)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesIT {
    private static final PageLook LOOK = new PageLook(Path.of("target", "screenshots"));
    private static final Map<String, String> PAGES = Map.of(
            "people", "/",
            "nobody", "/?search=nobodyatall",
            "activity", "/activity",
            "event", "/activity?outcome=failed",
            "person", "/people/acme/1001",
            "refusal", "/people/acme/1002",
            "doubt", "/people/acme/1004",
            "account", "/accounts/" + Story.guid(Story.ANNA),
            "missing", "/people/acme/none");

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @ConfigProperty(name = "loligo.topics.prefix")
    String prefix;

    @TestHTTPResource
    URI address;

    private Browser browser;
    private boolean told;

    @BeforeAll
    void open() {
        browser = new Browser();
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @BeforeEach
    void tellTheStoryOnce() {
        if (told) {
            return;
        }
        var events = Story.before(Instant.now());
        try (Log log = new Log(kafka, new Topics(prefix))) {
            log.write(events);
        }
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(
                        () -> given().get("/api/events/{id}", events.getLast().id())
                                .then()
                                .statusCode(200)
                                .body("id", equalTo(events.getLast().id())));
        told = true;
    }

    @ParameterizedTest
    @CsvSource({"360,LIGHT", "360,DARK", "390,LIGHT", "1280,LIGHT", "1920,LIGHT", "1920,DARK"})
    void everyPageIsAccessibleAndFitsItsWindow(int width, ColorScheme scheme) {
        List<String> complaints = new ArrayList<>();
        try (BrowserContext window = browser.window(width, scheme)) {
            PAGES.forEach((name, path) -> LOOK.at(
                    window,
                    name,
                    width,
                    scheme,
                    complaints,
                    page -> page.navigate(address.resolve(path).toString())));
        }
        assertThat(complaints)
                .filteredOn(complaint -> !complaint.startsWith("missing console: Failed to load resource"))
                .isEmpty();
    }

    @Test
    void whatHrWroteIsShownAndNeverRun() {
        try (BrowserContext window = browser.window(1280, ColorScheme.LIGHT)) {
            Page page = window.newPage();
            page.onDialog(dialog -> {
                throw new AssertionError("a script of HR's ran");
            });
            page.navigate(address.resolve("/?search=script").toString());
            page.getByText("<script>alert(1)</script>").first().click();

            assertThat(page.title()).startsWith("<script>alert(1)</script> =HYPERLINK");
            assertThat(page.locator("h1").textContent()).contains("<script>");
            assertThat(page.locator(".chain").count()).isEqualTo(1);
        }
    }

    @Test
    void theKeyboardReachesTheContentAndTheSearchFindsAPersonByAccountName() {
        try (BrowserContext window = browser.window(1280, ColorScheme.LIGHT)) {
            Page page = window.newPage();
            page.navigate(address.toString());
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("Skip to the content");
            page.keyboard().press("Enter");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("content");

            page.getByRole(AriaRole.SEARCHBOX).fill("u1001");
            page.keyboard().press("Enter");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Anna Nowak"))
                    .click();

            assertThat(page.locator("h1").textContent()).isEqualTo("Anna Nowak");
            assertThat(page.locator(".chain h2").allTextContents())
                    .containsExactly("Directory drifted", "Record changed", "Joined");
        }
    }

    @Test
    void aRefusalStandsOutWithItsThreeSentences() {
        try (BrowserContext window = browser.window(1280, ColorScheme.LIGHT)) {
            Page page = window.newPage();
            page.navigate(address.resolve("/activity?outcome=refused").toString());

            assertThat(page.locator("tbody tr").count()).isEqualTo(1);
            assertThat(page.locator(".explanation dt").allTextContents())
                    .containsExactly("Tried", "Came back", "Do now");
        }
    }

    @Test
    void theListGoesOnPageByPageWithoutGapsOrRepetitions() {
        try (BrowserContext window = browser.window(1280, ColorScheme.LIGHT)) {
            Page page = window.newPage();
            page.navigate(address.toString());
            List<String> people = new ArrayList<>(page.locator("tbody th a").allTextContents());
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Older"))
                    .click();
            people.addAll(page.locator("tbody th a").allTextContents());

            assertThat(people).hasSize(65).doesNotHaveDuplicates();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Newest"))
                    .click();
            assertThat(page.locator("tbody th a").allTextContents()).isEqualTo(people.subList(0, 50));
        }
    }

    @Test
    void countsKeepThemselvesUpToDate() {
        try (BrowserContext window = browser.window(1280, ColorScheme.LIGHT)) {
            Page page = window.newPage();
            page.navigate(address.toString());

            page.waitForResponse("**/counts", () -> {});

            assertThat(page.locator("#counts .count").count()).isGreaterThan(5);
        }
    }
}
