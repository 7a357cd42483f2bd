package io.loligo.connector.polling;

import io.loligo.connector.duty.Wish;
import io.loligo.connector.quota.QuotaLimits;
import io.loligo.connector.quota.TenantQuota;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** One connection on a thread of its own: at work while this replica keeps it, else at rest. */
final class Line {
    private static final Logger LOG = Logger.getLogger(Line.class);
    private static final Duration AFTER_BUG = Duration.ofMinutes(1);

    private final Poller poller;
    private final BlockingQueue<Boolean> wakes = new ArrayBlockingQueue<>(1);
    private final Thread thread;
    private volatile Keeper keeper = Keeper.UNKNOWN;
    private volatile boolean ending;

    /** Whose the connection is. */
    private enum Keeper {
        UNKNOWN,
        THIS_REPLICA,
        ANOTHER
    }

    /** @param before what works on the same connection until this does */
    Line(Poller poller, Optional<Line> before) {
        this.poller = poller;
        this.thread = Thread.ofVirtual().name("connection-" + poller.name()).unstarted(() -> {
            before.ifPresent(Line::join);
            run();
        });
    }

    void start() {
        thread.start();
    }

    /** Whoever no longer keeps it stops in the middle of a pass; what that had not written down, the next keeper finds anew. */
    void share(boolean kept) {
        boolean lost = keeper == Keeper.THIS_REPLICA && !kept;
        keeper = kept ? Keeper.THIS_REPLICA : Keeper.ANOTHER;
        if (lost) {
            thread.interrupt();
        }
        wake();
    }

    void unshared(String why) {
        if (keeper == Keeper.UNKNOWN) {
            poller.unshared(why);
        }
    }

    void ask(Wish wish) {
        poller.ask(wish);
        wake();
    }

    String name() {
        return poller.name();
    }

    String tenant() {
        return poller.tenant();
    }

    QuotaLimits limits() {
        return poller.limits();
    }

    void allow(TenantQuota quota) {
        poller.allow(quota);
        wake();
    }

    ConnectionStatus status() {
        return poller.status();
    }

    ConnectionStatus own() {
        return poller.own();
    }

    void interrupt() {
        ending = true;
        thread.interrupt();
    }

    void join() {
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void wake() {
        boolean alreadyAwake = !wakes.offer(true);
        LOG.debugf("Connection %s: woken%s", poller.name(), alreadyAwake ? " again" : "");
    }

    private void run() {
        while (!ending) {
            // An interruption has done its work once the turn is over; whether it meant the end is asked above.
            boolean called = Thread.interrupted();
            LOG.debugf("Connection %s: next turn%s", poller.name(), called ? " after a call" : "");
            try {
                switch (keeper) {
                    case THIS_REPLICA -> wakes.poll(Math.max(1, turn().toMillis()), TimeUnit.MILLISECONDS);
                    case ANOTHER -> {
                        poller.standBy();
                        wakes.take();
                    }
                    case UNKNOWN -> wakes.take();
                }
            } catch (InterruptedException noLongerOurs) {
                LOG.debugf("Connection %s: called off", poller.name());
            }
        }
        poller.close();
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
