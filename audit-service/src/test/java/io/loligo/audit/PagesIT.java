package io.loligo.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.loligo.contracts.wire.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesIT {
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final Map<String, String> PAGES = Map.of(
            "people", "/",
            "search", "/?search=zolc",
            "nobody", "/?search=nobodyatall",
            "activity", "/activity",
            "refused", "/activity?outcome=refused",
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
        await().untilAsserted(
                        () -> given().get("/api/events/{id}", events.getLast().id())
                                .then()
                                .statusCode(200)
                                .body("id", equalTo(events.getLast().id())));
        told = true;
    }

    @ParameterizedTest
    @CsvSource({"360,LIGHT", "360,DARK", "1920,LIGHT", "1920,DARK"})
    void everyPageIsAccessibleAndFitsItsWindow(int width, ColorScheme scheme) {
        try (BrowserContext window = browser.window(width, scheme)) {
            PAGES.forEach((name, path) -> {
                Page page = window.newPage();
                List<String> complaints = new ArrayList<>();
                page.onConsoleMessage(message -> complaints.add(message.text()));
                page.onPageError(complaints::add);
                page.navigate(address.resolve(path).toString());
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(PICTURES.resolve(name + "-" + width + "-" + scheme + ".png")));

                assertThat(new AxeBuilder(page).analyze().getViolations())
                        .as(name)
                        .extracting(Rule::toString)
                        .isEmpty();
                assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                        .as(name + " needs no sideways scrolling")
                        .isEqualTo(true);
                if (!name.equals("missing")) {
                    assertThat(complaints).as(name).isEmpty();
                }
                page.close();
            });
        }
    }
}
