package io.loligo.simulators.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/** The faults that wait; safe for use by several threads at once. */
public final class ArmedFaults<F> {
    private final List<Armed<F>> armed = new ArrayList<>();
    private int lastId;

    /** Every request whose label holds the text, until cleared; all requests if the text is empty. */
    public Armed<F> arm(F fault, String where) {
        return arm(fault, where, 0, OptionalInt.empty());
    }

    public synchronized Armed<F> arm(F fault, String where, int after, OptionalInt times) {
        var one = new Armed<>(++lastId, fault, where, after, times);
        armed.add(one);
        return one;
    }

    public synchronized boolean clear(int id) {
        return armed.removeIf(one -> one.id() == id);
    }

    public synchronized void clear() {
        armed.clear();
    }

    public synchronized List<Armed<F>> all() {
        return List.copyOf(armed);
    }

    /** The first fault that befalls the request; asking counts as one request. */
    public Optional<F> befalling(String label) {
        return befalling(label, fault -> true);
    }

    /** The same among those faults that can befall such a request at all. */
    public synchronized Optional<F> befalling(String label, Predicate<F> fitting) {
        Optional<F> due = Optional.empty();
        for (int i = 0; i < armed.size(); i++) {
            Armed<F> one = armed.get(i);
            if (!one.covers(label) || !fitting.test(one.fault())) {
                continue;
            }
            if (one.after() > 0) {
                armed.set(i, one.sparing(one.after() - 1));
            } else if (due.isEmpty()) {
                due = Optional.of(one.fault());
                if (one.times().isPresent()) {
                    int left = one.times().getAsInt() - 1;
                    if (left == 0) {
                        armed.remove(i--);
                    } else {
                        armed.set(i, one.lasting(left));
                    }
                }
            }
        }
        return due;
    }
}
