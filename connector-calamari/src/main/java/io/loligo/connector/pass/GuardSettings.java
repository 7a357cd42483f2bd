package io.loligo.connector.pass;

import java.util.Set;

/**
 * How much may change in one pass before HR is not believed.
 *
 * @param minRecords a pass with fewer people is refused
 * @param confirmMissing in how many complete passes in a row a person must be missing
 * @param maxRemovals people who may go missing or leave in one pass, however few there are
 * @param maxRemovalPercent the same as a share of everybody remembered; the larger of the two counts
 * @param mayVanish fields that may become empty in all rows at once
 */
public record GuardSettings(
        int minRecords, int confirmMissing, int maxRemovals, int maxRemovalPercent, Set<String> mayVanish) {
    public GuardSettings {
        if (confirmMissing < 1) {
            throw new IllegalArgumentException("confirm-missing: 1 or more, not " + confirmMissing);
        }
        if (maxRemovalPercent < 0 || maxRemovalPercent > 100) {
            throw new IllegalArgumentException("max-removal-percent: 0 to 100, not " + maxRemovalPercent);
        }
        mayVanish = Set.copyOf(mayVanish);
    }

    /** How many of so many may go at once. */
    int limit(int everybody) {
        return (int) Math.max(maxRemovals, (long) everybody * maxRemovalPercent / 100);
    }
}
