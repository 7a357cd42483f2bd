package io.loligo.mapper.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yaml.snakeyaml.error.Mark;

/** Collects what is wrong, so that an administrator sees all of it at once. */
final class Problems {
    private final List<Problem> found = new ArrayList<>();

    void add(String document, Mark at, String field, String message) {
        add(new Problem(document, at.getLine() + 1, at.getColumn() + 1, field, message));
    }

    void add(Problem problem) {
        if (!found.contains(problem)) {
            found.add(problem);
        }
    }

    List<Problem> inOrder() {
        return found.stream()
                .sorted(Comparator.comparing(Problem::document)
                        .thenComparingInt(Problem::line)
                        .thenComparingInt(Problem::column))
                .toList();
    }
}
