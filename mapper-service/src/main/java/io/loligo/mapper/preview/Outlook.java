package io.loligo.mapper.preview;

import com.fasterxml.jackson.annotation.JsonValue;
import io.loligo.mapper.preview.StepSight.Verdict;
import java.util.List;
import java.util.Locale;

/** What a preview comes to for one person. The first that fits counts. */
public enum Outlook {
    /** Something would be refused, or cannot be planned. */
    REFUSED,
    /** The executor did not say. */
    UNKNOWN,
    /** The directory would show something else. */
    CHANGED,
    /** Steps would be done and change nothing: the directory already shows it. */
    SATISFIED,
    /** Nothing would be done. */
    UNTOUCHED;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Outlook of(List<CourseSight> courses) {
        List<Verdict> verdicts = courses.stream()
                .flatMap(course -> course.parts().stream())
                .flatMap(part -> part.steps().stream())
                .map(StepSight::verdict)
                .toList();
        boolean isUnplannable = courses.stream().anyMatch(course -> course.status() == Course.Status.UNPLANNABLE);
        if (isUnplannable || verdicts.contains(Verdict.REFUSED)) {
            return REFUSED;
        }
        if (verdicts.contains(Verdict.UNKNOWN)) {
            return UNKNOWN;
        }
        if (verdicts.contains(Verdict.CHANGES)) {
            return CHANGED;
        }
        return verdicts.isEmpty() ? UNTOUCHED : SATISFIED;
    }
}
