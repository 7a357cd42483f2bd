package io.loligo.executor.cloud;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The tenants that are configured, by the name of the directory that is synchronised with each. */
public record Clouds(SortedMap<String, Cloud> byDirectory) implements AutoCloseable {
    public Clouds {
        byDirectory = Collections.unmodifiableSortedMap(new TreeMap<>(byDirectory));
    }

    public Optional<Cloud> of(String directory) {
        return Optional.ofNullable(byDirectory.get(directory));
    }

    @Override
    public void close() {
        byDirectory.values().forEach(Cloud::close);
    }
}
