package io.loligo.simulators.graph;

import io.loligo.simulators.graph.tenant.Sku;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * How the simulator begins.
 *
 * @param port 0 for any free one, on the loopback interface
 * @param client the application that may ask for tokens
 * @param pageSize how many users a page holds when the client does not say
 * @param delays how far behind the cloud is
 * @param skus what the tenant has bought
 * @param state where the state is kept for the next start
 */
public record GraphSettings(
        int port,
        UUID tenantId,
        Client client,
        int pageSize,
        Delays delays,
        List<Sku> skus,
        Optional<Path> state,
        Clock clock) {
    /**
     * An application with a secret.
     *
     * @param tokenLifetime after which a token is refused; Microsoft's lasts about an hour
     */
    public record Client(UUID id, String secret, Duration tokenLifetime) {
        /** Without the secret. */
        @Override
        public String toString() {
            return "client " + id;
        }
    }

    /**
     * @param mailbox from a licence with Exchange to a mailbox that answers
     * @param groupLicense from leaving a group to losing the licence that came with it
     */
    public record Delays(Duration mailbox, Duration groupLicense) {}

    public GraphSettings {
        skus = List.copyOf(skus);
    }

    /** A tenant with nobody in it, on a free port, where everything happens at once. */
    public static GraphSettings forTests() {
        return new GraphSettings(
                0,
                UUID.fromString("6a1f0c52-0b7e-4a53-9f0e-2f4f4a3f9d10"),
                new Client(
                        UUID.fromString("0d5e8a4b-7c1d-4f0e-8b2a-5c9d1e6f7a80"),
                        "Graph-1-Simulator",
                        Duration.ofMinutes(60)),
                100,
                new Delays(Duration.ZERO, Duration.ZERO),
                Sku.USUAL,
                Optional.empty(),
                Clock.systemUTC());
    }

    public GraphSettings with(Client other) {
        return new GraphSettings(port, tenantId, other, pageSize, delays, skus, state, clock);
    }

    public GraphSettings with(Delays other) {
        return new GraphSettings(port, tenantId, client, pageSize, other, skus, state, clock);
    }

    public GraphSettings with(Clock other) {
        return new GraphSettings(port, tenantId, client, pageSize, delays, skus, state, other);
    }

    public GraphSettings with(List<Sku> others) {
        return new GraphSettings(port, tenantId, client, pageSize, delays, others, state, clock);
    }

    public GraphSettings withPagesOf(int users) {
        return new GraphSettings(port, tenantId, client, users, delays, skus, state, clock);
    }

    public GraphSettings listeningOn(int otherPort) {
        return new GraphSettings(otherPort, tenantId, client, pageSize, delays, skus, state, clock);
    }

    public GraphSettings keptIn(Path file) {
        return new GraphSettings(port, tenantId, client, pageSize, delays, skus, Optional.of(file), clock);
    }
}
