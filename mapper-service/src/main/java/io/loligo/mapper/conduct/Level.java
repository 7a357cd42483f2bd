package io.loligo.mapper.conduct;

import io.loligo.mapper.expression.Expression;
import java.util.List;
import java.util.Optional;

/**
 * One decision on the way.
 *
 * @param assignees who may decide; any of them
 * @param quorum how many different people must say yes; one no ends the request
 * @param skipWhen the level is passed over where this holds; its result is written into the request's history
 * @param deadline what happens when nobody decides in time
 */
public record Level(
        String name, List<Assignee> assignees, int quorum, Optional<Expression> skipWhen, Optional<Deadline> deadline) {
    public Level {
        assignees = List.copyOf(assignees);
        if (assignees.isEmpty() || quorum < 1) {
            throw new IllegalArgumentException("a level has at least one assignee and a quorum of at least 1");
        }
    }
}
