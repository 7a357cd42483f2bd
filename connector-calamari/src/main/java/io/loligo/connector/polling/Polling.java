package io.loligo.connector.polling;

import io.loligo.contracts.operator.OperatorActivity.PassRequested;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** All connections at work, each on a thread of its own: one that waits for HR keeps no other waiting. */
public final class Polling implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Polling.class);
    private static final Duration AFTER_BUG = Duration.ofMinutes(1);

    private final Map<String, Line> lines = new ConcurrentSkipListMap<>();

    /** Puts a connection to work; another of the same name ends first, and what is different now is seen by a pass at once. */
    public synchronized void begin(Poller poller) {
        Optional<Line> before = Optional.ofNullable(lines.get(poller.name()));
        before.ifPresent(earlier -> {
            earlier.interrupt();
            poller.readSoon();
        });
        Line line = new Line(poller, before);
        lines.put(poller.name(), line);
        line.start();
    }

    /** Ends a connection's work at the next safe point. */
    public synchronized void end(String name) {
        Optional.ofNullable(lines.remove(name)).ifPresent(Line::interrupt);
    }

    public List<ConnectionStatus> statuses() {
        return lines.values().stream().map(line -> line.poller.status()).toList();
    }

    /** Asks for a pass at once; false when there is no such connection. */
    public boolean request(PassRequested wish) {
        Line line = lines.get(wish.connection());
        if (line == null) {
            return false;
        }
        line.poller.request(wish);
        line.wake();
        return true;
    }

    /** Ends every connection at the next safe point: between two transactions, or by aborting one. */
    @Override
    public synchronized void close() {
        lines.values().forEach(Line::interrupt);
        lines.values().forEach(Line::join);
    }

    private static final class Line {
        private final Poller poller;
        private final BlockingQueue<Boolean> wakes = new ArrayBlockingQueue<>(1);
        private final Thread thread;

        /** @param before what works on the same connection until this does */
        Line(Poller poller, Optional<Line> before) {
            this.poller = poller;
            this.thread = Thread.ofVirtual().name("connection-" + poller.name()).unstarted(() -> run(before));
        }

        void start() {
            thread.start();
        }

        void wake() {
            boolean alreadyAwake = !wakes.offer(true);
            LOG.debugf("Connection %s: woken%s", poller.name(), alreadyAwake ? " again" : "");
        }

        void interrupt() {
            thread.interrupt();
        }

        void join() {
            try {
                thread.join(Duration.ofSeconds(10));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        private void run(Optional<Line> before) {
            try (poller) {
                before.ifPresent(Line::join);
                while (!Thread.currentThread().isInterrupted()) {
                    Duration rest = turn();
                    wakes.poll(Math.max(1, rest.toMillis()), TimeUnit.MILLISECONDS);
                }
            } catch (InterruptedException ending) {
                LOG.debugf("Connection %s: ended", poller.name());
            }
        }

        /** A bug in one turn must not silence the connection for good. */
        private Duration turn() throws InterruptedException {
            try {
                return poller.turn();
            } catch (RuntimeException bug) {
                LOG.errorf(
                        bug,
                        "Connection %s: failed in a way that was not foreseen; its memory is read back",
                        poller.name());
                poller.release();
                return AFTER_BUG;
            }
        }
    }
}
