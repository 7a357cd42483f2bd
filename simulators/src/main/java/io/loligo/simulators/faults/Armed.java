package io.loligo.simulators.faults;

import io.loligo.simulators.exchange.BadInputException;
import java.util.OptionalInt;

/**
 * A fault that waits for its requests.
 *
 * @param where a part of the labels of the requests that it befalls, such as {@code assignLicense}; empty for all
 * @param after how many matching requests are spared first
 * @param times how many are befallen then; empty for until cleared
 */
public record Armed<F>(int id, F fault, String where, int after, OptionalInt times) {
    public Armed {
        if (after < 0) {
            throw new BadInputException("after", "0 or more, not " + after);
        }
        if (times.isPresent() && times.getAsInt() < 1) {
            throw new BadInputException("times", "1 or more, or left out for until cleared; not " + times.getAsInt());
        }
    }

    boolean covers(String label) {
        return label.contains(where);
    }

    Armed<F> sparing(int left) {
        return new Armed<>(id, fault, where, left, times);
    }

    Armed<F> lasting(int left) {
        return new Armed<>(id, fault, where, after, OptionalInt.of(left));
    }
}
