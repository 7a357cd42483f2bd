package io.loligo.local.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.ResultCode;
import io.loligo.local.chain.ServiceSettings;
import io.loligo.local.directory.Account;
import io.loligo.local.directory.DirectoryView;
import io.loligo.local.directory.LdapConnections;
import io.loligo.simulators.company.Person;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The same company, the same story and the same end state, on the simulated directory and on a real domain controller. */
@ParameterizedClass
@EnumSource(DirectoryKind.class)
class WholeChainIT {
    private static final int PEOPLE = 250;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static Run run;
    private static DirectoryView directory;
    private static Traces traces;

    @TempDir
    private static Path homes;

    @Parameter
    private DirectoryKind kind;

    @BeforeParameterizedClassInvocation
    static void startAndSync(DirectoryKind kind) throws Exception {
        traces = Traces.open();
        run = Run.ready(Run.Place.in(homes.resolve(kind.name()), kind.prepare(), "--people", "" + PEOPLE)
                .with(traces.environment()));
        directory = run.directory();
    }

    @AfterParameterizedClassInvocation
    static void stop(DirectoryKind kind) throws Exception {
        if (run != null) {
            directory.close();
            run.close();
        }
        traces.close();
        kind.clear();
    }

    @Test
    void everybodyHasOneAccountAsThePolicyWishesAndASecondPassWritesNothing() throws Exception {
        awaitTheWish();
        int people = run.staff().members().size();
        assertThat(people).isGreaterThanOrEqualTo(PEOPLE);
        assertThat(directory.people()).hasSize(people + formerAccounts());

        long before = directory.highestCommittedUsn();
        awaitCompletePass();
        awaitCompletePass();

        assertThat(directory.highestCommittedUsn()).isEqualTo(before);
        assertThat(run.ledger().troubles(Instant.EPOCH))
                .filteredOn(trouble -> trouble.outcome().equals("failed"))
                .isEmpty();
    }

    @Test
    void onePersonsWorkingLifeIsShownByTheDemo() throws Exception {
        String said = run.demo();

        assertThat(said).contains("Every step came out as it should").endsWith("exit 0");
        assertThat(said.split("read over LDAP", -1)).hasSizeGreaterThan(7);
    }

