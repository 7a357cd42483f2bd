package io.loligo.connector.messaging;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.common.KafkaException;

/** Reads something on a thread of its own, after trouble anew, until it is closed. */
public final class UntilClosed implements AutoCloseable {
    private static final Duration AT_THE_END = Duration.ofSeconds(5);

    private final Reading reading;
    private final Duration pause;
    private final Consumer<Exception> trouble;
    private final CountDownLatch end = new CountDownLatch(1);
    private final Thread thread;

    /** Reads from the beginning for as long as it may. */
    @FunctionalInterface
    public interface Reading {
        void read() throws IOException;
    }

    /**
     * @param name of the thread
     * @param pause after trouble
     * @param trouble is told what kept it from reading
     */
    public UntilClosed(String name, Duration pause, Reading reading, Consumer<Exception> trouble) {
        this.reading = reading;
        this.pause = pause;
        this.trouble = trouble;
        this.thread = Thread.ofVirtual().name(name).unstarted(this::follow);
    }

    public void start() {
        thread.start();
    }

    /** Whether the reading may go on. */
    public boolean isOpen() {
        return end.getCount() > 0;
    }

    @Override
    public void close() {
        end.countDown();
        try {
            thread.join(AT_THE_END);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow() {
        try {
            while (isOpen()) {
                try {
                    reading.read();
                } catch (KafkaException | IOException failed) {
                    trouble.accept(failed);
                    if (end.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                        return;
                    }
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
