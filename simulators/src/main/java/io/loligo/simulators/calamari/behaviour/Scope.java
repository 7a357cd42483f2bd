package io.loligo.simulators.calamari.behaviour;

import io.loligo.simulators.calamari.exchange.Endpoint;
import io.loligo.simulators.exchange.BadInputException;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which requests a fault befalls.
 *
 * @param endpoint an {@link Endpoint#label()}; empty for every one
 * @param after how many matching requests are spared first
 * @param times how many are befallen then; empty for until cleared
 */
public record Scope(Optional<String> endpoint, int after, OptionalInt times) {
    public Scope {
        if (endpoint.isPresent() && Endpoint.labelled(endpoint.get()).isEmpty()) {
            throw new BadInputException(
                    "endpoint", "one of " + Endpoint.labels() + ", or left out for all; not " + endpoint.get());
        }
        if (after < 0) {
            throw new BadInputException("after", "0 or more, not " + after);
        }
        if (times.isPresent() && times.getAsInt() < 1) {
            throw new BadInputException("times", "1 or more, or left out for until cleared; not " + times.getAsInt());
        }
    }

    /** Every request, until cleared. */
    public static Scope everything() {
        return new Scope(Optional.empty(), 0, OptionalInt.empty());
    }

    public static Scope on(Endpoint endpoint) {
        return new Scope(Optional.of(endpoint.label()), 0, OptionalInt.empty());
    }

    public Scope after(int spared) {
        return new Scope(endpoint, spared, times);
    }

    public Scope times(int count) {
        return new Scope(endpoint, after, OptionalInt.of(count));
    }

    boolean covers(Endpoint asked) {
        return endpoint.map(asked.label()::equals).orElse(true);
    }
}
