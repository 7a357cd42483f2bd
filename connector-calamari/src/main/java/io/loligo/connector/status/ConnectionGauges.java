package io.loligo.connector.status;

import io.loligo.connector.bulletin.Stage;
import io.loligo.connector.hold.Hold;
import io.loligo.connector.pass.PassOutcome;
import io.loligo.connector.polling.ConnectionStatus;
import io.loligo.connector.polling.PassWatcher;
import io.loligo.connector.polling.Polling;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;

/**
 * How each connection stands, from its first pass on. A replica that stands by knows none of this of a connection, and shows no number
 * for it, so that sums and maxima over the replicas are right.
 */
@Singleton
public final class ConnectionGauges implements PassWatcher {
    private final Polling polling;
    private final MeterRegistry registry;
    private final Clock clock;
    private final Set<String> shown = ConcurrentHashMap.newKeySet();

    ConnectionGauges(Polling polling, MeterRegistry registry, Clock clock) {
        this.polling = polling;
        this.registry = registry;
        this.clock = clock;
    }

    @Override
    public void ended(String connection, PassOutcome outcome) {
        if (shown.add(connection)) {
            show(connection);
        }
    }

    private void show(String name) {
        gauge(name, "people", ConnectionStatus::people);
        gauge(
                name,
                "held.people",
                one -> one.hold()
                        .filter(hold -> hold.verdict() == Hold.Verdict.OPEN)
                        .map(Hold::people)
                        .orElse(0));
        gauge(name, "stopped", one -> one.stage() == Stage.STOPPED ? 1 : 0);
        gauge(
                name,
                "quota.day.left",
                one -> one.quota().dayLimit() - one.quota().lastDay());
        gauge(
                name,
                "quota.hour.left",
                one -> one.quota().hourLimit() - one.quota().lastHour());
        gauge(
                name,
                "complete.pass.age.seconds",
                one -> one.lastComplete()
                        .map(PassOutcome.Completed::at)
                        .map(at ->
                                (double) Duration.between(at, clock.instant()).toSeconds())
                        .orElse(Double.NaN));
    }

    private void gauge(String connection, String what, ToDoubleFunction<ConnectionStatus> number) {
        Gauge.builder("loligo.connector." + what, polling, all -> of(all, connection, number))
                .tag("connection", connection)
                .register(registry);
    }

    private static double of(Polling all, String connection, ToDoubleFunction<ConnectionStatus> number) {
        return all.own().stream()
                .filter(status -> status.name().equals(connection))
                .filter(status -> status.stage() != Stage.STANDBY && status.stage() != Stage.STARTING)
                .mapToDouble(number)
                .findFirst()
                .orElse(Double.NaN);
    }
}