    @Test
    void twoAccountsWithOneAnchorAreRefusedWithBothNamesAndLeftAlone() throws Exception {
        Person person = run.hr().hire(hire("Anna", "Zwilling"));
        Account first = awaitAccount(person);
        String twin = "CN=Twin " + person.id() + ",OU=People," + run.access().base();
        try (LDAPConnection connection = LdapConnections.open(run.access())) {
            connection.add(
                    "dn: " + twin,
                    "objectClass: user",
                    "sAMAccountName: twin" + person.id(),
                    "userAccountControl: 546",
                    "employeeID: " + person.id());
        }
        try {
            run.hr().change(person.id(), Map.of("position", "Architect"));

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(run.ledger().troubles(Instant.EPOCH))
                            .anySatisfy(trouble -> assertThat(trouble.words())
                                    .contains(first.distinguishedName())
                                    .contains(twin)));
            assertThat(directory.people())
                    .filteredOn(account -> account.employeeId().equals("" + person.id()))
                    .hasSize(2)
                    .noneMatch(account -> account.first("title").equals(Optional.of("Architect")));
        } finally {
            try (LDAPConnection connection = LdapConnections.open(run.access())) {
                connection.delete(twin);
            }
        }
    }

    @Test
    void aCreatedPersonCanLogOnWithAPasswordSetOverTls() throws Exception {
        Person person = run.hr().hire(hire("Jan", "Kowalski-Bind"));
        Account account = awaitAccount(person);
        assertThat(account.first("pwdLastSet"))
                .as("must be changed at the first logon")
                .contains("0");
        String password = "Chosen-by-" + person.uuid();

        try (LDAPConnection connection = LdapConnections.open(run.access())) {
            connection.modify(
                    account.distinguishedName(),
                    new Modification(
                            ModificationType.REPLACE,
                            "unicodePwd",
                            ('"' + password + '"').getBytes(StandardCharsets.UTF_16LE)),
                    new Modification(ModificationType.REPLACE, "pwdLastSet", "-1"));

            assertThat(connection.bind(account.distinguishedName(), password).getResultCode())
                    .isEqualTo(ResultCode.SUCCESS);
        }
    }

    @Test
    void oneTraceLeadsFromTheLookAtHrToTheWriteInTheDirectory() throws Exception {
        Person person = run.hr().hire(hire("Ida", "Sladowa"));
        awaitAccount(person);

        Traces.Seen write = await().atMost(PATIENCE)
                .until(() -> writeFor(person), Optional::isPresent)
                .orElseThrow();
        Traces.Seen command = parent(write);
        Traces.Seen change = parent(command);

        assertThat(command.service()).isEqualTo("loligo-mapper");
        assertThat(change.service()).isEqualTo("loligo-connector");
        assertThat(change.name()).isEqualTo("employee Joined");
        assertThat(change.parent()).isEmpty();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(traces.of(write.trace()))
                        .as("the step's result, whose span may come in a later batch")
                        .anyMatch(span -> span.name().equals("create-account")));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(traces.of(change.linked().getFirst()))
                        .as("the pass that showed the hire, with its requests")
                        .anyMatch(span -> span.name().equals("pass"))
                        .anyMatch(span -> span.name().startsWith("GET ")));
    }

    private Optional<Traces.Seen> writeFor(Person person) {
        return Events.traces(run, ServiceSettings.CONNECTION + "/" + person.id()).stream()
                .flatMap(trace -> traces.of(trace).stream())
                .filter(span -> span.name().equals("directory AddAccount"))
                .findFirst();
    }

    private Traces.Seen parent(Traces.Seen child) {
        return await().atMost(PATIENCE)
                .until(() -> traces.span(child.parent()), Optional::isPresent)
                .orElseThrow();
    }

    @Test
    void aPolicyWithAMistakeIsRefusedByPlaceAndTheOneInForceStays() throws Exception {
        Path document = run.home().folder().resolve("policies/accounts.yaml");
        String good = Files.readString(document);
        try {
            Files.writeString(document, good.replace("  title: {", "  tittle: {"));
            await().atMost(PATIENCE)
                    .untilAsserted(() ->
                            assertThat(run.policyStatus()).contains("tittle").contains("accounts.yaml"));

            Person person = run.hr().hire(hire("Ewa", "Polityka"));
            assertThat(awaitAccount(person).first("title")).contains("Developer");
        } finally {
            Files.writeString(document, good);
        }
    }

    private void awaitTheWish() {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(
                        () -> assertThat(new Wish(run.staff(), run.access().base()).differences(directory.people()))
                                .isEmpty());
    }

    /** Those of other tests' people who have left. */
    private int formerAccounts() throws LDAPException, IOException {
        String former = "OU=Former," + run.access().base();
        return (int) directory.people().stream()
                .filter(account -> account.container().equalsIgnoreCase(former))
                .count();
    }

    private void awaitCompletePass() throws Exception {
        String before = run.connector().standing().lastCompletePass();
        run.connector().poll(ServiceSettings.CONNECTION);
        await().atMost(PATIENCE)
                .until(() -> !run.connector().standing().lastCompletePass().equals(before));
    }

    private Account awaitAccount(Person person) {
        return await().atMost(PATIENCE)
                .until(
                        () -> directory.byEmployeeId("" + person.id()),
                        found -> found.filter(Account::enabled).isPresent())
                .orElseThrow();
    }

    private Map<String, Object> hire(String firstName, String lastName) {
        return Map.of(
                "firstName",
                firstName,
                "lastName",
                lastName,
                "email",
                firstName + "." + lastName + "@acme.example",
                "position",
                "Developer",
                "teams",
                List.of("Company-Acme", "Team-IT"),
                "hireDate",
                run.hr().status().today().toString());
    }
}
