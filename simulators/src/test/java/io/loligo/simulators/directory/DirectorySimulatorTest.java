package io.loligo.simulators.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.SearchScope;
import io.loligo.simulators.directory.DirectorySettings.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectorySimulatorTest {
    private static final DirectorySettings WITH_STATUS =
            DirectorySettings.forTests().with(new Ports(0, 0, OptionalInt.of(0)));

    @Test
    void theStatusTellsWhatWasAskedForAndWhatChanged() throws Exception {
        try (DirectorySimulator simulator = DirectorySimulator.start(WITH_STATUS);
                LDAPConnection connection = SimulatedConnection.asAdministrator(simulator)) {
            JsonNode before = new ObjectMapper().readTree(get(simulator, "/status"));

            connection.add("OU=New," + simulator.baseDn(), new Attribute("objectClass", "organizationalUnit"));
            connection.getEntry("OU=New," + simulator.baseDn());

            JsonNode after = new ObjectMapper().readTree(get(simulator, "/status"));
            assertThat(after.get("highestCommittedUsn").asLong())
                    .isEqualTo(before.get("highestCommittedUsn").asLong() + 1);
            assertThat(after.get("entries").asInt())
                    .isEqualTo(before.get("entries").asInt() + 1);
            assertThat(after.get("operations").get("add").asInt()).isOne();
            assertThat(after.get("operations").get("search").asInt()).isOne();
            assertThat(after.get("operations").get("refused").asInt()).isZero();
            assertThat(after.get("writes").asLong() - before.get("writes").asLong())
                    .isOne();
        }
    }

    @Test
    void thePageAndTheAuthorityAreServed() throws Exception {
        try (DirectorySimulator simulator = DirectorySimulator.start(WITH_STATUS)) {
            assertThat(get(simulator, "/")).contains("<h1>Directory simulator</h1>", simulator.baseDn());
            assertThat(get(simulator, "/ca.pem")).isEqualTo(simulator.authorityPem());
        }
    }

    @Test
    void theAuthorityIsWrittenForClientsToTrust(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("tls").resolve("ca.pem");
        DirectorySettings settings =
                DirectorySettings.forTests().with(new DirectorySettings.Files(Optional.empty(), Optional.of(file)));

        try (DirectorySimulator simulator = DirectorySimulator.start(settings)) {
            assertThat(Files.readString(file)).isEqualTo(simulator.authorityPem());
        }
    }

    @Test
    void aTakenPortIsNamed() throws Exception {
        try (DirectorySimulator first = DirectorySimulator.start(DirectorySettings.forTests())) {
            DirectorySettings same =
                    DirectorySettings.forTests().with(new Ports(first.ldapPort(), 0, OptionalInt.empty()));

            assertThatThrownBy(() -> DirectorySimulator.start(same))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("LDAP cannot listen on port " + first.ldapPort());
        }
    }

    @Test
    void aBaseThatIsNoDomainIsRefusedInWords() {
        DirectorySettings settings = new DirectorySettings(
                "O=example",
                "Secret-1-word",
                new Ports(0, 0, OptionalInt.empty()),
                new DirectorySettings.Files(Optional.empty(), Optional.empty()),
                List.of(),
                io.loligo.simulators.directory.rules.Domain.RecycleBin.ON,
                java.time.Clock.systemUTC());

        assertThatThrownBy(() -> DirectorySimulator.start(settings))
                .hasMessage("base: DC components such as DC=corp,DC=example,DC=com, not O=example");
    }

    @Test
    void manyConnectionsAtOnceMakeEveryAccountOnceAndNoNameTwice() throws Exception {
        int clients = 8;
        int names = 200;
        AtomicInteger made = new AtomicInteger();
        try (DirectorySimulator simulator =
                        DirectorySimulator.start(DirectorySettings.forTests().withUnits("People"));
                ExecutorService workers = Executors.newFixedThreadPool(clients)) {
            String people = "OU=People," + simulator.baseDn();
            List<Future<?>> done = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                int own = client;
                done.add(workers.submit(() -> {
                    try (LDAPConnection connection = SimulatedConnection.asAdministrator(simulator)) {
                        for (int name = 0; name < names; name++) {
                            try {
                                connection.add(
                                        "CN=P" + name + " of " + own + "," + people,
                                        new Attribute("objectClass", "user"),
                                        new Attribute("sAMAccountName", "p" + name));
                                made.incrementAndGet();
                            } catch (LDAPException taken) {
                                assertThat(taken.getDiagnosticMessage()).startsWith("00000524");
                            }
                        }
                        connection.modify(
                                people, new Modification(ModificationType.REPLACE, "description", "seen by " + own));
                    }
                    return null;
                }));
            }
            for (Future<?> each : done) {
                each.get();
            }

            assertThat(made).hasValue(names);
            try (LDAPConnection connection = SimulatedConnection.asAdministrator(simulator)) {
                assertThat(connection
                                .search(people, SearchScope.ONE, Filter.present("sAMAccountName"), "1.1")
                                .getEntryCount())
                        .isEqualTo(names);
            }
        }
    }

    private static String get(DirectorySimulator simulator, String path) throws Exception {
        URI address = URI.create("http://localhost:" + simulator.statusPort().orElseThrow() + path);
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }
}
