package io.loligo.connector.hold;

import io.loligo.contracts.employee.LeavingReason;
import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * People who would go at once, by one pass. While nobody has decided, the connection tells nothing at all.
 *
 * @param id unique in an installation
 * @param since when the first such pass was seen
 * @param listed by key value; at most {@link #MOST_LISTED}, then the hold stands for any as many
 * @param people how many there are
 */
public record Hold(String id, Instant since, Verdict verdict, SortedMap<String, Held> listed, int people) {
    /** A hold of more people names only the first of them. */
    public static final int MOST_LISTED = 5_000;

    public Hold {
        listed = Collections.unmodifiableSortedMap(new TreeMap<>(listed));
    }

    /** An undecided one. */
    public static Hold of(
            String connection, Instant since, SortedMap<String, LeavingReason> going, Function<String, String> name) {
        TreeMap<String, Held> listed = new TreeMap<>();
        going.entrySet().stream()
                .limit(MOST_LISTED)
                .forEach(one -> listed.put(one.getKey(), new Held(name.apply(one.getKey()), one.getValue())));
        return new Hold(connection + "-" + since.toEpochMilli(), since, Verdict.OPEN, listed, going.size());
    }

    public Hold decided(Verdict other) {
        return new Hold(id, since, other, listed, people);
    }

    /** Whether it was found out in a pass that these people would go. */
    boolean standsFor(Set<String> going) {
        return people == going.size() && going.containsAll(listed.keySet());
    }

    /** Those of the given people whom this hold is about; of one that does not name all, that many. */
    Set<String> among(Set<String> going) {
        TreeMap<String, Held> named = new TreeMap<>(listed);
        if (people > listed.size()) {
            return going.size() <= people ? Set.copyOf(going) : Set.of();
        }
        named.keySet().retainAll(going);
        return Set.copyOf(named.keySet());
    }

    /** The same about nobody but these. */
    Hold only(Set<String> some) {
        TreeMap<String, Held> named = new TreeMap<>(listed);
        named.keySet().retainAll(some);
        return new Hold(id, since, verdict, named, some.size());
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
