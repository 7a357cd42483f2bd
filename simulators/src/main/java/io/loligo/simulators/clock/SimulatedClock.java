package io.loligo.simulators.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicLong;

/** The real clock, some time ahead; it is never put back. */
public final class SimulatedClock extends Clock {
    private final Clock real;
    private final AtomicLong aheadMillis;

    public SimulatedClock(Clock real, Duration ahead) {
        this(real, new AtomicLong(ahead.toMillis()));
    }

    private SimulatedClock(Clock real, AtomicLong aheadMillis) {
        this.real = real;
        this.aheadMillis = aheadMillis;
    }

    /** How far ahead of the real clock. */
    public Duration ahead() {
        return Duration.ofMillis(aheadMillis.get());
    }

    public void advance(Duration by) {
        aheadMillis.addAndGet(by.toMillis());
    }

    /** The day in the company's own zone. */
    public LocalDate today() {
        return LocalDate.ofInstant(instant(), getZone());
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new SimulatedClock(real.withZone(zone), aheadMillis);
    }

    @Override
    public Instant instant() {
        return real.instant().plus(Duration.ofMillis(aheadMillis.get()));
    }
}
