package io.loligo.mapper.document;

import io.loligo.documents.Section;
import io.loligo.mapper.conduct.Assignee;
import io.loligo.mapper.conduct.Deadline;
import io.loligo.mapper.conduct.Level;
import io.loligo.mapper.conduct.Workflow;
import io.loligo.mapper.expression.Expression;
import io.loligo.mapper.expression.ResultKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads documents of kind {@code workflow}. */
final class WorkflowReader {
    private static final int MOST_WHO_AGREE = 100;

    private final ExpressionField expressions;
    private final AssigneeReader assignees;

    WorkflowReader(ExpressionField expressions, References references) {
        this.expressions = expressions;
        this.assignees = new AssigneeReader(references);
    }

    /** Empty after a problem. */
    Optional<Workflow> read(Section section) {
        List<Section> sections = section.sections("levels");
        if (sections.isEmpty()) {
            section.problem("levels", "at least one level is needed");
        }
        List<Level> levels = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Section level : sections) {
            String name = NameField.read(level);
            if (!name.isEmpty() && !names.add(name)) {
                level.problem("name", "there is already a level '" + name + "'");
            }
            level(level, name).ifPresent(levels::add);
            level.end();
        }
        if (levels.isEmpty() || levels.size() < sections.size()) {
            return Optional.empty();
        }
        Workflow workflow = new Workflow(section.text("name"), levels);
        Deciders.stuck(workflow)
                .ifPresent(level -> section.problem(
                        "levels",
                        "nobody decides two levels, and too few people are left for '" + level.name()
                                + "' when others have decided; assign more or other people"));
        return Optional.of(workflow);
    }

    private Optional<Level> level(Section section, String name) {
        Optional<Expression> skipWhen = expressions.optional(section, "skip-when", Set.of(ResultKind.FLAG));
        Optional<Deadline> deadline = section.section("deadline").flatMap(this::deadline);
        int quorum = section.whole("quorum", 1, 1, MOST_WHO_AGREE);
        Optional<List<Assignee>> deciding =
                assignees.read(section, "assignees").filter(who -> areEnough(section, who, quorum));
        boolean isComplete =
                skipWhen.isPresent() == section.has("skip-when") && deadline.isPresent() == section.has("deadline");
        return deciding.filter(who -> isComplete).map(who -> new Level(name, who, quorum, skipWhen, deadline));
    }

    private static boolean areEnough(Section section, List<Assignee> assignees, int quorum) {
        int most = Deciders.most(assignees);
        if (most == 0) {
            section.problem("assignees", "nobody is among them; give the role members, or assign others");
        } else if (most < quorum) {
            section.problem(
                    "quorum", quorum + " people must say yes, and at most " + most + " may; assign more, or ask fewer");
        }
        return most >= quorum;
    }

    /** What follows when nobody decides in time, as documents say it. */
    private enum Afterwards {
        REJECT,
        ESCALATE
    }

    private Optional<Deadline> deadline(Section section) {
        if (!section.has("within")) {
            section.text("within");
        }
        Optional<Duration> within = TimeFields.duration(section, "within");
        Optional<Duration> remind = TimeFields.duration(section, "remind");
        if (within.isPresent()
                && remind.filter(time -> time.compareTo(within.get()) >= 0).isPresent()) {
            section.problem("remind", "a time before the end is accepted, shorter than within");
            return Optional.empty();
        }
        Optional<Deadline.Then> then = section.requiredChoice("then", Afterwards.class)
                .flatMap(afterwards -> switch (afterwards) {
                    case REJECT -> Optional.of(new Deadline.Then.Reject());
                    case ESCALATE -> assignees.read(section, "to").map(Deadline.Then.Escalate::new);
                });
        section.end();
        return within.isPresent() && then.isPresent()
                ? Optional.of(new Deadline(within.get(), remind, then.get()))
                : Optional.empty();
    }
}
