package io.loligo.connector.status;

import io.loligo.connector.hold.Hold;
import io.loligo.connector.pass.PassOutcome;
import io.loligo.connector.polling.ConnectionStatus;
import io.loligo.connector.polling.ConnectionStatus.Stage;
import io.loligo.connector.polling.Polling;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.function.ToDoubleFunction;

/**
 * How each connection stands. A replica that stands by knows none of this of a connection, and shows no number for it, so that sums and
 * maxima over the replicas are right.
 */
@Singleton
public final class ConnectionGauges implements MeterBinder {
    private final Polling polling;
    private final Clock clock;

    ConnectionGauges(Polling polling, Clock clock) {
        this.polling = polling;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (ConnectionStatus status : polling.statuses()) {
            String name = status.name();
            gauge(registry, name, "people", ConnectionStatus::people);
            gauge(
                    registry,
                    name,
                    "held.people",
                    one -> one.hold()
                            .filter(hold -> hold.verdict() == Hold.Verdict.OPEN)
                            .map(Hold::people)
                            .orElse(0));
            gauge(registry, name, "stopped", one -> one.stage() == Stage.STOPPED ? 1 : 0);
            gauge(
                    registry,
                    name,
                    "quota.day.left",
                    one -> one.quota().dayLimit() - one.quota().lastDay());
            gauge(
                    registry,
                    name,
                    "quota.hour.left",
                    one -> one.quota().hourLimit() - one.quota().lastHour());
            gauge(
                    registry,
                    name,
                    "complete.pass.age.seconds",
                    one -> one.lastComplete()
                            .map(PassOutcome.Completed::at)
                            .map(at -> (double)
                                    Duration.between(at, clock.instant()).toSeconds())
                            .orElse(Double.NaN));
        }
    }

    private void gauge(
            MeterRegistry registry, String connection, String what, ToDoubleFunction<ConnectionStatus> number) {
        Gauge.builder("loligo.connector." + what, polling, all -> of(all, connection, number))
                .tag("connection", connection)
                .register(registry);
    }

    private static double of(Polling all, String connection, ToDoubleFunction<ConnectionStatus> number) {
        return all.statuses().stream()
                .filter(status -> status.name().equals(connection))
                .filter(status -> status.stage() != Stage.STANDBY && status.stage() != Stage.STARTING)
                .mapToDouble(number)
                .findFirst()
                .orElse(Double.NaN);
    }
}
