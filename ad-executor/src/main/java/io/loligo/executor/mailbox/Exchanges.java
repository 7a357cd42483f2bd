package io.loligo.executor.mailbox;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The organizations that are configured, by the name of the directory that is synchronised with each. */
public record Exchanges(SortedMap<String, Exchange> byDirectory) implements AutoCloseable {
    public Exchanges {
        byDirectory = Collections.unmodifiableSortedMap(new TreeMap<>(byDirectory));
    }

    public Optional<Exchange> of(String directory) {
        return Optional.ofNullable(byDirectory.get(directory));
    }

    @Override
    public void close() {
        byDirectory.values().forEach(Exchange::close);
    }
}
