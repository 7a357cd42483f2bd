package io.loligo.executor.directory;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** The directories that are configured. */
public record Directories(SortedMap<String, Directory> byName) implements AutoCloseable {
    public Directories {
        byName = Collections.unmodifiableSortedMap(new TreeMap<>(byName));
    }

    @Override
    public void close() {
        byName.values().forEach(Directory::close);
    }
}
