package io.loligo.simulators.calamari.behaviour;

import io.loligo.simulators.calamari.exchange.Endpoint;
import java.util.ArrayList;
import java.util.List;

/** The faults that wait; not safe for use by several threads at once. */
public final class ArmedFaults {
    private final List<ArmedFault> armed = new ArrayList<>();
    private int lastId;

    public ArmedFault arm(Fault fault, Scope scope) {
        var one = new ArmedFault(++lastId, fault, scope);
        armed.add(one);
        return one;
    }

    /** Puts back what an earlier run had armed. */
    public void restore(List<ArmedFault> earlier) {
        armed.clear();
        armed.addAll(earlier);
        lastId = earlier.stream().mapToInt(ArmedFault::id).max().orElse(0);
    }

    public boolean clear(int id) {
        return armed.removeIf(one -> one.id() == id);
    }

    public void clear() {
        armed.clear();
    }

    public List<ArmedFault> all() {
        return List.copyOf(armed);
    }

    /** The faults that befall a request to the endpoint; asking counts as one request. */
    public List<Fault> befalling(Endpoint endpoint) {
        List<Fault> due = new ArrayList<>();
        List<ArmedFault> left = new ArrayList<>();
        for (ArmedFault one : armed) {
            Scope scope = one.scope();
            if (!scope.covers(endpoint)) {
                left.add(one);
            } else if (scope.after() > 0) {
                left.add(new ArmedFault(one.id(), one.fault(), scope.after(scope.after() - 1)));
            } else {
                due.add(one.fault());
                if (scope.times().isEmpty()) {
                    left.add(one);
                } else if (scope.times().getAsInt() > 1) {
                    left.add(new ArmedFault(
                            one.id(), one.fault(), scope.times(scope.times().getAsInt() - 1)));
                }
            }
        }
        armed.clear();
        armed.addAll(left);
        return due;
    }
}
