package io.loligo.executor.cloud.graph;

import io.loligo.executor.cloud.graph.GraphSettings.Application;
import io.loligo.executor.cloud.graph.GraphSettings.Deadlines;
import io.loligo.simulators.graph.GraphSimulator;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** A tenant of the simulator's, as the executor is pointed at it. */
public final class SimulatedTenant {
    private static final Deadlines SHORT =
            new Deadlines(Duration.ofSeconds(5), Duration.ofSeconds(6), Duration.ofSeconds(5), Duration.ofSeconds(60));

    private SimulatedTenant() {}

    public static GraphCloud open(GraphSimulator graph) {
        return open(graph, graph.settings().client().secret(), Clock.systemUTC());
    }

    static GraphCloud open(GraphSimulator graph, String secret, Clock clock) {
        URI root = graph.api().resolve("/");
        var application = new Application(
                graph.settings().tenantId().toString(),
                graph.settings().client().id().toString(),
                secret);
        return new GraphCloud(
                new GraphSettings(root, root, application, Optional.empty(), Optional.empty(), SHORT), clock);
    }

    static GraphCloud at(URI root, Optional<Path> trust) {
        return new GraphCloud(
                new GraphSettings(
                        root,
                        root,
                        new Application("contoso.example", "app", "S3cret-of-the-test"),
                        trust,
                        Optional.empty(),
                        SHORT),
                Clock.systemUTC());
    }
}
