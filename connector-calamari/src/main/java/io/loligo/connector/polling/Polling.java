package io.loligo.connector.polling;

import io.loligo.connector.bulletin.Bulletins;
import io.loligo.connector.connection.Connection;
import io.loligo.connector.duty.Crew;
import io.loligo.connector.duty.Duty;
import io.loligo.connector.duty.Sending;
import io.loligo.connector.duty.Wish;
import io.loligo.connector.journal.JournalException;
import io.loligo.connector.quota.QuotaLimits;
import io.loligo.connector.quota.TenantQuota;
import io.loligo.connector.quota.TenantUse;
import io.loligo.contracts.operator.OperatorActivity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All connections, each on a thread of its own: one that waits for HR keeps no other waiting. Those that this replica keeps are at work,
 * the others stand by.
 */
public final class Polling implements Crew, AutoCloseable {
    private final Duty duty;
    private final Bulletins bulletins;
    private final Map<String, Line> lines = new ConcurrentSkipListMap<>();
    private Optional<Predicate<String>> shared = Optional.empty();

    public Polling(Duty duty, Bulletins bulletins) {
        this.duty = duty;
        this.bulletins = bulletins;
    }

    /** Takes part in sharing the connections out; until then none is at work. */
    public void start() {
        duty.begin(this);
    }

    /** Puts a connection to work; another of the same name ends first, and what is different now is seen by a pass at once. */
    public synchronized void begin(Poller poller) {
        Optional<Line> before = Optional.ofNullable(lines.get(poller.name()));
        before.ifPresent(earlier -> {
            earlier.interrupt();
            poller.readSoon();
        });
        Line line = new Line(poller, before);
        lines.put(poller.name(), line);
        shared.ifPresent(kept -> line.share(kept.test(poller.name())));
        divideQuotas();
        line.start();
    }

    /** Ends a connection's work at the next safe point. */
    public synchronized void end(String name) {
        Optional.ofNullable(lines.remove(name)).ifPresent(Line::interrupt);
        divideQuotas();
    }

    /** What the tenant's quota would be if this connection were in force. */
    public TenantQuota quotaWith(Connection connection) {
        Stream<QuotaLimits> others = lines.entrySet().stream()
                .filter(line -> !line.getKey().equals(connection.name())
                        && line.getValue().tenant().equals(connection.address().tenant()))
                .map(line -> line.getValue().limits());
        return TenantQuota.among(
                Stream.concat(Stream.of(connection.limits()), others).toList());
    }

    /**
     * How far the quota of this connection's tenant is used. The connection itself counts what others send, or else the first of those
     * in force.
     */
    public TenantUse use(Connection connection) {
        String tenant = connection.address().tenant();
        List<Line> same = lines.values().stream()
                .filter(line -> line.tenant().equals(tenant))
                .toList();
        Optional<String> countedBy = same.stream()
                .map(Line::name)
                .filter(connection.name()::equals)
                .findFirst()
                .or(() -> same.stream().map(Line::name).findFirst());
        QuotaLimits limits = same.isEmpty()
                ? connection.limits()
                : TenantQuota.among(same.stream().map(Line::limits).toList()).whole();
        return new TenantUse(countedBy, limits.wholly(), bulletins.spentAt(tenant));
    }

    /**
     * Has requests counted by a connection's keeper.
     *
     * @throws JournalException if they could not be; then nothing may be sent
     */
    public void count(String connection, Sending sending) throws JournalException {
        duty.count(connection, sending);
    }

    /** The same on every replica. */
    public List<ConnectionStatus> statuses() {
        return lines.values().stream().map(Line::status).toList();
    }

    /** As this replica knows them by itself: of what another keeps, nothing. */
    public List<ConnectionStatus> own() {
        return lines.values().stream().map(Line::own).toList();
    }

    /**
     * Asks whichever replica keeps the connection for something; false when there is no such connection.
     *
     * @throws JournalException if the wish could not be handed over
     */
    public boolean request(String connection, OperatorActivity wish) throws JournalException {
        if (!lines.containsKey(connection)) {
            return false;
        }
        duty.ask(connection, wish);
        return true;
    }

    @Override
    public synchronized void share(Predicate<String> kept) {
        shared = Optional.of(kept);
        lines.forEach((name, line) -> line.share(kept.test(name)));
    }

    @Override
    public void ask(Wish wish) {
        Line line = lines.get(wish.connection());
        if (line == null) {
            wish.fulfilled().run();
        } else {
            line.ask(wish);
        }
    }

    @Override
    public void unshared(String why) {
        lines.values().forEach(line -> line.unshared(why));
    }

    /** Ends every connection at the next safe point: between two transactions, or by aborting one. */
    @Override
    public void close() {
        lines.values().forEach(Line::interrupt);
        lines.values().forEach(Line::join);
        duty.close();
    }

    private void divideQuotas() {
        lines.values().stream()
                .collect(Collectors.groupingBy(Line::tenant))
                .values()
                .forEach(some -> {
                    TenantQuota quota =
                            TenantQuota.among(some.stream().map(Line::limits).toList());
                    some.forEach(line -> line.allow(quota));
                });
    }
}
