package io.loligo.documents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yaml.snakeyaml.error.Mark;

/** Collects what is wrong, so that an administrator sees all of it at once. */
public final class Problems {
    private final List<Problem> found = new ArrayList<>();

    void add(String document, Mark at, String field, String message) {
        add(new Problem(document, at.getLine() + 1, at.getColumn() + 1, field, message));
    }

    public void add(Problem problem) {
        if (!found.contains(problem)) {
            found.add(problem);
        }
    }

    public List<Problem> inOrder() {
        return found.stream()
                .sorted(Comparator.comparing(Problem::document)
                        .thenComparingInt(Problem::line)
                        .thenComparingInt(Problem::column))
                .toList();
    }
}
