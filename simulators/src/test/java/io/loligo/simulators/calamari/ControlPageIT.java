package io.loligo.simulators.calamari;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.loligo.parts.Browser;
import io.loligo.simulators.calamari.behaviour.Switch;
import io.loligo.simulators.company.Person;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An HR clerk at the simulator's page, in a real browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ControlPageIT {
    private static final Path PICTURES = Path.of("target", "screenshots");

    private final List<String> complaints = new ArrayList<>();
    private Browser browser;
    private CalamariSimulator calamari;
    private CalamariControl control;
    private BrowserContext window;
    private Page page;

    @BeforeAll
    void openBrowser() {
        browser = new Browser();
    }

    @AfterAll
    void closeBrowser() {
        browser.close();
    }

    @BeforeEach
    void open() {
        calamari = CalamariSimulator.start(
                SimulatorSettings.of(250, Outsider.KEY).with(Switch.RATE_LIMIT, "2"),
                Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC));
        control = calamari.control();
        open(1280, ColorScheme.LIGHT);
    }

    @AfterEach
    void close() {
        window.close();
        calamari.close();
        assertThat(complaints).as("what the browser complained of").isEmpty();
        complaints.clear();
    }

    @Test
    void aPersonIsHiredFoundChangedAndTheirManagerIsOneClickAway() {
        button("Hire somebody").click();
        field("First name").fill("Siobhán");
        field("Last name").fill("O'Hara <b>");
        field("E-mail address").fill("siobhan@acme.example");
        field("Manager").fill("3");
        button("Hire", true).click();
        said("Hired.");
        assertThat(page.locator("#person h3")).hasText("Siobhán O'Hara <b>");
        Person hired = found("siobhan@acme.example");
        assertThat(hired.employment().teams()).containsExactly("Team-IT", "Office-Kraków");

        button("Change…").click();
        field("Position").fill("Squid keeper");
        button("Save", true).click();
        said("Saved.");
        assertThat(control.person(hired.id()).employment().position()).contains("Squid keeper");

        page.locator("#person dl button").click();
        assertThat(page.locator("#person h3")).hasText(control.person(3).displayName());
        search("O'Hara <b>");
        assertThat(page.locator("#found li")).hasCount(1);
    }

    @Test
    void aRefusalStandsInTheDialogUntilItIsMended() {
        button("Hire somebody").click();
        field("First name").fill("Ann");
        field("E-mail address").fill(control.person(2).email());
        button("Hire", true).click();
        assertThat(page.getByRole(AriaRole.ALERT))
                .containsText("email: an e-mail address in ASCII that nobody else has");

        field("E-mail address").fill("ann@acme.example");
        button("Hire", true).click();
        said("Hired.");
        assertThat(found("ann@acme.example").archived()).isFalse();
    }

    @Test
    void aPersonLeavesIsArchivedComesBackAndIsDeleted() {
        int id = 40;
        show(id);
        button("Last day…").click();
        field("Last day of work").fill("2026-12-31");
        button("Set", true).click();
        said("The last day is set.");
        assertThat(page.locator("#person .badge")).hasText("leaves 2026-12-31");
        button("Take the last day back").click();
        assertThat(page.locator("#person .badge")).hasText("employed");
        button("Archive", true).click();
        assertThat(page.locator("#person .badge")).hasText("archived");
        assertThat(control.person(id).archived()).isTrue();

        button("Comes back…").click();
        field("First day").fill("2027-01-11");
        button("Bring back", true).click();
        said("Back at work.");
        assertThat(page.locator("#person .badge")).hasText("starts 2027-01-11");
        button("Archive", true).click();
        button("Delete for ever").click();
        button("Delete", true).click();
        said("Deleted for ever.");
        assertThat(page.locator("#person")).hasText("Choose a person to see and change them.");
        assertThat(control.search(String.valueOf(id))).extracting(Person::id).doesNotContain(id);
    }

    @Test
    void anAbsenceIsEnteredAndCancelled() {
        show(2);
        button("Absence…").click();
        field("Kind").fill("Sabbatical");
        field("Last day").fill("2026-12-24");
        button("Save", true).click();
        said("The absence is entered.");
        Locator entry = page.getByText("Sabbatical, 2026-11-24 to 2026-12-24: ACCEPTED");
        assertThat(entry).isVisible();

        page.locator("li", new Page.LocatorOptions().setHas(entry))
                .getByRole(AriaRole.BUTTON)
                .click();
        assertThat(page.getByText("Sabbatical, 2026-11-24 to 2026-12-24: CANCELED"))
                .isVisible();
    }

    @Test
    void theClockASwitchAndAFaultAreSet() {
        button("+1 day").click();
        assertThat(page.locator("#now")).containsText("Wednesday");
        page.getByLabel("to the start of").fill("2027-03-01");
        button("Go", true).click();
        assertThat(page.locator("#now")).containsText("Monday");

        page.getByLabel("v2.meta").selectOption("total");
        said("v2.meta is total now.");
        assertThat(control.status().switches()).anyMatch(one -> one.value().equals("total"));

        field("What goes wrong").selectOption("server-error");
        page.locator("#arm [name=status]").fill("502");
        field("How many requests").fill("3");
        button("Arm", true).click();
        assertThat(page.getByText("server-error status 502: every endpoint, 3 more times"))
                .isVisible();
        button("Clear", true).click();
        assertThat(page.locator("#faults li")).hasCount(0);
    }

    @Test
    void requestsOfTheApiShowByThemselves() throws Exception {
        Outsider.of(calamari).get("/people/v2");

        assertThat(page.locator("#requests")).containsText("GET /people/v2");
        assertThat(page.locator("#quota")).containsText("1 of 20");
        button("Set counters and quota to zero").click();
        assertThat(page.locator("#quota")).containsText("0 of 20");
    }

    @Test
    void foundingAnewIsConfirmedFirst() {
        int before = control.status().active();
        control.archive(7);
        button("Found the company anew").click();
        button("Cancel", true).click();
        assertThat(control.status().active()).isEqualTo(before - 1);

        button("Found the company anew").click();
        button("Found anew", true).click();
        said("The company is founded anew.");
        assertThat(control.status().active()).isEqualTo(before);
    }

    @Test
    void nothingCanBePressedBeforeThePageKnowsHowThingsStand() {
        window.close();
        window = browser.window(1280, ColorScheme.LIGHT);
        page = window.newPage();
        page.route("**/_sim/people*", route -> {});
        page.navigate(calamari.page().toString());

        assertThat(page.locator("#summary")).containsText("250 active");
        assertThat(page.locator("main")).hasAttribute("inert", "");
        assertThat(page.locator("#clock")).hasAttribute("inert", "");
    }

    @ParameterizedTest
    @CsvSource({"1280,LIGHT", "1280,DARK", "390,LIGHT"})
    void thePageCanBeUsedByEverybody(int width, ColorScheme scheme) {
        window.close();
        open(width, scheme);
        show(12);
        String name = width + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve("calamari-" + name + ".png"))
                .setFullPage(true));

        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);
        button("Change…").click();
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("calamari-change-" + name + ".png")));
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    }

    private void open(int width, ColorScheme scheme) {
        window = browser.window(width, scheme);
        page = window.newPage();
        page.onConsoleMessage(message -> {
            boolean isRefusal = message.text().contains("status of 400");
            if (message.type().equals("error") && !isRefusal) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.navigate(calamari.page().toString());
        assertThat(page.locator("main")).not().hasAttribute("inert", "");
    }

    private void search(String text) {
        page.locator("#search").fill(text);
    }

    private void show(int id) {
        search(control.person(id).email());
        page.locator("#found button[data-id='" + id + "']").click();
        assertThat(page.locator("#person h3")).hasText(control.person(id).displayName());
    }

    private Person found(String email) {
        return control.search(email).getFirst();
    }

    private Locator button(String name) {
        return button(name, false);
    }

    private Locator button(String name, boolean exactly) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(exactly));
    }

    private Locator field(String label) {
        Locator inDialog = page.locator("dialog[open]").getByLabel(label, new Locator.GetByLabelOptions());
        return inDialog.or(page.locator("#arm").getByLabel(label)).first();
    }

    private void said(String text) {
        assertThat(page.locator("#notice")).hasText(text);
    }
}
