package io.loligo.connector.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** HR's own clock, as its last answer showed it, running on at the usual pace. Only for a simulator whose clock is moved. */
public final class ServerClock extends Clock {
    private final Clock own;
    private volatile Duration ahead = Duration.ZERO;

    public ServerClock(Clock own) {
        this.own = own;
    }

    /** Sets the clock; HTTP dates have no fractions, so a difference below a second is none. */
    public void observe(Instant server) {
        Duration now = Duration.between(own.instant(), server);
        ahead = now.abs().compareTo(Duration.ofSeconds(2)) < 0 ? Duration.ZERO : now;
    }

    @Override
    public Instant instant() {
        return own.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return own.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new ServerClock(own.withZone(zone));
    }
}
