package io.loligo.executor.system;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The systems of one kind that are configured, by the name of the directory whose people live in each too.
 *
 * @param <S> the kind's port
 */
public record ByDirectory<S extends AutoCloseable>(SortedMap<String, S> all) implements AutoCloseable {
    public ByDirectory {
        all = Collections.unmodifiableSortedMap(new TreeMap<>(all));
    }

    public Optional<S> of(String directory) {
        return Optional.ofNullable(all.get(directory));
    }

    @Override
    public void close() {
        all.forEach((directory, system) -> {
            try {
                system.close();
            } catch (Exception unclosed) {
                throw new IllegalStateException("could not leave the system beside " + directory, unclosed);
            }
        });
    }
}
