package io.loligo.mapper.messaging;

import java.time.Duration;

/** Work that goes on until stopped, and starts afresh when it fails: nothing it holds in memory matters. */
interface Task {
    /** For logs and health. */
    String name();

    /**
     * Works until {@link Running#goesOn()} says no. Any exception ends this run and begins another one a little later.
     */
    void run(Running running) throws InterruptedException;

    /** The run that a task is in. */
    interface Running {
        boolean goesOn();

        /** Waits, at most until the run is to end. */
        void rest(Duration time) throws InterruptedException;

        /** Takes note that the run has what it needs. */
        void working();

        /** Takes note of what it waits for. */
        void waiting(String what);
    }
}
