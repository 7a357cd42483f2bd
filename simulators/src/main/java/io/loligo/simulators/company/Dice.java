package io.loligo.simulators.company;

import java.util.List;

/**
 * Chance that falls the same way on every machine and JDK for ever (SplitMix64): a company is remembered by its seed
 * alone, so its people must not change when Java's own generators do.
 */
final class Dice {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    /** Every pair of a seed and a purpose has a sequence of its own. */
    Dice(long seed, long index, long purpose) {
        state = mix(mix(seed + GOLDEN * purpose) + GOLDEN * index);
    }

    long next() {
        state += GOLDEN;
        return mix(state);
    }

    /** From 0 to one less than the bound. */
    int below(int bound) {
        return (int) Math.floorMod(next() >>> 1, (long) bound);
    }

    boolean chance(int percent) {
        return below(100) < percent;
    }

    <T> T pick(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
