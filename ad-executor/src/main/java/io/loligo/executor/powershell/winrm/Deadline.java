package io.loligo.executor.powershell.winrm;

import java.time.Duration;

/** How much of a time is left; it runs from when this is made. */
final class Deadline {
    private final Duration whole;
    private final long from = System.nanoTime();

    Deadline(Duration whole) {
        this.whole = whole;
    }

    Duration whole() {
        return whole;
    }

    Duration left() {
        Duration left = whole.minusNanos(System.nanoTime() - from);
        return left.isNegative() ? Duration.ZERO : left;
    }

    boolean isOver() {
        return left().isZero();
    }
}
