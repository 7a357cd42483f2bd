package io.loligo.mapper.page;

import io.loligo.contracts.action.Action;
import io.loligo.contracts.action.ActionType;
import io.loligo.contracts.employee.EmployeeRecord;
import io.loligo.contracts.employee.EmployeeRecord.Field;
import io.loligo.mapper.request.Request;
import io.loligo.mapper.request.Stage;
import io.loligo.mapper.wording.StepWords;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A request, as lists show it.
 *
 * @param person the name, or the key where HR has none
 * @param steps what would be done, in a few words
 * @param decidable whether somebody is asked about it
 * @param odd whether it differs from most of its group
 */
public record RequestLine(
        String id,
        String person,
        String key,
        String automation,
        String trigger,
        StageSign sign,
        String steps,
        Instant openedAt,
        Instant due,
        boolean destructive,
        boolean decidable,
        boolean odd) {

    static RequestLine of(Request request, boolean odd) {
        return new RequestLine(
                request.id(),
                person(request),
                request.employee().text(),
                request.automation(),
                request.kind().wireName(),
                StageSign.of(request.stage()),
                StepWords.of(request.steps()).stream().map(StepWords::title).collect(Collectors.joining("; ")),
                request.openedAt(),
                request.due(),
                request.destructive(),
                request.stage() instanceof Stage.Asked,
                odd);
    }

    static String person(Request request) {
        EmployeeRecord employee = request.change().employee();
        String name = Stream.of(Field.FIRST_NAME, Field.LAST_NAME)
                .flatMap(field -> employee.text(field).stream())
                .collect(Collectors.joining(" "));
        return name.isEmpty() ? request.employee().text() : name;
    }

    /** What requests of one automation are compared by. */
    static List<ActionType> kinds(Request request) {
        return request.steps().stream().map(Action::type).toList();
    }
}
