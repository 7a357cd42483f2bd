package io.loligo.audit.messaging;

import io.loligo.audit.intake.IntakeState;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Tries again until it works, at growing intervals. Meanwhile nothing more is read from Kafka, so a database that is away
 * pauses the service and loses nothing.
 */
@ApplicationScoped
class Patience {
    private static final Logger LOG = Logger.getLogger(Patience.class);
    private static final Duration FIRST = Duration.ofMillis(250);
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final int DOUBLINGS = 6;

    private final Vertx vertx;
    private final IntakeState state;
    private final Clock clock;

    Patience(Vertx vertx, IntakeState state, Clock clock) {
        this.vertx = vertx;
        this.state = state;
        this.clock = clock;
    }

    /** Completes when an attempt has succeeded; each attempt runs on the caller's Vert.x context. */
    Uni<Void> until(Uni<Void> attempt) {
        AtomicInteger failures = new AtomicInteger();
        return attempt.onFailure()
                .retry()
                .when(failed -> failed.onItem()
                        .transformToUniAndConcatenate(failure -> pause(failure, failures.getAndIncrement())))
                .invoke(this::flowing);
    }

    private Uni<Boolean> pause(Throwable failure, int before) {
        Duration wait = FIRST.multipliedBy(1L << Math.min(before, DOUBLINGS));
        long millis = Math.min(wait.toMillis(), LONGEST.toMillis());
        Instant now = clock.instant();
        String reason = reason(failure);
        if (state.pause(now, reason)) {
            LOG.warnf("Recording is paused, nothing is lost, and it goes on by itself: %s", reason);
        }
        Context context = vertx.getOrCreateContext();
        return Uni.createFrom()
                .emitter(emitter ->
                        vertx.setTimer(millis, fired -> context.runOnContext(ignored -> emitter.complete(true))));
    }

    private void flowing() {
        state.flow()
                .ifPresent(pause -> LOG.infof(
                        "Recording goes on after %d s",
                        Duration.between(pause.since(), clock.instant()).toSeconds()));
    }

    private static String reason(Throwable failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }
}
