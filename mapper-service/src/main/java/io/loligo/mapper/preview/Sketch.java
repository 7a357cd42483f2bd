package io.loligo.mapper.preview;

import io.loligo.contracts.action.ActionCommand;
import io.loligo.contracts.employee.EmployeeRecord;
import io.loligo.contracts.employee.EmployeeRecord.Field;
import io.loligo.mapper.preview.Comparison.Difference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What automations would do for one person, while the executor is still asked what that means in the directory. */
public final class Sketch {
    private final EmployeeRecord person;
    private final List<Line> lines;
    private final boolean explained;
    private final Map<String, Planned> plans = new HashMap<>();

    /** What one automation would do. */
    record Line(Course course, Optional<Difference> difference) {}

    private Sketch(EmployeeRecord person, List<Line> lines, boolean explained) {
        this.person = person;
        this.lines = List.copyOf(lines);
        this.explained = explained;
    }

    /** Of the policy that was asked about alone. */
    static Sketch of(EmployeeRecord person, List<Course> courses, boolean explained) {
        return new Sketch(
                person,
                courses.stream()
                        .map(course -> new Line(course, Optional.empty()))
                        .toList(),
                explained);
    }

    /** Of what differs between two policies. */
    static Sketch compared(EmployeeRecord person, List<Comparison> comparisons, boolean explained) {
        return new Sketch(
                person,
                comparisons.stream()
                        .filter(one -> one.difference() != Difference.SAME)
                        .map(one -> new Line(
                                one.difference() == Difference.GONE ? gone(one.course()) : one.course(),
                                Optional.of(one.difference())))
                        .toList(),
                explained);
    }

    /** What would no longer be done is nothing to plan. */
    private static Course gone(Course course) {
        return course.status() == Course.Status.PROPOSED
                ? Course.none(
                        course.automation(),
                        course.change(),
                        Course.Status.NOT_STARTED,
                        "No longer does what it does today.",
                        course.judgements())
                : course;
    }

    /** What the executor is to plan. */
    public List<ActionCommand> commands() {
        return parts().map(Course.Part::planned).toList();
    }

    /** Takes note of what the executor said. */
    public void saw(Planned planned) {
        plans.putIfAbsent(planned.commandId(), planned);
    }

    /** Whether the executor has said all that it was asked. */
    public boolean isComplete() {
        return parts().allMatch(part -> plans.containsKey(part.planned().id()));
    }

    /** @param trouble why the executor did not say what it has not said */
    public PersonSight sight(String trouble) {
        parts().forEach(part -> saw(Planned.without(part.planned().id(), trouble)));
        List<CourseSight> courses = lines.stream()
                .map(line -> CourseSight.of(line, plans, explained))
                .toList();
        return new PersonSight(person.key(), name(), Outlook.of(courses), courses);
    }

    private Stream<Course.Part> parts() {
        return lines.stream().flatMap(line -> line.course().parts().stream());
    }

    private String name() {
        return Stream.of(Field.FIRST_NAME, Field.LAST_NAME)
                .flatMap(field -> person.text(field).stream())
                .collect(Collectors.joining(" "));
    }
}
