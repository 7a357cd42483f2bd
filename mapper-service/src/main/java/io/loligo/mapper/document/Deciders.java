package io.loligo.mapper.document;

import io.loligo.mapper.conduct.Assignee;
import io.loligo.mapper.conduct.Level;
import io.loligo.mapper.conduct.Workflow;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Whether a workflow's levels have the people to be decided by. */
final class Deciders {
    private Deciders() {}

    /** How many people there are at most who may decide. */
    static int most(List<Assignee> assignees) {
        int managers = assignees.contains(new Assignee.Superior()) ? 1 : 0;
        return logins(assignees).size() + managers;
    }

    private static Set<String> logins(List<Assignee> assignees) {
        Set<String> logins = new TreeSet<>();
        for (Assignee assignee : assignees) {
            switch (assignee) {
                case Assignee.Person person -> logins.add(person.login());
                case Assignee.Role role -> logins.addAll(role.members());
                case Assignee.Superior ignored -> {}
            }
        }
        return logins;
    }

    /**
     * The first level for which too few people are left, however those of the levels before are chosen. Levels that are skipped for
     * some, and those that a manager decides, are left out: they need not take anybody from the others.
     */
    static Optional<Level> stuck(Workflow workflow) {
        Map<String, Level> chosen = new HashMap<>();
        for (Level level : workflow.levels()) {
            if (level.skipWhen().isEmpty() && !level.assignees().contains(new Assignee.Superior())) {
                for (int i = 0; i < level.quorum(); i++) {
                    if (!choose(level, chosen, new HashSet<>())) {
                        return Optional.of(level);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** One more person for the level, for whom others may have to take another's place: an augmenting path of a matching. */
    private static boolean choose(Level level, Map<String, Level> chosen, Set<String> asked) {
        for (String person : logins(level.assignees())) {
            if (asked.add(person)) {
                Level taken = chosen.get(person);
                if (taken == null || choose(taken, chosen, asked)) {
                    chosen.put(person, level);
                    return true;
                }
            }
        }
        return false;
    }
}
