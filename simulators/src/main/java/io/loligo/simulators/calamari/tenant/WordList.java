package io.loligo.simulators.calamari.tenant;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Names with identifiers, such as all teams; an identifier is never given twice. */
public final class WordList {
    private final Map<Integer, String> names = new TreeMap<>();
    private int lastId;

    WordList(Collection<String> first) {
        first.forEach(this::add);
    }

    /** The name's identifier; a name that is not in the list is added. */
    public int add(String name) {
        return id(name).orElseGet(() -> {
            names.put(++lastId, name);
            return lastId;
        });
    }

    public boolean remove(int id) {
        return names.remove(id) != null;
    }

    public Optional<Integer> id(String name) {
        return names.entrySet().stream()
                .filter(entry -> entry.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    public Optional<String> name(int id) {
        return Optional.ofNullable(names.get(id));
    }

    /** The name that a number, a UUID or the name itself stands for. */
    public Optional<String> meant(String text) {
        return names.entrySet().stream()
                .filter(entry -> entry.getValue().equals(text)
                        || String.valueOf(entry.getKey()).equals(text)
                        || uuid(entry.getValue()).toString().equals(text))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    public Map<Integer, String> all() {
        return Map.copyOf(names);
    }

    /** In order of identifier. */
    public List<String> inOrder() {
        return List.copyOf(names.values());
    }

    /** Where v2 wants a UUID for a name. */
    public static UUID uuid(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    void restore(Map<Integer, String> earlier) {
        names.clear();
        names.putAll(earlier);
        lastId = Math.max(
                lastId, names.keySet().stream().mapToInt(id -> id).max().orElse(0));
    }
}
