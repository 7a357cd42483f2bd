package io.loligo.executor.action;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the systems beside the directory showed before a step and after it. */
public record Beside(Answers before, Answers after) {

    public static Beside none() {
        return new Beside(Answers.none(), Answers.none());
    }

    /** Whether a name is that of a fact of another system; no attribute has a colon in its name. */
    static boolean isFact(String name) {
        return name.indexOf(':') >= 0;
    }

    /** What was, of that which has changed; a fact that was not there has no values. */
    public SortedMap<String, List<String>> factsBefore() {
        return changed(before, after);
    }

    /** What is now, of that which has changed. */
    public SortedMap<String, List<String>> factsAfter() {
        return changed(after, before);
    }

    private static SortedMap<String, List<String>> changed(Answers these, Answers those) {
        SortedMap<String, List<String>> facts = these.facts();
        SortedMap<String, List<String>> others = those.facts();
        SortedMap<String, List<String>> changed = new TreeMap<>();
        facts.forEach((name, values) -> {
            if (!values.equals(others.get(name))) {
                changed.put(name, values);
            }
        });
        others.keySet().stream().filter(name -> !facts.containsKey(name)).forEach(name -> changed.put(name, List.of()));
        return changed;
    }
}
