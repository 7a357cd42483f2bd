package io.loligo.simulators.calamari.behaviour;

import java.time.Clock;
import java.util.List;
import java.util.Map;

/** All that the simulator was told to do; not safe for use by several threads at once. */
public final class Behaviour {
    private final ArmedFaults faults = new ArmedFaults();
    private final RequestCounters counters = new RequestCounters();
    private final RateLimiter limiter;
    private final Switches initial;
    private Switches switches;

    /** @param initial how the switches stand at first and after a reset */
    public Behaviour(Switches initial, Clock clock) {
        this.initial = initial;
        this.switches = initial;
        this.limiter = new RateLimiter(clock);
    }

    public Switches switches() {
        return switches;
    }

    /** @param byKey by {@link Switch#key()}; either all are taken or none */
    public void flip(Map<String, String> byKey) {
        switches = switches.with(byKey);
    }

    /** Puts an earlier run's switches and faults back. */
    public void restore(Switches earlier, List<ArmedFault> armed) {
        switches = earlier;
        faults.restore(armed);
    }

    /** As at the very first. */
    public void reset() {
        switches = initial;
        faults.clear();
        counters.reset();
        limiter.reset();
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
