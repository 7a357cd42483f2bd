package io.loligo.executor.flight;

import io.loligo.contracts.action.ActionCommand;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The commands that this instance is carrying out. */
public final class Flights {
    private final Clock clock;
    private final List<Flight> all = new ArrayList<>();

    public Flights(Clock clock) {
        this.clock = clock;
    }

    /** Notes that a command is begun; whoever begins it ends it. */
    public synchronized Flight begin(ActionCommand command) {
        Flight flight = Flight.of(command, clock.instant());
        all.add(flight);
        return flight;
    }

    public synchronized void end(Flight flight) {
        all.remove(flight);
    }

    /** The one that takes longest comes first. */
    public synchronized List<Flight> all() {
        return all.stream().sorted(Comparator.comparing(Flight::since)).toList();
    }
}
