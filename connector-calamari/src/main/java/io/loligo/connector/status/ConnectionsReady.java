package io.loligo.connector.status;

import io.loligo.connector.bulletin.Stage;
import io.loligo.connector.library.Library;
import io.loligo.connector.pass.Fault;
import io.loligo.connector.pass.Fault.Reaction;
import io.loligo.connector.polling.ConnectionStatus;
import io.loligo.connector.polling.Polling;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready when the documents are known and every connection can read HR and write to Kafka; else it says, in words, what is missing. An answer of
 * HR that is not believed does not count: HR is there.
 */
@Readiness
@Singleton
public final class ConnectionsReady implements HealthCheck {
    private static final Set<Reaction> KEEPS_FROM_READING =
            Set.of(Reaction.BACK_OFF, Reaction.WAIT_FOR_PERSON, Reaction.STOP);

    private final Polling polling;
    private final Library library;

    ConnectionsReady(Polling polling, Library library) {
        this.polling = polling;
        this.library = library;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("Calamari connections");
        boolean up = library.isComplete();
        response.withData("documents", up ? "fine" : "Kafka: the documents have not been read back yet");
        for (ConnectionStatus status : polling.own()) {
            Optional<String> missing = missing(status);
            response.withData(status.name(), missing.orElseGet(() -> fine(status)));
            up &= missing.isEmpty();
        }
        return response.status(up).build();
    }

    private static String fine(ConnectionStatus status) {
        return status.stage() == Stage.STANDBY
                ? "standing by, another replica keeps it"
                : "fine, " + status.people() + " people";
    }

    private static Optional<String> missing(ConnectionStatus status) {
        return status.journalTrouble()
                .map(words -> "Kafka: " + words)
                .or(() -> status.trouble()
                        .filter(fault ->
                                KEEPS_FROM_READING.contains(fault.kind().reaction()))
                        .filter(fault -> fault.kind() != Fault.Kind.QUOTA_SPENT)
                        .map(fault -> "Calamari: " + fault.message()));
    }
}
