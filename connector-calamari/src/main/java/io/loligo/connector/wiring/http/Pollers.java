package io.loligo.connector.wiring.http;

import io.loligo.connector.bulletin.Bulletins;
import io.loligo.connector.connection.Connection;
import io.loligo.connector.connection.Connections;
import io.loligo.connector.connection.ConnectorConfig;
import io.loligo.connector.connection.KeyRing;
import io.loligo.connector.connection.KeyWatch;
import io.loligo.connector.http.CalamariHr;
import io.loligo.connector.http.ServerClock;
import io.loligo.connector.journal.Journal;
import io.loligo.connector.library.Work;
import io.loligo.connector.pass.Hr;
import io.loligo.connector.polling.Clocks;
import io.loligo.connector.polling.PassWatcher;
import io.loligo.connector.polling.Poller;
import io.loligo.connector.polling.Polling;
import io.loligo.connector.polling.StatusBoard;
import io.loligo.connector.tracing.TracedHr;
import io.loligo.tracing.EventSpans;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Makes a poller of a connection and puts it to work. What settings describe, documents leave alone. */
final class Pollers implements Work {
    private static final Logger LOG = Logger.getLogger(Pollers.class);

    private final ConnectorConfig config;
    private final Polling polling;
    private final Journal.Shelf shelf;
    private final Clock clock;
    private final KeyRing keys;
    private final PassWatcher watcher;
    private final EventSpans spans;
    private final Bulletins bulletins;

    Pollers(
            ConnectorConfig config,
            Polling polling,
            Journal.Shelf shelf,
            Clock clock,
            KeyRing keys,
            PassWatcher watcher,
            EventSpans spans,
            Bulletins bulletins) {
        this.config = config;
        this.polling = polling;
        this.shelf = shelf;
        this.clock = clock;
        this.keys = keys;
        this.watcher = watcher;
        this.spans = spans;
        this.bulletins = bulletins;
    }

    /** Puts the connections of the settings to work. */
    void beginSettings() {
        Connections.of(config).forEach(connection -> polling.begin(poller(connection)));
    }

    @Override
    public void begin(Connection connection) {
        if (isOfSettings(connection.name())) {
            LOG.warnf("Connection %s is in the settings and in a document; the settings count", connection.name());
        } else {
            polling.begin(poller(connection));
        }
    }

    @Override
    public void end(String connection) {
        if (!isOfSettings(connection)) {
            polling.end(connection);
        }
    }

    private boolean isOfSettings(String connection) {
        return config.connections().containsKey(connection);
    }

    private Poller poller(Connection connection) {
        ServerClock server = new ServerClock(clock);
        boolean follow = connection.address().followServerClock();
        Hr hr = new TracedHr(
                new CalamariHr(connection.address(), keys, clock, follow ? server::observe : ignored -> {}), spans);
        StatusBoard board = new StatusBoard(connection, clock, watcher, bulletins);
        KeyWatch keyWatch = new KeyWatch(keys, connection.address().key(), config.lookEvery());
        return new Poller(connection, hr, shelf, Clocks.of(clock, follow ? server : clock), board, keyWatch);
    }
}
