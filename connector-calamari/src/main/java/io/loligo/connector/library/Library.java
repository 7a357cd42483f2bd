package io.loligo.connector.library;

import io.loligo.connector.connection.Connection;
import io.loligo.connector.document.ConnectionReader;
import io.loligo.connector.document.Reading;
import io.loligo.documents.Problem;
import io.loligo.documents.SourceFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All versions, as the archive tells them. The last of each connection is in force as soon as the archive has been read to
 * its end once; from then on, each newer one is when it comes.
 */
public final class Library {
    private final ConnectionReader reader;
    private final Work work;
    private final Map<String, NavigableMap<Integer, Version>> versions = new TreeMap<>();
    private final Map<String, List<Problem>> unreadable = new TreeMap<>();
    private boolean complete;

    public Library(ConnectionReader reader, Work work) {
        this.reader = reader;
        this.work = work;
    }

    /** Takes in a version; one that is known already changes nothing. */
    public synchronized void take(Version version) {
        NavigableMap<Integer, Version> known = of(version.connection());
        boolean isNews = known.isEmpty() || known.lastKey() < version.number();
        known.putIfAbsent(version.number(), version);
        if (isNews && complete) {
            enforce(version);
        }
    }

    /** The archive has been read to its end. */
    public synchronized void completed() {
        if (!complete) {
            complete = true;
            heads().forEach(this::enforce);
        }
    }

    /** Whether the versions are known; before that, a connection that is not here may still come. */
    public synchronized boolean isComplete() {
        return complete;
    }

    /** The last version of each connection, in the order of names, withdrawn ones included. */
    public synchronized List<Version> heads() {
        return versions.values().stream()
                .map(known -> known.lastEntry().getValue())
                .toList();
    }

    public synchronized Optional<Version> head(String connection) {
        return history(connection).stream().findFirst();
    }

    /** All versions of a connection, the last first. */
    public synchronized List<Version> history(String connection) {
        Collection<Version> known = Optional.ofNullable(versions.get(connection))
                .<Collection<Version>>map(Map::values)
                .orElse(List.of());
        return new ArrayList<>(known).reversed();
    }

    /** The connection that is described by the last version; empty when there is none, or it cannot be read here. */
    public synchronized Optional<Connection> connection(String name) {
        return head(name).filter(head -> !head.withdrawn()).flatMap(this::read);
    }

    /** What is wrong with a last version that another release of Loligo accepted and this one does not. */
    public synchronized List<Problem> unreadable(String connection) {
        return unreadable.getOrDefault(connection, List.of());
    }

    private NavigableMap<Integer, Version> of(String connection) {
        return versions.computeIfAbsent(connection, fresh -> new TreeMap<>());
    }

    private void enforce(Version head) {
        unreadable.remove(head.connection());
        if (head.withdrawn()) {
            work.end(head.connection());
        } else {
            read(head).ifPresent(work::begin);
        }
    }

    private Optional<Connection> read(Version version) {
        SourceFile file = new SourceFile(version.connection() + " version " + version.number(), version.yaml());
        return switch (reader.read(file)) {
            case Reading.Accepted accepted ->
                Optional.of(accepted.documents().getFirst().connection());
            case Reading.Refused refused -> {
                unreadable.put(version.connection(), refused.problems());
                yield Optional.empty();
            }
        };
    }
}
