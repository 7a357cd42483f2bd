package io.loligo.executor.directory;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An entry as it was read: the attributes that were asked for and are there. Attribute names do not regard case; values
 * are in string form, SIDs as {@code S-1-…}, other binary ones in base64.
 */
public final class Entry {
    private final ObjectIdentity identity;
    private final SortedMap<String, List<String>> attributes;

    /** Takes the map, which must regard no case and which nobody else may keep. */
    private Entry(ObjectIdentity identity, SortedMap<String, List<String>> attributes) {
        this.identity = identity;
        this.attributes = attributes;
    }

    public static Entry of(ObjectIdentity identity, Map<String, List<String>> attributes) {
        SortedMap<String, List<String>> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        attributes.forEach((name, values) -> sorted.put(name, List.copyOf(values)));
        return new Entry(identity, sorted);
    }

    public ObjectIdentity identity() {
        return identity;
    }

    public SortedMap<String, List<String>> attributes() {
        return Collections.unmodifiableSortedMap(attributes);
    }

    public Dn dn() {
        return identity.dn();
    }

    /** All values; none when the attribute is not there. */
    public List<String> all(String attribute) {
        return attributes.getOrDefault(attribute, List.of());
    }

    public Optional<String> first(String attribute) {
        List<String> values = all(attribute);
        return values.isEmpty() ? Optional.empty() : Optional.of(values.getFirst());
    }

    /** A number; 0 when the attribute is not there or holds none. */
    public long number(String attribute) {
        try {
            return first(attribute).map(Long::parseLong).orElse(0L);
        } catch (NumberFormatException unreadable) {
            return 0;
        }
    }

    public boolean isTrue(String attribute) {
        return first(attribute).filter("TRUE"::equalsIgnoreCase).isPresent();
    }

    public AccountFlags flags() {
        return new AccountFlags((int) number(Attributes.USER_ACCOUNT_CONTROL));
    }

    /** The same entry with other values of one attribute; none takes it away. */
    public Entry with(String attribute, List<String> values) {
        SortedMap<String, List<String>> changed = new TreeMap<>(attributes);
        if (values.isEmpty()) {
            changed.remove(attribute);
        } else {
            changed.put(attribute, List.copyOf(values));
        }
        return new Entry(identity, changed);
    }

    /** The same entry as somebody has seen it since: with what was seen, and the rest as it is here. */
    public Entry seenAs(Entry since) {
        if (since.attributes.isEmpty()) {
            return new Entry(since.identity, attributes);
        }
        SortedMap<String, List<String>> all = new TreeMap<>(attributes);
        all.putAll(since.attributes);
        return new Entry(since.identity, all);
    }

    /** The same entry in another place. */
    public Entry at(Dn dn) {
        return new Entry(new ObjectIdentity(identity.guid(), dn), attributes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Entry entry && identity.equals(entry.identity) && attributes.equals(entry.attributes);
    }

    @Override
    public int hashCode() {
        return 31 * identity.hashCode() + attributes.hashCode();
    }

    @Override
    public String toString() {
        return identity + " " + attributes;
    }
}
