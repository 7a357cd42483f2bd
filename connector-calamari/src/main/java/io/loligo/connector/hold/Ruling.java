package io.loligo.connector.hold;

import java.util.Optional;
import java.util.Set;

/** What may come of a pass in view of how many people would go by it. */
public sealed interface Ruling {

    /**
     * The pass is told.
     *
     * @param withheld those who would go but do not, for a person decided that HR is wrong about them
     * @param confirmed those who go at once, for a person decided that HR is right about them
     * @param remaining the hold that goes on being remembered
     */
    record Told(Set<String> withheld, Set<String> confirmed, Optional<Hold> remaining) implements Ruling {}

    /** Nothing is told until a person has decided. */
    record HeldBack(Hold hold) implements Ruling {}
}
