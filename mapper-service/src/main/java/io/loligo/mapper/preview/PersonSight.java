package io.loligo.mapper.preview;

import io.loligo.contracts.employee.EmployeeKey;
import java.util.List;
import java.util.stream.Stream;

/** All that would happen to one person. */
public record PersonSight(EmployeeKey person, String name, Outlook outlook, List<CourseSight> courses) {
    public PersonSight {
        courses = List.copyOf(courses);
    }

    Stream<StepSight> steps() {
        return courses.stream().flatMap(course -> course.parts().stream()).flatMap(part -> part.steps().stream());
    }

    /** The attributes that would change, in any step. */
    Stream<String> attributes() {
        return steps().flatMap(step -> step.changes().stream())
                .map(AttributeChange::name)
                .distinct();
    }
}
