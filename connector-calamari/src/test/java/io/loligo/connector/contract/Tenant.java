package io.loligo.connector.contract;

import io.loligo.connector.bulletin.Stage;
import io.loligo.connector.connection.Address;
import io.loligo.connector.connection.Connection;
import io.loligo.connector.duty.Wish;
import io.loligo.connector.http.CalamariHr;
import io.loligo.connector.messaging.Log;
import io.loligo.connector.polling.Bench;
import io.loligo.connector.polling.ConnectionStatus;
import io.loligo.connector.polling.Hand;
import io.loligo.connector.source.Presets;
import io.loligo.contracts.operator.OperatorActivity.PassRequested;
import io.loligo.contracts.operator.OperatorActivity.Performed;
import io.loligo.simulators.calamari.CalamariControl;
import io.loligo.simulators.calamari.CalamariSimulator;
import io.loligo.simulators.calamari.SimulatorSettings;
import io.loligo.simulators.calamari.behaviour.Switch;
import io.loligo.simulators.calamari.behaviour.Switches;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;

/** A simulated tenant of fifty people, and a connection to it over HTTP that turns when told. */
final class Tenant implements AutoCloseable {
    static final int PEOPLE = 50;
    static final String KEY = "not-to-be-seen";

    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    private static final int PAGE = 10;

    private final CalamariSimulator simulator;
    private final Bench bench;
    private final int anybody;
    private final Hand time = new Hand(NOW);
    private int names;

    Tenant(String name, Presets preset, Map<Switch, String> switches, Log log) {
        this(name, preset, switches, log, Duration.ofSeconds(30));
    }

    /** @param patience how long an answer may take */
    Tenant(String name, Presets preset, Map<Switch, String> switches, Log log, Duration patience) {
        Switches all =
                Switches.likeliest().with(Switch.RATE_LIMIT, "off").with(Switch.V1_PAGE_SIZE, Integer.toString(PAGE));
        for (Map.Entry<Switch, String> one : switches.entrySet()) {
            all = all.with(one.getKey(), one.getValue());
        }
        simulator = CalamariSimulator.start(
                SimulatorSettings.of(PEOPLE, KEY).with(all), Clock.fixed(NOW, ZoneId.of("Europe/Warsaw")));
        anybody = simulator
                .control()
                .hire(Map.of(
                        "firstName", "Anna",
                        "lastName", "Nowak",
                        "email", "anna@acme.example",
                        "hireDate", "2020-01-01"))
                .id();
        Connection connection = Bench.paged(PAGE, Bench.connection(name, preset, address(patience), Bench.guards()));
        bench = new Bench(
                connection,
                new CalamariHr(connection.address(), Bench.noKeys(), Clock.systemUTC(), ignored -> {}),
                log.shelf(),
                time);
    }

    ConnectionStatus turn() throws InterruptedException {
        time.pass(Duration.ofMillis(1));
        return bench.turn();
    }

    Stage stage() {
        return bench.poller().status().stage();
    }

    /** As an operator does who has mended what stopped the connection. */
    void ask() {
        Performed performed = new Performed("ann", NOW, "");
        bench.poller().ask(new Wish.Asked("any", new PassRequested(performed, "any"), () -> {}));
    }

    void wait(Duration some) {
        time.pass(some);
    }

    CalamariControl control() {
        return simulator.control();
    }

    /** Something that HR changes, so that the next good pass has one thing to tell. */
    void rename() {
        names++;
        control().change(anybody, Map.of("lastName", "Nowak-" + names));
    }

    private Address address(Duration patience) {
        return Bench.address(simulator.api(), KEY, patience);
    }

    @Override
    public void close() {
        bench.close();
        simulator.close();
    }
}
