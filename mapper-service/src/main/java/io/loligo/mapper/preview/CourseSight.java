package io.loligo.mapper.preview;

import io.loligo.mapper.preview.Comparison.Difference;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What an automation would do for a person, and to the directory.
 *
 * @param change the kind of change that it was asked about
 * @param words why nothing would be done
 * @param difference from the policy in force, where documents are tried
 * @param judgements what its expressions yielded, where that was asked for
 */
public record CourseSight(
        String automation,
        String change,
        Course.Status status,
        String words,
        Optional<Difference> difference,
        List<Judgement> judgements,
        List<PartSight> parts) {
    public CourseSight {
        judgements = List.copyOf(judgements);
        parts = List.copyOf(parts);
    }

    /** @param plans what the executor said, by the command's id; of each part's command */
    static CourseSight of(Sketch.Line line, Map<String, Planned> plans, boolean explained) {
        Course course = line.course();
        return new CourseSight(
                course.automation(),
                course.change(),
                course.status(),
                course.words(),
                line.difference(),
                explained ? course.judgements() : List.of(),
                course.parts().stream()
                        .map(part -> PartSight.of(
                                part,
                                Objects.requireNonNull(plans.get(part.planned().id()))))
                        .toList());
    }
}
