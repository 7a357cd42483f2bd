package io.loligo.mapper.conduct;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Levels of consent, in order. Nobody decides two of them, or anything about themselves. */
public record Workflow(String name, List<Level> levels) {
    /** What supervised automations without a workflow of their own ask. */
    public static final String SUPERVISION = "supervision";

    /** The role whose members decide it. */
    public static final String OPERATORS = "operator";

    public Workflow {
        levels = List.copyOf(levels);
        if (levels.isEmpty()) {
            throw new IllegalArgumentException("levels: at least one");
        }
    }

    /** The level of that name; empty where the workflow no longer has it. */
    public Optional<Level> level(String level) {
        return levels.stream().filter(one -> one.name().equals(level)).findFirst();
    }

    /** One yes of any of these people. */
    public static Workflow supervision(Set<String> operators) {
        return new Workflow(
                SUPERVISION,
                List.of(new Level(
                        SUPERVISION,
                        List.of(new Assignee.Role(OPERATORS, operators)),
                        1,
                        Optional.empty(),
                        Optional.empty())));
    }
}
