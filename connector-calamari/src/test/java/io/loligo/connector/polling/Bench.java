package io.loligo.connector.polling;

import io.loligo.connector.bulletin.Bulletins;
import io.loligo.connector.connection.Address;
import io.loligo.connector.connection.ApiKey;
import io.loligo.connector.connection.Connection;
import io.loligo.connector.connection.KeyReference;
import io.loligo.connector.connection.KeyRing;
import io.loligo.connector.connection.KeyWatch;
import io.loligo.connector.journal.Journal;
import io.loligo.connector.pass.AbsenceSettings;
import io.loligo.connector.pass.GuardSettings;
import io.loligo.connector.pass.Hr;
import io.loligo.connector.people.WorkDays;
import io.loligo.connector.quota.QuotaLimits;
import io.loligo.connector.quota.TenantQuota;
import io.loligo.connector.source.Paging;
import io.loligo.connector.source.Presets;
import io.loligo.connector.source.Source;
import io.loligo.outbound.Reach;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A connection at work under the hands of a test: it turns when told, and its days pass when told. */
public final class Bench implements AutoCloseable {
    private static final Instant MORNING = Instant.parse("2026-11-24T08:00:00Z");

    private final Hand days = new Hand(MORNING);
    private final Poller poller;

    public Bench(Connection connection, Hr hr, Journal.Shelf shelf) {
        StatusBoard board =
                new StatusBoard(connection, Clock.systemUTC(), (name, outcome) -> {}, new Bulletins("bench"));
        this.poller = new Poller(
                connection,
                hr,
                shelf,
                Clocks.of(Clock.systemUTC(), days),
                board,
                new KeyWatch(noKeys(), connection.address().key(), Duration.ofSeconds(5)));
    }

    /** With time that stands still but when it is waited for, and flies then. */
    public Bench(Connection connection, Hr hr, Journal.Shelf shelf, Hand hand) {
        this(connection, hr, shelf, hand, noKeys());
    }

    /** @param keys where a key that is exchanged is found */
    public Bench(Connection connection, Hr hr, Journal.Shelf shelf, Hand hand, KeyRing keys) {
        StatusBoard board = new StatusBoard(connection, hand, (name, outcome) -> {}, new Bulletins("bench"));
        this.poller = new Poller(
                connection,
                hr,
                shelf,
                new Clocks(hand, hand, hand::pass),
                board,
                new KeyWatch(keys, connection.address().key(), Duration.ofSeconds(5)));
    }

    public static Connection connection(Presets preset, Address address, GuardSettings guards) {
        return connection("acme", preset, address, guards);
    }

    public static Connection connection(String name, Presets preset, Address address, GuardSettings guards) {
        return new Connection(
                name,
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
        return connection("acme", preset);
    }

    public static Connection connection(String name, Presets preset) {
        return connection(name, preset, nowhere(), guards());
    }

    /** The same connection with pages of so many rows, if it can ask for that. */
    public static Connection paged(int rows, Connection connection) {
        Source source = connection.source().paging() instanceof Paging.LimitAndOffset paging
                ? connection
                        .source()
                        .withPaging(new Paging.LimitAndOffset(
                                paging.limitParameter(), rows, paging.offsetParameter(), paging.totals()))
                : connection.source();
        return with(source, connection.interval(), connection.limits(), connection);
    }

    public static Connection every(Duration interval, Connection connection) {
        return with(connection.source(), Optional.of(interval), connection.limits(), connection);
    }

    public static Connection withLimits(QuotaLimits limits, Optional<Duration> interval, Connection connection) {
        return with(connection.source(), interval, limits, connection);
    }

    private static Connection with(
            Source source, Optional<Duration> interval, QuotaLimits limits, Connection connection) {
        return new Connection(
                connection.name(),
                connection.address(),
                source,
                interval,
                connection.days(),
                connection.absences(),
                connection.guards(),
                connection.eraseDisappearedAfter(),
                connection.maxPages(),
                limits,
                connection.pauses());
    }

    public static GuardSettings guards() {
        return new GuardSettings(1, 2, 20, 5, Set.of());
    }

    public ConnectionStatus turn() throws InterruptedException {
        poller.turn();
        return poller.status();
    }

    /** As if so many other connections to the same tenant were in force beside this one. */
    public void allow(TenantQuota quota) {
        poller.allow(quota);
    }

    public Poller poller() {
        return poller;
    }

    /** Lets days pass; the first is Tuesday, 24 November 2026, and it is nine in the morning in Warsaw. */
    public void wait(Duration time) {
        days.pass(time);
    }

    @Override
    public void close() {
        poller.close();
    }

    /** The simulator's address, and how long its answers may take. */
    public static Address address(URI base, String key, Duration patience) {
        return new Address(
                base,
                new KeyReference.Given(new ApiKey(key)),
                Reach.anywhere(true),
                Duration.ofSeconds(5),
                patience,
                1 << 20,
                false);
    }

    /** For connections that say their key themselves. */
    public static KeyRing noKeys() {
        return new KeyRing(Map.of(), Path.of("none"));
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
}
