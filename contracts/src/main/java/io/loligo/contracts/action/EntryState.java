package io.loligo.contracts.action;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a directory held of an object, as far as a step touched it. Attribute names are LDAP display names in the
 * directory's own spelling, with {@code distinguishedName} for the place and {@code memberOf} for groups; values are in
 * string form, binary ones in base64, passwords never. An attribute that was not there is listed with no values.
 */
public record EntryState(SortedMap<String, List<String>> attributes) {
    public EntryState {
        var copy = new TreeMap<String, List<String>>();
        attributes.forEach((name, values) -> copy.put(name, List.copyOf(new ArrayList<>(values))));
        attributes = Collections.unmodifiableSortedMap(copy);
    }

    public static EntryState of(Map<String, List<String>> attributes) {
        return new EntryState(new TreeMap<>(attributes));
    }

    public static EntryState none() {
        return new EntryState(new TreeMap<>());
    }
}
