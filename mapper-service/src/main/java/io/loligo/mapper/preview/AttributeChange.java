package io.loligo.mapper.preview;

import io.loligo.contracts.action.EntryState;
import java.util.List;
import java.util.TreeSet;

/** One attribute, as the directory shows it and as it would be. */
public record AttributeChange(String name, List<String> before, List<String> after) {
    public AttributeChange {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    static List<AttributeChange> between(EntryState before, EntryState after) {
        TreeSet<String> names = new TreeSet<>(before.attributes().keySet());
        names.addAll(after.attributes().keySet());
        return names.stream()
                .map(name -> new AttributeChange(
                        name,
                        before.attributes().getOrDefault(name, List.of()),
                        after.attributes().getOrDefault(name, List.of())))
                .filter(one -> !one.before().equals(one.after()))
                .toList();
    }
}
