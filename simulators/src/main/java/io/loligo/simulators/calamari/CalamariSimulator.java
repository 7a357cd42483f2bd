package io.loligo.simulators.calamari;

import io.loligo.simulators.http.HttpFront;
import java.net.URI;
import java.time.Clock;

/**
 * A running Calamari tenant.
 *
 * {@snippet :
 * try (var calamari = CalamariSimulator.start(SimulatorSettings.of(250, "key").with(Switch.RATE_LIMIT, "off"))) {
 *     // point a connector at calamari.api(), and change people by calamari.control()
 * }
 * }
 */
public final class CalamariSimulator implements AutoCloseable {
    private final Simulation simulation;
    private final HttpFront front;

    private CalamariSimulator(Simulation simulation, HttpFront front) {
        this.simulation = simulation;
        this.front = front;
    }

    public static CalamariSimulator start(SimulatorSettings settings) {
        return start(settings, Clock.systemUTC());
    }

    /** @param real what the simulated time starts from and moves with */
    public static CalamariSimulator start(SimulatorSettings settings, Clock real) {
        var simulation = new Simulation(settings, real);
        return new CalamariSimulator(
                simulation, HttpFront.listening(settings.host(), settings.port(), simulation::answer));
    }

    /** What a connection takes for its base address. */
    public URI api() {
        return page().resolve("/api");
    }

    /** The page for people. */
    public URI page() {
        return front.uri();
    }

    public CalamariControl control() {
        return new CalamariControl(page());
    }

    @Override
    public void close() {
        front.close();
        simulation.save();
    }
}
