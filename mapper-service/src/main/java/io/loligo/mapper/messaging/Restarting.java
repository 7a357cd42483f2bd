package io.loligo.mapper.messaging;

import io.loligo.mapper.messaging.Task.Running;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.errors.InterruptException;
import org.jboss.logging.Logger;

/** Runs a task on a thread of its own, again and again, until closed. */
final class Restarting implements Running, AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Restarting.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(20);

    private final Task task;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread;
    private Duration pause = FIRST_PAUSE;
    private volatile String state = "starting";

    Restarting(Task task) {
        this.task = task;
        this.thread = Thread.ofPlatform()
                .name("loligo-" + task.name().replace(' ', '-'))
                .unstarted(this::runs);
    }

    void start() {
        thread.start();
    }

    /** Empty while the task works; else what keeps it from working. */
    String state() {
        return state;
    }

    String name() {
        return task.name();
    }

    @Override
    public boolean goesOn() {
        return stop.getCount() > 0;
    }

    @Override
    public void rest(Duration time) throws InterruptedException {
        var unused = stop.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void working() {
        state = "";
        pause = FIRST_PAUSE;
    }

    @Override
    public void waiting(String what) {
        state = what;
        pause = FIRST_PAUSE;
    }

    /** Lets the task end what it is doing; interrupts it if that takes too long. */
    @Override
    public void close() {
        stop.countDown();
        if (thread.getState() == Thread.State.NEW) {
            return;
        }
        try {
            if (!thread.join(LONGEST_STOP)) {
                thread.interrupt();
            }
        } catch (InterruptedException alsoUs) {
            thread.interrupt();
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the task as a killed process would, in the middle of whatever it does. */
    void kill() throws InterruptedException {
        stop.countDown();
        thread.interrupt();
        if (thread.getState() != Thread.State.NEW) {
            thread.join();
        }
    }

    private void runs() {
        while (goesOn()) {
            try {
                task.run(this);
            } catch (InterruptedException | InterruptException stopped) {
                return;
            } catch (RuntimeException failed) {
                if (goesOn()) {
                    state = failed.getMessage() == null ? failed.toString() : failed.getMessage();
                    LOG.warnf("The %s stopped and starts again in %d ms: %s", task.name(), pause.toMillis(), state);
                    LOG.debug("The whole story", failed);
                }
            }
            rest();
        }
    }

    private void rest() {
        try {
            stop.await(pause.toMillis(), TimeUnit.MILLISECONDS);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
        } catch (InterruptedException stopped) {
            stop.countDown();
        }
    }
}
