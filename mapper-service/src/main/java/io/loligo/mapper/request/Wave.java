package io.loligo.mapper.request;

import io.loligo.contracts.wire.EventIds;
import io.loligo.mapper.conduct.Limits;
import java.util.Optional;

/**
 * Requests of an automation that came together, with what they are counted against.
 *
 * @param name what they have in common
 * @param people how many people's they are, including those that went on already
 * @param destructive whether any of it is
 * @param today of how many other people the automation let destructive work go on today
 */
public record Wave(String automation, String name, int people, boolean destructive, int today) {

    /** Which hold it would be. */
    public String hold() {
        return EventIds.of("hold", automation, name);
    }

    /**
     * Why a person has to decide about it; empty when it may go on.
     *
     * @param proven whether the automation has been let go once
     * @param known how many people are known who have not left
     */
    public Optional<String> reason(Limits limits, boolean proven, int known) {
        if (!proven) {
            return Optional.of("The automation " + automation + " has never run here. It would touch " + people(people)
                    + "; look at it, then let it go.");
        }
        if (!destructive) {
            return Optional.empty();
        }
        int atOnce = limits.perPass().allowed(known);
        if (people > atOnce) {
            return Optional.of("The automation " + automation + " would disable, remove or delete something for "
                    + people(people) + " at once, and " + atOnce + " of the " + known + " known are within its limit.");
        }
        int aDay = limits.perDay().allowed(known);
        if (people + today > aDay) {
            return Optional.of("The automation " + automation + " has done so for " + people(today) + " today; with "
                    + people + " more it would pass its limit of " + aDay + " a day.");
        }
        return Optional.empty();
    }

    private static String people(int number) {
        return number == 1 ? "1 person" : number + " people";
    }
}
