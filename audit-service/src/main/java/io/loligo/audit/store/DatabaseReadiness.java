package io.loligo.audit.store;

import io.loligo.audit.intake.IntakeState;
import io.loligo.database.Refusal;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the ledger's tables answer and events are being recorded. */
@Readiness
@ApplicationScoped
class DatabaseReadiness implements AsyncHealthCheck {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String PAUSED =
            " Reading of the topics is paused, nothing is lost, and it goes on by itself once the cause is gone.";

    private final Database database;
    private final IntakeState intake;

    DatabaseReadiness(Database database, IntakeState intake) {
        this.database = database;
        this.intake = intake;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return database.read(session -> session.createNativeQuery("select 1 from event limit 1", Integer.class)
                        .getResultList())
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .map(rows -> recording())
                .onFailure()
                .recoverWithItem(away -> answer(
                        false, "PostgreSQL does not answer: " + Refusal.of(away).words() + "." + PAUSED));
    }

    private HealthCheckResponse recording() {
        return intake.current()
                .map(pause -> answer(
                        false,
                        "PostgreSQL answers, but recording failed since " + pause.since() + ": " + pause.reason() + "."
                                + PAUSED))
                .orElseGet(() -> answer(true, "PostgreSQL answers and events are recorded."));
    }

    private static HealthCheckResponse answer(boolean up, String words) {
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("Ledger in PostgreSQL").withData("state", words);
        return answer.status(up).build();
    }
}
