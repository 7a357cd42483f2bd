package io.loligo.connector.trial;

import java.util.List;
import java.util.stream.Stream;

/**
 * Everything that was read in a trial.
 *
 * @param people in the order of the source's lists
 * @param tables in the order of the source's tables; fewer when reading ended early
 */
record Readings(List<Reading> people, List<Reading> tables) {
    Readings {
        people = List.copyOf(people);
        tables = List.copyOf(tables);
    }

    List<Reading> all() {
        return Stream.concat(people.stream(), tables.stream()).toList();
    }
}
