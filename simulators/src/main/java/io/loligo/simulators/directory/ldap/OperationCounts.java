package io.loligo.simulators.directory.ldap;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/** How often each kind of operation was asked for, and how many were refused, since the start. */
public final class OperationCounts {
    private final Map<Kind, LongAdder> counts = new EnumMap<>(Kind.class);

    public OperationCounts() {
        for (Kind kind : Kind.values()) {
            counts.put(kind, new LongAdder());
        }
    }

    void count(Kind kind) {
        LongAdder count = counts.get(kind);
        if (count != null) {
            count.increment();
        }
    }

    /** By name in lower case. */
    public Map<String, Long> snapshot() {
        Map<String, Long> snapshot = new TreeMap<>();
        counts.forEach((kind, count) -> snapshot.put(kind.name().toLowerCase(Locale.ROOT), count.sum()));
        return snapshot;
    }

    /** How many requests would change something, whether they were refused or not. */
    public long writes() {
        return Stream.of(Kind.ADD, Kind.MODIFY, Kind.RENAME, Kind.DELETE)
                .flatMap(kind -> Optional.ofNullable(counts.get(kind)).stream())
                .mapToLong(LongAdder::sum)
                .sum();
    }

    /** What is counted. */
    public enum Kind {
        ADD,
        BIND,
        COMPARE,
        DELETE,
        EXTENDED,
        MODIFY,
        RENAME,
        SEARCH,
        REFUSED
    }
}
