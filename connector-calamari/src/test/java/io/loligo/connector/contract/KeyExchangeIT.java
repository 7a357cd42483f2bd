package io.loligo.connector.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.loligo.connector.bulletin.Stage;
import io.loligo.connector.connection.Address;
import io.loligo.connector.connection.Connection;
import io.loligo.connector.connection.KeyReference;
import io.loligo.connector.connection.KeyRing;
import io.loligo.connector.http.CalamariHr;
import io.loligo.connector.messaging.Log;
import io.loligo.connector.pass.Fault.Kind;
import io.loligo.connector.polling.Bench;
import io.loligo.connector.polling.ConnectionStatus;
import io.loligo.connector.polling.Hand;
import io.loligo.connector.source.Presets;
import io.loligo.simulators.calamari.CalamariSimulator;
import io.loligo.simulators.calamari.SimulatorSettings;
import io.loligo.simulators.calamari.behaviour.Switch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A connection whose key is in a file, before a Calamari that accepts another one. */
class KeyExchangeIT {
    @TempDir
    Path keys;

    private final CalamariSimulator calamari =
            CalamariSimulator.start(SimulatorSettings.of(20, "right").with(Switch.RATE_LIMIT, "off"));
    private final Hand hand = new Hand(Instant.parse("2026-11-24T08:00:00Z"));

    @AfterEach
    void close() {
        calamari.close();
    }

    @Test
    void aStoppedConnectionTriesEachNewContentOfItsKeyFileOnce() throws Exception {
        write("old");
        try (Bench bench = bench()) {
            assertThat(bench.turn().stage()).isEqualTo(Stage.STOPPED);
            nothingIsAsked(bench);

            write("old\n\n");
            nothingIsAsked(bench);

            write("other");
            assertThat(asked(bench)).isEqualTo(1);
            assertThat(bench.poller().status().stage()).isEqualTo(Stage.STOPPED);
            nothingIsAsked(bench);

            write("right");
            ConnectionStatus healed = bench.turn();
            assertThat(healed.stage()).isEqualTo(Stage.WAITING);
            assertThat(healed.trouble()).isEmpty();
            assertThat(healed.people()).isGreaterThanOrEqualTo(20);
        }
    }

    @Test
    void aConnectionWhoseKeyFileIsNotThereYetReadsAsSoonAsItIs() throws Exception {
        try (Bench bench = bench()) {
            assertThat(bench.turn().trouble().orElseThrow().kind()).isEqualTo(Kind.NO_API_KEY);
            nothingIsAsked(bench);

            write("right");

            assertThat(bench.turn().people()).isGreaterThanOrEqualTo(20);
        }
    }

    @Test
    void itIsLookedAtAgainSoonWhileItIsWaitedFor() throws Exception {
        write("old");
        try (Bench bench = bench()) {
            bench.turn();

            assertThat(bench.poller().turn()).isEqualTo(Duration.ofSeconds(5));
        }
    }

    private void nothingIsAsked(Bench bench) throws InterruptedException {
        assertThat(asked(bench)).isZero();
        assertThat(asked(bench)).isZero();
    }

    private long asked(Bench bench) throws InterruptedException {
        long before = calamari.control().status().requestsInAll();
        bench.turn();
        return calamari.control().status().requestsInAll() - before;
    }

    private void write(String key) throws Exception {
        Files.writeString(keys.resolve("acme"), key);
    }

    private Bench bench() {
        Address given = Bench.address(calamari.api(), "unused", Duration.ofSeconds(30));
        Address address = new Address(
                given.base(),
                new KeyReference.MountedFile("acme"),
                given.reach(),
                given.connectTimeout(),
                given.readTimeout(),
                given.maxPageBytes(),
                false);
        KeyRing ring = new KeyRing(Map.of(), keys);
        Connection connection = Bench.every(
                Duration.ofDays(1), Bench.connection("acme", Presets.CALAMARI_PEOPLE_V2, address, Bench.guards()));
        return new Bench(
                connection,
                new CalamariHr(address, ring, Clock.systemUTC(), ignored -> {}),
                new Log().shelf(),
                hand,
                ring);
    }
}
