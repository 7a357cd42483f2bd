package io.loligo.simulators.calamari.behaviour;

import java.time.Clock;
import java.util.Map;

/** All that the simulator was told to do; not safe for use by several threads at once. */
public final class Behaviour {
    private final ArmedFaults faults = new ArmedFaults();
    private final RequestCounters counters = new RequestCounters();
    private final RateLimiter limiter;
    private Switches switches;

    public Behaviour(Switches switches, Clock clock) {
        this.switches = switches;
        this.limiter = new RateLimiter(clock);
    }

    public Switches switches() {
        return switches;
    }

    /** @param byKey by {@link Switch#key()}; either all are taken or none */
    public void flip(Map<String, String> byKey) {
        switches = switches.with(byKey);
    }

    public void flipAllBack() {
        switches = Switches.likeliest();
    }

    public ArmedFaults faults() {
        return faults;
    }

    public RequestCounters counters() {
        return counters;
    }

    public RateLimiter limiter() {
        return limiter;
    }
}
