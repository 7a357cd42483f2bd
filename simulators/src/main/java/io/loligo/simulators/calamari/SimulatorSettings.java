package io.loligo.simulators.calamari;

import io.loligo.simulators.calamari.behaviour.Switch;
import io.loligo.simulators.calamari.behaviour.Switches;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;

/**
 * How a simulator begins.
 *
 * @param host the address to listen on; the control plane has no key, so leave it on this machine
 * @param port 0 for any free one
 * @param people those employed or yet to start; former ones come on top
 * @param zone the company's own, in which its days begin and end
 * @param state where the state is kept for the next start; a state that is there already beats people, seed and switches
 */
public record SimulatorSettings(
        String host,
        int port,
        int people,
        long seed,
        ZoneId zone,
        String apiKey,
        Switches switches,
        Optional<Path> state) {
    /** A company of the given size on a free port of this machine, with everything else as it most likely is. */
    public static SimulatorSettings of(int people, String apiKey) {
        return new SimulatorSettings(
                "127.0.0.1", 0, people, 1, ZoneId.of("Europe/Warsaw"), apiKey, Switches.likeliest(), Optional.empty());
    }

    public SimulatorSettings listeningOn(String otherHost, int otherPort) {
        return new SimulatorSettings(otherHost, otherPort, people, seed, zone, apiKey, switches, state);
    }

    public SimulatorSettings seeded(long otherSeed) {
        return new SimulatorSettings(host, port, people, otherSeed, zone, apiKey, switches, state);
    }

    public SimulatorSettings in(ZoneId otherZone) {
        return new SimulatorSettings(host, port, people, seed, otherZone, apiKey, switches, state);
    }

    public SimulatorSettings with(Switch which, String value) {
        return with(switches.with(which, value));
    }

    public SimulatorSettings with(Switches others) {
        return new SimulatorSettings(host, port, people, seed, zone, apiKey, others, state);
    }

    public SimulatorSettings keptIn(Path file) {
        return new SimulatorSettings(host, port, people, seed, zone, apiKey, switches, Optional.of(file));
    }

    @Override
    public String toString() {
        return "SimulatorSettings[" + host + ":" + port + ", people=" + people + ", seed=" + seed + "]";
    }
}
