package io.loligo.executor.page;

import io.loligo.contracts.action.EntryState;
import java.util.List;
import java.util.TreeSet;

/** One attribute, before and after. */
public record Difference(String name, List<String> before, List<String> after) {

    static List<Difference> between(EntryState before, EntryState after) {
        TreeSet<String> names = new TreeSet<>(before.attributes().keySet());
        names.addAll(after.attributes().keySet());
        return names.stream()
                .map(name -> new Difference(
                        name,
                        before.attributes().getOrDefault(name, List.of()),
                        after.attributes().getOrDefault(name, List.of())))
                .filter(one -> !one.before().equals(one.after()))
                .toList();
    }
}
