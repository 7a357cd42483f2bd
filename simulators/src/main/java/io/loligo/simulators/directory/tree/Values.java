package io.loligo.simulators.directory.tree;

import io.loligo.simulators.directory.schema.AttributeType;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The values that one object has of one attribute: never none, no two equal, immutable. */
public final class Values {
    private final AttributeType type;
    private final Map<String, byte[]> byKey;

    private Values(AttributeType type, Map<String, byte[]> byKey) {
        this.type = type;
        this.byKey = byKey;
    }

    public static Values of(AttributeType type, String value) {
        return of(type, value.getBytes(StandardCharsets.UTF_8));
    }

    public static Values of(AttributeType type, byte[] value) {
        return new Values(type, Collections.singletonMap(type.syntax().key(value), value));
    }

    public static Values of(AttributeType type, Collection<byte[]> values) {
        if (values.size() == 1) {
            return of(type, values.iterator().next());
        }
        Map<String, byte[]> byKey = new LinkedHashMap<>();
        values.forEach(value -> byKey.putIfAbsent(type.syntax().key(value), value));
        return new Values(type, byKey);
    }

    public AttributeType type() {
        return type;
    }

    public int count() {
        return byKey.size();
    }

    public Collection<byte[]> all() {
        return byKey.values();
    }

    public Set<String> keys() {
        return byKey.keySet();
    }

    public boolean has(String key) {
        return byKey.containsKey(key);
    }

    /** The first value as text. */
    public String text() {
        return new String(byKey.values().iterator().next(), StandardCharsets.UTF_8);
    }

    public List<String> texts() {
        return byKey.values().stream()
                .map(value -> new String(value, StandardCharsets.UTF_8))
                .toList();
    }

    /** Whether both hold the same bytes; {@code Anna} and {@code anna} are equal values but not the same. */
    public boolean same(Values other) {
        return byKey.size() == other.byKey.size()
                && byKey.entrySet().stream().allMatch(entry -> {
                    byte[] theirs = other.byKey.get(entry.getKey());
                    return theirs != null && java.util.Arrays.equals(entry.getValue(), theirs);
                });
    }
}
