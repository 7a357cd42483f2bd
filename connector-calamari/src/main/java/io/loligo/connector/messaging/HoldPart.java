package io.loligo.connector.messaging;

import io.loligo.connector.hold.Hold;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Some of the people whom a hold is about, as one message: all of a large company would not fit into one.
 *
 * @param hold its identifier
 * @param parts how many there are of it
 */
record HoldPart(String hold, int parts, SortedMap<String, Hold.Held> listed) {
    /** Names and keys are some hundred characters at most, so that a part stays far below a message's usual limit of 1 MB. */
    static final int PEOPLE = 2_000;

    /** In their order. */
    static List<HoldPart> of(Hold hold) {
        int parts = Math.ceilDiv(hold.people(), PEOPLE);
        List<HoldPart> all = new ArrayList<>();
        TreeMap<String, Hold.Held> some = new TreeMap<>();
        for (var one : hold.listed().entrySet()) {
            some.put(one.getKey(), one.getValue());
            if (some.size() == PEOPLE) {
                all.add(new HoldPart(hold.id(), parts, some));
                some = new TreeMap<>();
            }
        }
        if (!some.isEmpty()) {
            all.add(new HoldPart(hold.id(), parts, some));
        }
        return all;
    }
}
