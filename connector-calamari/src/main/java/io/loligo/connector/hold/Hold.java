package io.loligo.connector.hold;

import io.loligo.contracts.employee.LeavingReason;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * People who would go at once, by one pass. While nobody has decided, the connection tells nothing at all.
 *
 * @param id unique in an installation
 * @param since when the first such pass was seen
 * @param listed everybody it is about, by key value
 */
public record Hold(String id, Instant since, Verdict verdict, SortedMap<String, Held> listed) {
    public Hold {
        listed = Collections.unmodifiableSortedMap(new TreeMap<>(listed));
    }

    /** An undecided one. */
    public static Hold of(
            String connection, Instant since, SortedMap<String, LeavingReason> going, Function<String, String> name) {
        TreeMap<String, Held> listed = new TreeMap<>();
        going.forEach((value, reason) -> listed.put(value, new Held(name.apply(value), reason)));
        return new Hold(connection + "-" + since.toEpochMilli(), since, Verdict.OPEN, listed);
    }

    /** How many it is about. */
    public int people() {
        return listed.size();
    }

    /** So many of them, in the order of their key values, without the first so many. */
    public List<Map.Entry<String, Held>> some(int from, int count) {
        return listed.entrySet().stream().skip(from).limit(count).toList();
    }

    public Hold decided(Verdict other) {
        return new Hold(id, since, other, listed);
    }

    /** The same about other people. */
    public Hold about(SortedMap<String, Held> others) {
        return new Hold(id, since, verdict, others);
    }

    /** Whether it was found out in a pass that these people would go. */
    boolean standsFor(Set<String> going) {
        return listed.keySet().equals(going);
    }

    /** Those of the given people whom this hold is about. */
    Set<String> among(Set<String> going) {
        TreeSet<String> those = new TreeSet<>(listed.keySet());
        those.retainAll(going);
        return those;
    }

    /** The same about nobody but these. */
    Hold only(Set<String> some) {
        TreeMap<String, Held> remaining = new TreeMap<>(listed);
        remaining.keySet().retainAll(some);
        return about(remaining);
    }

    /** What a person decided. */
    public enum Verdict {
        OPEN,
        /** HR is right: they go. */
        ACCEPTED,
        /** HR is wrong: they stay as they are remembered until HR has them again. */
        DISCARDED
    }

    /**
     * One who would go.
     *
     * @param name as people know them
     * @param reason why they would
     */
    public record Held(String name, LeavingReason reason) {}
}
