package io.loligo.mapper.preview;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What an automation would do for a person, under documents that are tried.
 *
 * @param course under these documents; where the automation is no longer in them, what it does today
 * @param difference from what it does under the policy in force
 */
public record Comparison(Course course, Difference difference) {

    /** How two policies differ for a person. */
    public enum Difference {
        SAME,
        /** It does something now and did nothing before. */
        ADDED,
        /** It does something else, or at another time. */
        OTHER,
        /** It did something and does nothing now. */
        GONE;

        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** One for each automation of either, in the order of their names; those that do nothing in both are the same. */
    static List<Comparison> of(List<Course> inForce, List<Course> tried) {
        Map<String, Course> before = new LinkedHashMap<>();
        inForce.forEach(course -> before.put(course.automation(), course));
        List<Comparison> all = new ArrayList<>();
        for (Course course : tried) {
            Optional<Course> old = Optional.ofNullable(before.remove(course.automation()));
            all.add(new Comparison(course, difference(old, course)));
        }
        before.values().stream()
                .filter(course -> course.status() == Course.Status.PROPOSED)
                .forEach(course -> all.add(new Comparison(course, Difference.GONE)));
        return all;
    }

    private static Difference difference(Optional<Course> before, Course after) {
        if (before.isEmpty()) {
            return does(after) ? Difference.ADDED : Difference.SAME;
        }
        Course old = before.get();
        if (old.doesTheSameAs(after)) {
            return Difference.SAME;
        }
        if (old.status() != Course.Status.PROPOSED) {
            return does(after) ? Difference.ADDED : Difference.SAME;
        }
        return does(after) ? Difference.OTHER : Difference.GONE;
    }

    /** What cannot be planned is shown too: somebody should know. */
    private static boolean does(Course course) {
        return course.status() == Course.Status.PROPOSED || course.status() == Course.Status.UNPLANNABLE;
    }
}
