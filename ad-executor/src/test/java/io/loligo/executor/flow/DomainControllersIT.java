package io.loligo.executor.flow;

import static io.loligo.executor.contract.People.random;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.unboundid.ldap.sdk.Attribute;
import io.loligo.executor.contract.DirectoryKind;
import io.loligo.executor.contract.People;
import io.loligo.executor.contract.TestDirectory;
import io.loligo.executor.directory.Attributes;
import io.loligo.executor.directory.Entry;
import io.loligo.executor.directory.Lookups;
import io.loligo.executor.directory.UniqueNames;
import io.loligo.executor.directory.ldap.LdapDirectory;
import io.loligo.executor.directory.ldap.LdapSettings;
import io.loligo.executor.system.SystemException;
import io.loligo.parts.DomainAddress;
import io.loligo.parts.Ports;
import io.loligo.parts.SharedParts;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One domain behind several doors. */
class DomainControllersIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    /** Not within a test. */
    private static final Duration NEVER = Duration.ofHours(1);

    private final DomainAddress domain = SharedParts.domain();
    private TestDirectory view;
    private LdapGate first;
    private LdapGate second;
    private LdapGate catalog;

    @BeforeEach
    void open() throws Exception {
        view = DirectoryKind.SAMBA.open();
        first = new LdapGate(domain.host(), domain.ldapsPort(), Ports.free());
        second = new LdapGate(domain.host(), domain.ldapsPort(), Ports.free());
        catalog = new LdapGate(domain.host(), domain.globalCatalogTlsPort(), Ports.free());
    }

    @AfterEach
    void close() {
        catalog.close();
        second.close();
        first.close();
        view.close();
    }

    @Test
    void allWorkStaysOnOneControllerUntilItDies() throws Exception {
        String anchor = random("e");
        view.addUser("Ann", new Attribute("employeeID", anchor));
        try (LdapDirectory directory = new LdapDirectory(settings(List.of(), NEVER), Clock.systemUTC())) {
            for (int i = 0; i < 20; i++) {
                assertThat(accounts(directory, anchor)).hasSize(1);
            }
            assertThat(first.searches()).isPositive();
            assertThat(second.searches()).isZero();

            first.down();

            await().atMost(SOON)
                    .ignoreException(SystemException.class)
                    .untilAsserted(() -> assertThat(accounts(directory, anchor)).hasSize(1));
            assertThat(second.searches()).isPositive();
            first.up();
        }
    }

    @Test
    void connectionsThatDiedAreReplacedAndAControllerThatComesBackIsUsedAgain() throws Exception {
        String anchor = random("e");
        view.addUser("Ann", new Attribute("employeeID", anchor));
        try (LdapDirectory directory = new LdapDirectory(settings(List.of(), NEVER), Clock.systemUTC())) {
            List<Callable<List<Entry>>> crowd = Collections.nCopies(8, () -> accounts(directory, anchor));
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                threads.invokeAll(crowd);
            }

            first.down();
            first.up();
            answersAgain(directory, anchor);
            assertThat(second.searches()).isZero();
            first.down();
            answersAgain(directory, anchor);
            assertThat(second.searches()).isPositive();
            int before = first.searches();
            first.up();
            second.down();
            answersAgain(directory, anchor);

            assertThat(first.searches()).isGreaterThan(before);
            for (int i = 0; i < 8; i++) {
                assertThat(accounts(directory, anchor)).hasSize(1);
            }
            second.up();
        }
    }

    /** A request on a connection that died fails, and whoever sent it sends it again. */
    private static void answersAgain(LdapDirectory directory, String anchor) {
        await().atMost(SOON)
                .ignoreException(SystemException.class)
                .untilAsserted(() -> assertThat(accounts(directory, anchor)).hasSize(1));
    }

    @Test
    void workGoesBackToThePreferredControllerAWhileAfterItIsThereAgain() throws Exception {
        String anchor = random("e");
        view.addUser("Ann", new Attribute("employeeID", anchor));
        try (LdapDirectory directory =
                new LdapDirectory(settings(List.of(), Duration.ofMillis(500)), Clock.systemUTC())) {
            first.down();
            answersAgain(directory, anchor);
            assertThat(first.searches()).isZero();
            assertThat(second.searches()).isPositive();

            first.up();

            await().atMost(SOON).untilAsserted(() -> {
                assertThat(accounts(directory, anchor)).hasSize(1);
                assertThat(first.searches()).isPositive();
            });
            int leftBehind = second.searches();
            for (int i = 0; i < 8; i++) {
                assertThat(accounts(directory, anchor)).hasSize(1);
            }
            assertThat(second.searches()).isEqualTo(leftBehind);
        }
    }

    @Test
    void namesInUseAreAskedOfTheGlobalCatalog() throws Exception {
        String anchor = random("e");
        String dn = view.addUser("Eve", new Attribute("mail", anchor + "@x.example"));
        try (LdapDirectory directory =
                new LdapDirectory(settings(List.of(address(catalog)), NEVER), Clock.systemUTC())) {
            List<Entry> holders =
                    directory.holders(new UniqueNames(Set.of(anchor + "@no.example"), Set.of(anchor + "@x.example")));

            assertThat(holders.stream().map(entry -> entry.dn().toString())).containsExactly(dn);
            assertThat(catalog.searches()).isPositive();
        }
    }

    private static List<Entry> accounts(LdapDirectory directory, String anchor) throws SystemException {
        return directory
                .look(People.target(anchor), Lookups.account(Attributes.DISPLAY_NAME))
                .accounts();
    }

    private LdapSettings settings(List<URI> globalCatalog, Duration returnToFirst) {
        return new LdapSettings(
                "corp",
                List.of(address(first), address(second)),
                LdapSettings.Transport.PLAIN,
                view.settings().login(),
                Optional.empty(),
                Optional.empty(),
                4,
                Duration.ofSeconds(2),
                Duration.ofSeconds(10),
                returnToFirst,
                Optional.empty(),
                List.of(),
                List.of(),
                globalCatalog);
    }

    private static URI address(LdapGate gate) {
        return URI.create("ldap://127.0.0.1:" + gate.port());
    }
}
