package io.loligo.simulators.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.loligo.parts.Browser;
import io.loligo.simulators.graph.GraphSettings;
import io.loligo.simulators.graph.GraphSimulator;
import io.loligo.simulators.graph.api.GraphFault;
import io.loligo.simulators.graph.tenant.CloudUser;
import io.loligo.simulators.graph.tenant.Sku;
import io.loligo.simulators.winrm.WinRmFault;
import io.loligo.simulators.winrm.WinRmSettings;
import io.loligo.simulators.winrm.WinRmSimulator;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The pages of the simulators that only show how they stand. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatusPageIT {
    private final List<String> complaints = new ArrayList<>();
    private Browser browser;

    @BeforeAll
    void open() {
        browser = new Browser();
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    void graphShowsItsPeopleAndFollowsChanges() {
        try (var graph = GraphSimulator.start(GraphSettings.forTests());
                BrowserContext window = browser.window(1280, ColorScheme.LIGHT)) {
            CloudUser ann = graph.add("ann.<b>łącka</b>@corp.example.com", "PL");
            graph.addGroup("Licensed people", List.of(Sku.USUAL.getFirst().id()), List.of(ann));
            graph.faults().arm(new GraphFault.TooManyRequests(Optional.of(Duration.ofSeconds(7))), "assignLicense");
            Page page = opened(window, graph.page());

            assertThat(page.locator("main")).containsText("ann.<b>łącka</b>@corp.example.com");
            assertThat(page.locator("main")).containsText("too-many-requests");
            graph.add("bo@corp.example.com", "PL");
            assertThat(page.locator("main section")).hasCount(6);
            assertThat(page.locator("main")).containsText("bo@corp.example.com");
            seen(page, "graph");
        }
    }

    @Test
    void theWindowsHostShowsItsFaultsOnASmallScreenToo() {
        try (var windows = WinRmSimulator.start(WinRmSettings.forTests());
                BrowserContext window = browser.window(390, ColorScheme.DARK)) {
            windows.faults().arm(new WinRmFault.OfScript.Hanging(), "script get-mailbox");
            Page page = opened(window, windows.page());

            assertThat(page.locator("h1")).hasText("Windows host simulator");
            assertThat(page.locator("main")).containsText("script get-mailbox");
            seen(page, "winrm");
        }
    }

    private Page opened(BrowserContext window, URI address) {
        Page page = window.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.navigate(address.toString());
        return page;
    }

    private void seen(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", name + ".png"))
                .setFullPage(true));
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);
        assertThat(complaints).as("what the browser complained of").isEmpty();
    }
}
