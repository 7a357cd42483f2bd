package io.loligo.executor.flow;

import static io.loligo.executor.contract.People.naming;
import static io.loligo.executor.contract.People.random;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.unboundid.ldap.sdk.Attribute;
import io.loligo.contracts.action.AccountState;
import io.loligo.contracts.action.Action;
import io.loligo.contracts.action.ActionResult;
import io.loligo.contracts.action.AttributeWrite;
import io.loligo.contracts.action.CreateAccount;
import io.loligo.contracts.action.Lockout;
import io.loligo.contracts.action.MissingContainer;
import io.loligo.contracts.action.Outcome;
import io.loligo.contracts.action.PasswordRule;
import io.loligo.contracts.action.PasswordRule.Delivery;
import io.loligo.contracts.action.RefusalCode;
import io.loligo.contracts.action.ResetPassword;
import io.loligo.contracts.employee.EmployeeKey;
import io.loligo.contracts.wire.ContractsJson;
import io.loligo.contracts.wire.Envelope;
import io.loligo.executor.contract.People;
import io.loligo.executor.credential.Courier;
import io.loligo.executor.credential.Parcel;
import io.loligo.executor.messaging.CredentialLinks;
import io.loligo.executor.password.Secret;
import io.loligo.parts.MailServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Passwords on their way to managers, on a real mail server, a real log and a real domain controller. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CredentialsIT {
    private static final Pattern LINK =
            Pattern.compile("https://loligo\\.corp\\.example(/credentials/[^#\\s]+)#(\\S+)");
    private static final Pattern SHOWN = Pattern.compile("aria-label=\"The password\">([^<]+)<");

    @ConfigProperty(name = "test.mail-port")
    int mailPort;

    @ConfigProperty(name = "test.mail-identities")
    Path identities;

    @Inject
    CredentialLinks links;

    private Stage stage;

    @BeforeAll
    void open() throws Exception {
        stage = Stage.open();
    }

    @AfterAll
    void close() {
        stage.close();
    }

    @Test
    void aLinkShowsThePasswordToOneOfAllWhoOpenItAndTheAuditTrailTells() throws Exception {
        Manager boss = manager();
        String person = random("p");
        String mail;
        try (MailServer server = MailServer.start(identities, "right", mailPort)) {
            send(person, hire(person, boss.dn(), Delivery.MANAGER_LINK));
            assertThat(stage.results(person, 1).getFirst().body().outcome()).isInstanceOf(Outcome.Applied.class);
            assertThat(server.to(boss.address())).hasSize(1);
            mail = server.to(boss.address()).getFirst();
        }
        Matcher link = LINK.matcher(mail);
        assertThat(link.find()).isTrue();
        String path = link.group(1);
        String key = link.group(2);

        // What a mail scanner does.
        given().head(path);
        for (int times = 0; times < 3; times++) {
            given().get(path)
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", "no-store")
                    .header("Referrer-Policy", "no-referrer")
                    .header("X-Robots-Tag", containsString("noindex"))
                    .body(containsString("Show the password"));
        }
        press(path, "").then().statusCode(410).body(containsString("lacks its end"));
        press(path, "A".repeat(43)).then().statusCode(410).body(containsString("lacks its end"));

        List<Response> answers = atOnce(4, path, key);
        List<Response> shown =
                answers.stream().filter(answer -> answer.statusCode() == 200).toList();
        assertThat(shown).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 410)
                .hasSize(3)
                .allSatisfy(answer -> assertThat(answer.asString()).contains("opened before"));
        shown.getFirst().then().header("Cache-Control", "no-store").header("Referrer-Policy", "no-referrer");
        String password = shown(shown.getFirst());
        assertThat(stage.directory().canBind(person + "@" + stage.directory().suffix(), password))
                .isTrue();
        press(path, key).then().statusCode(410).body(containsString("opened before"));

        assertThat(uses(path)).startsWith("SEALED").contains("ATTEMPTED").containsOnlyOnce("OPENED");
        assertThat(everythingSaid()).noneMatch(text -> text.contains(password) || text.contains(key));
        assertThat(stage.log().credentials().stream().filter(kept -> path.endsWith(kept.key())))
                .last()
                .satisfies(kept -> assertThat(new String(kept.value(), StandardCharsets.UTF_8))
                        .contains("OPENED")
                        .doesNotContain("ciphertext"));
    }

    @Test
    void aMailCarriesThePasswordThatIsSet() throws Exception {
        Manager boss = manager();
        String person = random("p");
        try (MailServer server = MailServer.start(identities, "right", mailPort)) {
            send(person, hire(person, boss.dn(), Delivery.MAIL));
            stage.results(person, 1);
            send(person, new ResetPassword(rule(Delivery.MAIL), Lockout.KEEP));
            assertThat(stage.results(person, 2).get(1).body().outcome()).isInstanceOf(Outcome.Applied.class);

            List<String> mails = server.to(boss.address());
            assertThat(mails).hasSize(2);
            String password = mails.get(1).lines().toList().get(2);
            assertThat(stage.directory()
                            .canBind(person + "@" + stage.directory().suffix(), password))
                    .isTrue();
            assertThat(everythingSaid()).noneMatch(text -> text.contains(password));

            stage.gate().holdPasswords();
            send(person, new ResetPassword(rule(Delivery.MAIL), Lockout.KEEP));
            assertThat(stage.results(person, 3).get(2).body().outcome())
                    .isInstanceOfSatisfying(
                            Outcome.InDoubt.class,
                            doubt -> assertThat(doubt.explanation().answered())
                                    .contains("a message about a new password had left for " + boss.address()));
            assertThat(server.to(boss.address())).hasSize(3);
        } finally {
            stage.gate().passPasswords();
        }
    }

    @Test
    void aPasswordThatWouldReachNobodyIsNotEvenBegun() throws Exception {
        String person = random("p");
        String quiet = stage.directory().addUser(random("quiet"));

        send(person, hire(person, quiet, Delivery.MANAGER_LINK));

        assertThat(stage.results(person, 1).getFirst().body().outcome())
                .isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
                    assertThat(refused.code()).isEqualTo(RefusalCode.PRECONDITION);
                    assertThat(refused.explanation().answered()).contains(quiet + " has no mail address");
                });
        assertThat(stage.directory().withAnchor(person)).isEmpty();
    }

    @Test
    void noPasswordIsSetThatDidNotLeaveAndTheNextCommandFinishesTheAccount() throws Exception {
        Manager boss = manager();
        String person = random("p");
        int before = stage.gate().passwords();
        for (String identity : List.of("self", "elsewhere")) {
            try (MailServer untrusted = MailServer.start(identities, identity, mailPort)) {
                int already = stage.log().resultsOf("acme/" + person).size();
                send(person, hire(person, boss.dn(), Delivery.MANAGER_LINK));
                Envelope<ActionResult> result =
                        stage.results(person, already + 1).getLast();
                assertThat(result.body().outcome())
                        .as(identity)
                        .isInstanceOfSatisfying(
                                Outcome.Failed.class,
                                failed -> assertThat(failed.explanation().answered()
                                                + failed.explanation().advice())
                                        .contains("the mail server localhost did not take a mail", "certificate"));
                assertThat(untrusted.to(boss.address())).isEmpty();
            }
        }
        assertThat(stage.gate().passwords()).isEqualTo(before);
        assertThat(stage.directory().account(person).getAttributeValue("pwdLastSet"))
                .isEqualTo("0");

        try (MailServer server = MailServer.start(identities, "right", mailPort)) {
            send(person, hire(person, boss.dn(), Delivery.MANAGER_LINK));
            assertThat(stage.results(person, 3).getLast().body().outcome()).isInstanceOf(Outcome.Applied.class);
            Matcher link = LINK.matcher(server.to(boss.address()).getFirst());
            assertThat(link.find()).isTrue();
            String password = shown(press(link.group(1), link.group(2)));
            assertThat(stage.directory()
                            .canBind(person + "@" + stage.directory().suffix(), password))
                    .isTrue();
        }
    }

    @Test
    void aLinkThatNobodyOpensExpiresByItself() throws Exception {
        Parcel parcel = new Parcel(
                random("id"),
                "command",
                0,
                new EmployeeKey("acme", "17"),
                "corp",
                "ann@corp.example",
                "boss@x.example");
        List<String> mails = new ArrayList<>();
        Courier yesterday = new Courier(
                Optional.of((recipient, subject, text) -> mails.add(text)),
                Optional.of(new Courier.Sealing(links, URI.create("https://loligo.corp.example"), Duration.ofHours(1))),
                new SecureRandom(),
                Clock.offset(Clock.systemUTC(), Duration.ofDays(-1)));
        try (Secret secret = new Secret("secret-word".toCharArray())) {
            yesterday.bring(parcel, Delivery.MANAGER_LINK, secret);
        }
        Matcher link = LINK.matcher(mails.getFirst());
        assertThat(link.find()).isTrue();

        press(link.group(1), link.group(2)).then().statusCode(410).body(containsString("time of this link is over"));

        await().atMost(Stage.SOON)
                .untilAsserted(() -> assertThat(uses(link.group(1))).contains("SEALED", "EXPIRED"));
        press(link.group(1), link.group(2)).then().statusCode(410).body(containsString("time of this link is over"));
        press("/credentials/none", "A".repeat(43)).then().statusCode(410).body(containsString("There is no such link"));
    }

    private record Manager(String dn, String address) {}

    private Manager manager() throws Exception {
        String name = random("boss");
        String address = name + "@corp.example";
        return new Manager(stage.directory().addUser(name, new Attribute("mail", address)), address);
    }

    private Action hire(String person, String manager, Delivery delivery) {
        return new CreateAccount(
                stage.directory().unit(),
                MissingContainer.REFUSE,
                naming("Person " + person, person, stage.directory().suffix()),
                List.of(AttributeWrite.set("manager", manager)),
                rule(delivery),
                AccountState.ENABLED);
    }

    private static PasswordRule rule(Delivery delivery) {
        return new PasswordRule(16, PasswordRule.NextLogon.KEEP, delivery);
    }

    private void send(String person, Action... steps) {
        stage.log().send(People.command(People.target(person), steps));
    }

    private static Response press(String path, String key) {
        return given().formParam("key", key).post(path);
    }

    private static List<Response> atOnce(int times, String path, String key) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
            List<Response> answers = new ArrayList<>();
            for (Future<Response> one : threads.invokeAll(IntStream.range(0, times)
                    .<java.util.concurrent.Callable<Response>>mapToObj(any -> () -> press(path, key))
                    .toList())) {
                answers.add(one.get());
            }
            return answers;
        }
    }

    private static String shown(Response page) {
        page.then().statusCode(equalTo(200));
        Matcher shown = SHOWN.matcher(page.asString());
        assertThat(shown.find()).isTrue();
        return shown.group(1);
    }

    private List<String> uses(String path) throws Exception {
        String object = "credential/" + path.substring(path.lastIndexOf('/') + 1);
        List<String> uses = new ArrayList<>();
        for (var event : stage.log().activity()) {
            if (object.equals(event.key())) {
                uses.add(ContractsJson.mapper()
                        .readTree(event.value().getData().toBytes())
                        .get("use")
                        .asText());
            }
        }
        return uses;
    }

    private List<String> everythingSaid() {
        List<String> said = new ArrayList<>();
        stage.log().credentials().forEach(message -> said.add(new String(message.value(), StandardCharsets.UTF_8)));
        stage.log().commands().forEach(message -> said.add(new String(message.value(), StandardCharsets.UTF_8)));
        stage.log()
                .activity()
                .forEach(
                        message -> said.add(new String(message.value().getData().toBytes(), StandardCharsets.UTF_8)));
        stage.log().results().forEach(result -> said.add(result.toString()));
        return said;
    }
}
