package io.loligo.executor.folder;

import java.util.ArrayList;
import java.util.List;

/**
 * What a sweep of quarantines did.
 *
 * @param purged folders deleted for good
 * @param left folders that have expired and are still there
 * @param troubles what stood in the way, in words
 */
public record Swept(int purged, int left, List<String> troubles) {
    public Swept {
        troubles = List.copyOf(troubles);
    }

    public static Swept nothing() {
        return new Swept(0, 0, List.of());
    }

    public Swept and(Swept other) {
        List<String> all = new ArrayList<>(troubles);
        all.addAll(other.troubles);
        return new Swept(purged + other.purged, left + other.left, all);
    }
}
