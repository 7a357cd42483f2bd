package io.loligo.mapper.request;

import io.loligo.contracts.employee.EmployeeKey;
import io.loligo.mapper.conduct.Assignee;
import io.loligo.mapper.conduct.Deadline;
import io.loligo.mapper.conduct.Level;
import io.loligo.mapper.conduct.Workflow;
import io.loligo.mapper.policy.Automation;
import io.loligo.mapper.policy.Policy;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where somebody may be asked at most. Of what is within, {@link Consent#isAsked} knows what they really are asked about: nobody is asked twice, or
 * about themselves.
 *
 * @param levels as {@code automation/level}, on which they are asked about anybody
 * @param asManager as {@code automation/level}, on which they are asked about their reports
 */
public record Reach(Set<String> levels, Set<String> asManager, Set<EmployeeKey> reports) {
    public Reach {
        levels = Set.copyOf(levels);
        asManager = Set.copyOf(asManager);
        reports = Set.copyOf(reports);
    }

    /** @param reports those whose manager the voter is, or acts for */
    public static Reach of(Policy policy, Voter voter, Set<EmployeeKey> reports) {
        Set<String> levels = new HashSet<>();
        Set<String> asManager = new HashSet<>();
        for (Automation automation : policy.automations()) {
            List<Level> asked =
                    automation.conduct().workflow().map(Workflow::levels).orElse(List.of());
            for (Level level : asked) {
                String name = automation.name() + "/" + level.name();
                assignees(level).forEach(assignee -> {
                    switch (assignee) {
                        case Assignee.Person(var login) -> {
                            if (voter.names().contains(login.toLowerCase(Locale.ROOT))) {
                                levels.add(name);
                            }
                        }
                        case Assignee.Role role -> {
                            if (voter.names().stream().anyMatch(role.members()::contains)) {
                                levels.add(name);
                            }
                        }
                        case Assignee.Superior ignored -> asManager.add(name);
                    }
                });
            }
        }
        return new Reach(levels, asManager, reports);
    }

    private static Stream<Assignee> assignees(Level level) {
        List<Assignee> others =
                level.deadline().map(Deadline::then).map(Reach::others).orElse(List.of());
        return Stream.concat(level.assignees().stream(), others.stream());
    }

    private static List<Assignee> others(Deadline.Then then) {
        return switch (then) {
            case Deadline.Then.Escalate(var to) -> to;
            case Deadline.Then.Reject ignored -> List.of();
        };
    }
}
