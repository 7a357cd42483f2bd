package io.loligo.executor.folder;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The file servers that are configured, by the name of the directory whose people's folders they hold. */
public record FilesByDirectory(SortedMap<String, FileServers> all) implements AutoCloseable {
    public FilesByDirectory {
        all = Collections.unmodifiableSortedMap(new TreeMap<>(all));
    }

    public Optional<FileServers> of(String directory) {
        return Optional.ofNullable(all.get(directory));
    }

    @Override
    public void close() {
        all.values().forEach(FileServers::close);
    }
}
