package io.loligo.executor.flow;

import static io.loligo.executor.contract.People.create;
import static io.loligo.executor.contract.People.naming;
import static io.loligo.executor.contract.People.random;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.unboundid.ldap.sdk.LDAPException;
import io.loligo.contracts.action.Action;
import io.loligo.contracts.action.ActionCommand;
import io.loligo.contracts.action.AttributeWrite;
import io.loligo.contracts.action.Cause;
import io.loligo.contracts.action.DisableAccount;
import io.loligo.contracts.action.Lockout;
import io.loligo.contracts.action.Mode;
import io.loligo.contracts.action.ModifyAttributes;
import io.loligo.contracts.action.OnDrift;
import io.loligo.contracts.action.PasswordRule.Delivery;
import io.loligo.contracts.action.ResetPassword;
import io.loligo.contracts.employee.EmployeeKey;
import io.loligo.contracts.wire.Envelope;
import io.loligo.contracts.wire.EventType;
import io.loligo.executor.contract.People;
import io.loligo.executor.credential.Courier;
import io.loligo.executor.credential.Parcel;
import io.loligo.executor.messaging.CredentialLinks;
import io.loligo.executor.password.Secret;
import io.loligo.parts.Browser;
import io.loligo.parts.PageLook;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The operators' pages, and the one that a one-time link leads to, in a browser. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesIT {
    private static final PageLook LOOK = new PageLook(Path.of("target", "screenshots"));
    private static final Pattern LINK = Pattern.compile("https://loligo\\.corp\\.example(/credentials/\\S+)");

    @TestHTTPResource
    URI address;

    @Inject
    CredentialLinks links;

    private Stage stage;
    private Browser browser;
    private String person = "";
    private Optional<ActionCommand> changed = Optional.empty();
    private String doubt = "";

    @BeforeAll
    void open() throws Exception {
        stage = Stage.open();
        browser = new Browser();
    }

    @AfterAll
    void close() {
        browser.close();
        stage.close();
    }

    @BeforeEach
    void letThingsHappenOnce() throws LDAPException {
        if (changed.isPresent()) {
            return;
        }
        person = random("p");
        done(create(
                stage.directory().unit(),
                naming("Person " + person, person, stage.directory().suffix())));
        changed = Optional.of(done(
                new ModifyAttributes(
                        List.of(AttributeWrite.set("title", "Lead"), AttributeWrite.set("department", "Sales"))),
                new DisableAccount()));
        letThingsDrift();
        doubt = inDoubt();
        stage.log().send("acme/" + random("another"), "{}");
        stage.log().send("acme/" + person, "{\"no\": \"command\", \"text\": \"<script>alert(1)</script>\u0007\"}");
        await().atMost(Stage.SOON)
                .until(() -> given().get("/api/dead-letters").asString().contains("acme/" + person));
    }

    private void letThingsDrift() throws LDAPException {
        String dn = stage.directory().account(person).getDN();
        stage.directory().replace(dn, "title", "King");
        stage.directory().replace(dn, "department", "Cellar");
        stage.log().send(check(OnDrift.REPORT, AttributeWrite.set("title", "Lead")));
        stage.log().send(check(OnDrift.REPAIR, AttributeWrite.set("department", "Sales")));
        await().atMost(Stage.SOON)
                .until(() -> given().get("/api/drift?directory=corp&attribute=DEPARTMENT")
                        .asString()
                        .contains("REPAIRED"));
    }

    private Envelope<ActionCommand> check(OnDrift onDrift, AttributeWrite wish) {
        ActionCommand plain = People.command(People.target(person), new ModifyAttributes(List.of(wish)))
                .body();
        return People.enveloped(new ActionCommand(
                        plain.id(),
                        plain.employee(),
                        plain.target(),
                        plain.steps(),
                        plain.policy(),
                        new Cause("snapshot", EventType.SNAPSHOT.typeName(), People.NOON),
                        plain.approvals(),
                        plain.validity(),
                        Mode.PLAN)
                .checkingFor(onDrift));
    }

    private String inDoubt() {
        stage.gate().holdPasswords();
        String command = done(new ResetPassword(People.RULE, Lockout.KEEP)).id();
        stage.gate().passPasswords();
        await().atMost(Stage.SOON)
                .until(() -> given().get("/api/doubts").asString().contains(command));
        return command;
    }

    @ParameterizedTest
    @CsvSource({"360,DARK", "1920,LIGHT"})
    void everyPageIsAccessibleAndFitsItsWindow(int width, ColorScheme scheme) throws Exception {
        List<String> complaints = new ArrayList<>();
        String undo = "/undo?command=" + changed.orElseThrow().id();
        String link = link();
        try (BrowserContext window = browser.window(width, scheme)) {
            LOOK.at(window, "directories", width, scheme, complaints, page -> go(page, "/"));
            LOOK.at(window, "directory", width, scheme, complaints, page -> go(page, "/directories/corp"));
            LOOK.at(window, "flights", width, scheme, complaints, page -> go(page, "/flights"));
            LOOK.at(window, "doubts", width, scheme, complaints, page -> go(page, "/doubts"));
            LOOK.at(window, "doubt", width, scheme, complaints, page -> go(page, "/doubts/" + doubt + "/0"));
            LOOK.at(window, "drift", width, scheme, complaints, page -> go(page, "/drift"));
            LOOK.at(window, "letters", width, scheme, complaints, page -> {
                go(page, "/dead-letters");
                page.getByText("The message", new Page.GetByTextOptions().setExact(true))
                        .first()
                        .click();
            });
            LOOK.at(window, "undo", width, scheme, complaints, page -> go(page, undo));
            LOOK.at(window, "undo-refused", width, scheme, complaints, page -> go(page, "/undo?command=" + doubt));
            LOOK.at(window, "credential", width, scheme, complaints, page -> go(page, link));
            LOOK.at(window, "credential-cut", width, scheme, complaints, page -> go(page, link.replaceAll("#.*", "")));
            LOOK.at(window, "revealed", width, scheme, complaints, page -> {
                go(page, link);
                press(page, "Show the password");
            });
            LOOK.at(window, "closed", width, scheme, complaints, page -> {
                go(page, link);
                press(page, "Show the password");
            });
            LOOK.at(window, "missing", width, scheme, complaints, page -> go(page, "/directories/none"));
        }
        assertThat(complaints)
                .filteredOn(complaint -> !complaint.matches("(missing|closed) console: Failed to load resource.*"))
                .isEmpty();
    }

    @Test
    void aLinkShowsThePasswordAfterAClickAndNoTraceOfItStays() throws Exception {
        String link = link();
        try (BrowserContext window = browser.window(1280, ColorScheme.LIGHT)) {
            List<String> asked = new ArrayList<>();
            Page page = window.newPage();
            page.onRequest(request -> asked.add(request.url()));
            go(page, link);
            assertThat(page.locator("body").textContent()).doesNotContain("secret-word");
            press(page, "Show the password");

            assertThat(page.locator("output").textContent()).isEqualTo("secret-word");
            assertThat(page.url()).doesNotContain("#");
            String key = link.substring(link.indexOf('#') + 1);
            assertThat(asked).filteredOn(url -> !url.contains("#")).noneMatch(url -> url.contains(key));
            page.reload();
            assertThat(page.locator("body").textContent())
                    .contains("opened before")
                    .doesNotContain("secret-word");
        }
    }

    @Test
    void aCommandIsTakenBackFromItsPage() {
        ActionCommand command =
                done(new ModifyAttributes(List.of(AttributeWrite.set("physicalDeliveryOfficeName", "by mistake"))));
        try (BrowserContext window = browser.window(1280, ColorScheme.LIGHT)) {
            Page page = window.newPage();
            go(page, "/undo");
            page.getByLabel("The command's id, from the audit trail").fill(command.id());
            press(page, "Show what would change");
            assertThat(page.locator(".before-after").textContent())
                    .contains("physicalDeliveryOfficeName", "by mistake");
            sign(page);
            press(page, "Take it back");

            assertThat(page.locator(".notice").textContent()).contains("Asked for. Command ");
            await().atMost(Stage.SOON)
                    .untilAsserted(() -> assertThat(
                                    stage.directory().account(person).getAttributeValue("physicalDeliveryOfficeName"))
                            .isNull());
        }
    }

    @Test
    void aStepInDoubtIsLookedAtAndDecided() {
        String command = inDoubt();
        try (BrowserContext window = browser.window(1280, ColorScheme.LIGHT)) {
            Page page = window.newPage();
            go(page, "/doubts/" + command + "/0");
            assertThat(page.locator(".facts").textContent()).contains("Password last set", "State");
            sign(page);
            press(page, "It is done: go on after it");

            assertThat(page.url()).endsWith("/doubts");
            await().atMost(Stage.SOON).untilAsserted(() -> {
                go(page, "/doubts");
                assertThat(page.content()).doesNotContain(command);
            });
        }
    }

    @Test
    void whatDiffersIsListedWithWhatBecameOfItAndChosenByAttribute() {
        String other = "department";
        try (BrowserContext window = browser.window(1280, ColorScheme.LIGHT)) {
            Page page = window.newPage();
            go(page, "/drift?attribute=title");
            String sheet = page.locator("section[aria-label^='Difference 1']").textContent();
            assertThat(sheet).contains("acme/" + person, "told only", "title", "King", "Lead", "Wished by joiner");

            page.getByLabel("Attribute").selectOption(other);
            press(page, "Show");

            assertThat(page.url()).contains("attribute=" + other);
            assertThat(page.locator("section[aria-label^='Difference 1']").textContent())
                    .contains("repaired", "Cellar", "Sales");
            assertThat(page.locator("svg rect").count()).isPositive();
        }
    }

    @Test
    void aDeadLetterIsShownAsTextAndDiscarded() {
        stage.log().send("acme/" + person, "to be discarded");
        await().atMost(Stage.SOON)
                .until(() -> given().get("/api/dead-letters").asString().contains("to be discarded"));
        try (BrowserContext window = browser.window(1280, ColorScheme.LIGHT)) {
            Page page = window.newPage();
            go(page, "/dead-letters");
            assertThat(page.locator("pre").allTextContents())
                    .contains("to be discarded")
                    .anyMatch(text -> text.contains("<script>alert(1)</script>\\u0007"));
            sign(page);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Discard it"))
                    .first()
                    .click();

            assertThat(page.url()).endsWith("/dead-letters");
            assertThat(page.content()).doesNotContain("to be discarded");
        }
    }

    @Test
    void whatIsUnderWayShowsUntilItIsDone() throws Exception {
        List<String> complaints = new ArrayList<>();
        stage.gate().busyWith("busy " + person);
        stage.log()
                .send(People.command(
                        People.target(person),
                        new ModifyAttributes(List.of(AttributeWrite.set("description", "busy " + person)))));
        try (BrowserContext window = browser.window(1280, ColorScheme.LIGHT);
                BrowserContext narrow = browser.window(360, ColorScheme.LIGHT)) {
            Page page = window.newPage();
            go(page, "/flights");
            page.waitForCondition(() -> page.locator("#rows").textContent().contains("acme/" + person));
            LOOK.at(narrow, "under-way", 360, ColorScheme.LIGHT, complaints, one -> go(one, "/flights"));
            LOOK.at(window, "under-way", 1280, ColorScheme.LIGHT, complaints, one -> go(one, "/flights"));
            stage.gate().notBusy();

            page.waitForCondition(() -> page.locator("#rows").textContent().contains("Nothing is under way"));
            assertThat(complaints).isEmpty();
        } finally {
            stage.gate().notBusy();
        }
    }

    private static void sign(Page page) {
        page.getByLabel("Your login").first().fill("jwhite");
        page.getByLabel("Why").first().fill("looked");
    }

    private String link() throws Exception {
        List<String> mails = new ArrayList<>();
        Courier courier = new Courier(
                Optional.of((recipient, subject, text) -> mails.add(text)),
                Optional.of(new Courier.Sealing(links, URI.create("https://loligo.corp.example"), Duration.ofHours(1))),
                new SecureRandom(),
                Clock.systemUTC());
        Parcel parcel = new Parcel(
                random("id"),
                "command",
                0,
                new EmployeeKey("acme", "17"),
                "corp",
                "ann@corp.example",
                "boss@x.example");
        try (Secret secret = new Secret("secret-word".toCharArray())) {
            courier.bring(parcel, Delivery.MANAGER_LINK, secret);
        }
        Matcher link = LINK.matcher(mails.getFirst());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private ActionCommand done(Action... steps) {
        int before = stage.log().resultsOf("acme/" + person).size();
        Envelope<ActionCommand> command = People.command(People.target(person), steps);
        stage.log().send(command);
        await().atMost(Stage.SOON)
                .until(() -> stage.log().resultsOf("acme/" + person).size() >= before + steps.length);
        return command.body();
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
}
