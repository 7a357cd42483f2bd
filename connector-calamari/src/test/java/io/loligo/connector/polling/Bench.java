package io.loligo.connector.polling;

import io.loligo.connector.connection.Address;
import io.loligo.connector.connection.ApiKey;
import io.loligo.connector.connection.Connection;
import io.loligo.connector.connection.KeyReference;
import io.loligo.connector.connection.Reach;
import io.loligo.connector.journal.Journal;
import io.loligo.connector.pass.AbsenceSettings;
import io.loligo.connector.pass.GuardSettings;
import io.loligo.connector.pass.Hr;
import io.loligo.connector.people.WorkDays;
import io.loligo.connector.quota.QuotaLimits;
import io.loligo.connector.source.Presets;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;

/** A connection at work under the hands of a test: it turns when told, and its days pass when told. */
public final class Bench implements AutoCloseable {
    private final Hand days = new Hand();
    private final Poller poller;

    public Bench(Connection connection, Hr hr, Journal.Shelf shelf) {
        StatusBoard board = new StatusBoard(connection, Clock.systemUTC(), (name, outcome) -> {});
        this.poller = new Poller(connection, hr, shelf, Clock.systemUTC(), days, board);
    }

    public static Connection connection(Presets preset, Address address, GuardSettings guards) {
        return new Connection(
                "acme",
                address,
                preset.source(),
                Optional.of(Duration.ofNanos(1)),
                new WorkDays(ZoneId.of("Europe/Warsaw"), LocalTime.of(18, 0)),
                new AbsenceSettings(true, 30, 60, Set.of("TIMEOFF"), Set.of("ACCEPTED", "APPROVED")),
                guards,
                Duration.ofDays(30),
                1000,
                new QuotaLimits(1000, 100_000, 1_000_000, 1),
                new Connection.Pauses(Duration.ofNanos(1), Duration.ofNanos(1), Duration.ofNanos(1)));
    }

    public static Connection connection(Presets preset) {
        return connection(preset, nowhere(), guards());
    }

    public static Connection every(Duration interval, Connection connection) {
        return new Connection(
                connection.name(),
                connection.address(),
                connection.source(),
                Optional.of(interval),
                connection.days(),
                connection.absences(),
                connection.guards(),
                connection.eraseDisappearedAfter(),
                connection.maxPages(),
                connection.limits(),
                connection.pauses());
    }

    public static GuardSettings guards() {
        return new GuardSettings(1, 2, 20, 5, Set.of());
    }

    public ConnectionStatus turn() throws InterruptedException {
        poller.turn();
        return poller.status();
    }

    public Poller poller() {
        return poller;
    }

    /** Lets days pass; the first is Tuesday, 24 November 2026, and it is nine in the morning in Warsaw. */
    public void wait(Duration time) {
        days.now = days.now.plus(time);
    }

    @Override
    public void close() {
        poller.close();
    }

    private static Address nowhere() {
        return new Address(
                URI.create("https://acme.calamari.example/api"),
                new KeyReference.Given(new ApiKey("k")),
                Reach.publicOnly(),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                1_000_000,
                false);
    }

    private static final class Hand extends Clock {
        private volatile Instant now = Instant.parse("2026-11-24T08:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
