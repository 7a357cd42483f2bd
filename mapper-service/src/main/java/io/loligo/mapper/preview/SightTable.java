package io.loligo.mapper.preview;

import io.loligo.contracts.action.Explanation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** People's previews as a table: one row for each attribute that would change, one for each step without any, one for each automation without a step. */
public final class SightTable {
    private SightTable() {}

    public static List<String> header() {
        return List.of(
                "person",
                "name",
                "outlook",
                "automation",
                "difference",
                "due",
                "action",
                "verdict",
                "attribute",
                "before",
                "after",
                "tried",
                "answered",
                "advice",
                "gates");
    }

    public static List<List<String>> rows(PersonSight sight) {
        List<List<String>> rows = new ArrayList<>();
        for (CourseSight course : sight.courses()) {
            if (course.parts().isEmpty()) {
                rows.add(row(sight, course, List.of("", "", "", "", "", "", "", course.words(), "", "")));
            }
            course.parts().forEach(part -> part.steps().forEach(step -> rows.addAll(step(sight, course, part, step))));
        }
        return rows.isEmpty() ? List.of(row(sight)) : rows;
    }

    private static List<List<String>> step(PersonSight sight, CourseSight course, PartSight part, StepSight step) {
        List<AttributeChange> changes =
                step.changes().isEmpty() ? List.of(new AttributeChange("", List.of(), List.of())) : step.changes();
        return changes.stream()
                .map(change -> row(
                        sight,
                        course,
                        List.of(
                                part.due().toString(),
                                step.action().wireName(),
                                step.verdict().wireName(),
                                change.name(),
                                String.join(" | ", change.before()),
                                String.join(" | ", change.after()),
                                explained(step, Explanation::tried),
                                step.explanation()
                                        .map(Explanation::answered)
                                        .or(part::trouble)
                                        .orElse(""),
                                explained(step, Explanation::advice),
                                String.join(" ", part.gates()))))
                .toList();
    }

    private static String explained(StepSight step, Function<Explanation, String> part) {
        return step.explanation().map(part).orElse("");
    }

    private static List<String> row(PersonSight sight, CourseSight course, List<String> rest) {
        List<String> row = new ArrayList<>(List.of(
                sight.person().text(),
                sight.name(),
                sight.outlook().wireName(),
                course.automation(),
                course.difference().map(one -> one.wireName()).orElse("")));
        row.addAll(rest);
        return row;
    }

    private static List<String> row(PersonSight sight) {
        List<String> row = new ArrayList<>(
                List.of(sight.person().text(), sight.name(), sight.outlook().wireName()));
        while (row.size() < header().size()) {
            row.add("");
        }
        return row;
    }
}
