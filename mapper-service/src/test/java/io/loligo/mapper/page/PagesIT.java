package io.loligo.mapper.page;

import static io.loligo.mapper.http.Company.ANNA;
import static io.loligo.mapper.http.Company.BOSS;
import static io.loligo.mapper.http.Company.OLGA;
import static io.loligo.mapper.http.Company.SOON;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.loligo.contracts.action.Approval;
import io.loligo.mapper.MapperConfig;
import io.loligo.mapper.http.Company;
import io.loligo.mapper.http.RunningMapper;
import io.loligo.parts.Browser;
import io.loligo.parts.PageLook;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The approvers' and operators' pages in a browser. */
@QuarkusTest
@QuarkusTestResource(RunningMapper.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesIT {
    private static final PageLook LOOK = new PageLook(Path.of("target", "screenshots"));

    @TestHTTPResource
    URI address;

    @Inject
    MapperConfig config;

    private Browser browser;
    private Company company;
    private String seen = "";

    @BeforeAll
    void openBrowser() {
        browser = new Browser();
    }

    @BeforeEach
    void letThingsHappenOnce() {
        if (!seen.isEmpty()) {
            return;
        }
        company = Company.open(Instant.parse("2026-11-25T13:00:00Z"));
        seen = company.promote("page-seen", "Head", "promotion");
        for (int i = 0; i < 3; i++) {
            company.promote("page-usual-" + i, "Head", "promotion");
        }
        String odd = company.promote("page-odd", "Head", "promotion", "Team-Ops");
        company.awaitStage(seen, "asked");
        company.awaitStage(odd, "asked");
        Company.decide(seen, "accepted", BOSS, "deserved").statusCode(200);
    }

    @AfterAll
    void close() {
        browser.close();
        company.close();
    }

    @ParameterizedTest
    @CsvSource({"360,DARK", "1920,LIGHT"})
    void everyPageIsAccessibleAndFitsItsWindow(int width, ColorScheme scheme) throws IOException {
        List<String> complaints = new ArrayList<>();
        Path bad = config.policy().directory().orElseThrow().resolve("page-bad.yaml");
        Files.writeString(bad, "kind: template\nname: odd\ncontainre: x\n");
        when().post("/api/policy/reload").then().statusCode(422);
        company.awaitStage(company.promote("page-kept-" + width, "Contractor", "contracting"), "held");
        try (BrowserContext window = browser.window(width, scheme)) {
            LOOK.at(window, "overview-stranger", width, scheme, complaints, page -> go(page, "/"));
            LOOK.at(window, "overview", width, scheme, complaints, page -> {
                go(page, "/");
                page.getByLabel("Your login").fill(BOSS);
                press(page, "Show what waits for me");
            });
            LOOK.at(window, "requests", width, scheme, complaints, page -> go(page, "/requests"));
            LOOK.at(window, "requests-grouped", width, scheme, complaints, page -> go(page, grouped()));
            LOOK.at(window, "requests-none", width, scheme, complaints, page -> go(page, "/requests?person=nobody"));
            LOOK.at(window, "request", width, scheme, complaints, page -> go(page, "/requests/" + seen));
            LOOK.at(window, "holds", width, scheme, complaints, page -> go(page, "/holds"));
            LOOK.at(
                    window,
                    "hold",
                    width,
                    scheme,
                    complaints,
                    page -> go(page, "/holds/" + company.hold("contracting")));
            LOOK.at(window, "automations", width, scheme, complaints, page -> go(page, "/automations"));
            LOOK.at(window, "automation", width, scheme, complaints, page -> go(page, "/automations/farewell"));
            LOOK.at(window, "workflows", width, scheme, complaints, page -> go(page, "/workflows"));
            LOOK.at(window, "preview", width, scheme, complaints, page -> {
                go(page, "/preview?file=automations.yaml");
                press(page, "Show");
                page.waitForCondition(
                        () -> !page.locator("#progress").textContent().contains("Looking"));
            });
            LOOK.at(window, "policy", width, scheme, complaints, page -> go(page, "/policy"));
            LOOK.at(window, "missing", width, scheme, complaints, page -> go(page, "/requests/none"));
        } finally {
            Files.delete(bad);
            when().post("/api/policy/reload").then().statusCode(200);
        }
        assertThat(complaints)
                .filteredOn(complaint -> !complaint.matches("(missing|preview) console: Failed to load resource.*"))
                .isEmpty();
    }

    @Test
    void aRequestIsFollowedFromItsArrivalToItsCommand() {
        try (BrowserContext window = browser.window(1280, ColorScheme.LIGHT)) {
            Page page = window.newPage();
            go(page, "/");
            page.getByLabel("Your login").fill(BOSS);
            press(page, "Show what waits for me");
            String request = company.promote("page-follow", "Head", "promotion");
            page.getByText("Jan Lis page-follow").click();

            assertThat(stop(page, "Level manager")).contains("now", BOSS);
            assertThat(stop(page, "Level security"))
                    .contains("anna@example.com")
                    .doesNotContain("now", "passed");
            sign(page, "page-follow@example.com");
            press(page, "Yes");
            assertThat(page.locator("main").textContent()).contains("nobody decides about themselves");
            go(page, "/requests/" + request);
            sign(page, BOSS);
            press(page, "Yes");
            assertThat(stop(page, "Level manager")).contains("passed", "yes: " + BOSS);
            sign(page, BOSS);
            press(page, "Yes");
            assertThat(page.locator("main").textContent()).contains("has said yes already");
            go(page, "/requests/" + request);
            Company.decide(request, "accepted", ANNA, "checked").statusCode(200);

            page.waitForCondition(() -> stop(page, "Sent").contains("passed"));
            await().atMost(SOON).until(() -> !company.commands(request).isEmpty());
            assertThat(company.commands(request))
                    .singleElement()
                    .satisfies(command -> assertThat(command.approvals())
                            .extracting(Approval::approver)
                            .containsExactly(BOSS, ANNA));
        }
    }

    @Test
    void manyAreDecidedTogetherAfterALookAtTheExceptions() {
        try (BrowserContext window = browser.window(1280, ColorScheme.LIGHT)) {
            String one = company.promote("page-many-1", "Head", "promotion");
            String other = company.promote("page-many-2", "Head", "promotion", "Team-Ops");
            company.awaitStage(one, "asked");
            company.awaitStage(other, "asked");
            Page page = window.newPage();
            go(page, grouped());
            assertThat(page.getByLabel("Choose Jan Lis page-many-1, promotion").isChecked())
                    .isTrue();
            assertThat(page.getByLabel("Choose Jan Lis page-many-2, promotion").isChecked())
                    .isFalse();
            assertThat(page.locator("tbody tr").first().textContent()).contains("differs");
            page.locator("input[type=checkbox]").all().forEach(box -> box.setChecked(false));
            page.getByLabel("Choose Jan Lis page-many-1, promotion").check();
            sign(page, BOSS);
            press(page, "No to all chosen");

            assertThat(page.locator("tbody tr").allTextContents())
                    .singleElement()
                    .satisfies(row -> assertThat(row).contains("Jan Lis page-many-1", "rejected"));
            assertThat(Company.stage(one)).isEqualTo("ended");
            assertThat(Company.stage(other)).isEqualTo("asked");
        }
    }

    @Test
    void whatIsHeldIsLetGoFromItsPage() {
        String request = company.promote("page-held", "Contractor", "contracting");
        company.awaitStage(request, "held");
        try (BrowserContext window = browser.window(1280, ColorScheme.LIGHT)) {
            Page page = window.newPage();
            go(page, "/");
            page.locator(".notice", new Page.LocatorOptions().setHasText("automation contracting"))
                    .getByRole(AriaRole.LINK)
                    .click();
            assertThat(page.locator("tbody").textContent()).contains("acme/page-held");
            sign(page, BOSS);
            press(page, "Let all of it go");
            assertThat(page.locator("main").textContent()).contains("may not decide about what is held");
            page.goBack();
            sign(page, OLGA);
            press(page, "Let all of it go");

            assertThat(page.url()).endsWith("/holds");
            await().atMost(SOON).until(() -> !company.commands(request).isEmpty());
        }
    }

    private static String grouped() {
        return "/requests?stage=asked&automation=promotion&mine=" + BOSS + "&group=automation";
    }

    private static String stop(Page page, String title) {
        return page.locator(".stop", new Page.LocatorOptions().setHasText(title))
                .textContent();
    }

    private static void sign(Page page, String login) {
        page.locator("input[name=by]").fill(login);
        page.locator("input[name=comment]").fill("looked");
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
