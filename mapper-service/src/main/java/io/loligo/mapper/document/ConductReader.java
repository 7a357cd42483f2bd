package io.loligo.mapper.document;

import io.loligo.documents.Section;
import io.loligo.mapper.conduct.Autonomy;
import io.loligo.mapper.conduct.Conduct;
import io.loligo.mapper.conduct.Exclusion;
import io.loligo.mapper.conduct.Limits;
import io.loligo.mapper.conduct.Limits.Limit;
import io.loligo.mapper.conduct.MaintenanceWindow;
import io.loligo.mapper.conduct.Workflow;
import io.loligo.mapper.expression.Expression;
import io.loligo.mapper.expression.ResultKind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads how an automation's work reaches the directory. */
final class ConductReader {
    private static final int MOST_PEOPLE = 1_000_000;

    private final ExpressionField expressions;

    ConductReader(ExpressionField expressions) {
        this.expressions = expressions;
    }

    /** Empty after a problem that leaves open whose consent is asked, or when the window is. */
    Optional<Conduct> read(Section automation, References references) {
        Autonomy autonomy = automation.choice("mode", Autonomy.class, Autonomy.AUTOMATIC);
        Optional<Workflow> workflow = automation.has("workflow")
                ? references.workflow(automation)
                : autonomy == Autonomy.SUPERVISED ? references.supervision(automation) : Optional.empty();
        boolean needsWorkflow = automation.has("workflow") || autonomy == Autonomy.SUPERVISED;
        if (autonomy == Autonomy.SUPERVISED
                && workflow.filter(ConductReader::mayAskNobody).isPresent()) {
            automation.problem(
                    "workflow", "each of its levels may be skipped; supervised work needs one without skip-when");
        }
        Limits limits = limits(automation);
        List<Exclusion> exclusions = exclusions(automation);
        Optional<MaintenanceWindow> window = automation.section("window").flatMap(ConductReader::window);
        return workflow.isPresent() == needsWorkflow && window.isPresent() == automation.has("window")
                ? Optional.of(new Conduct(autonomy, workflow, limits, exclusions, window))
                : Optional.empty();
    }

    private static boolean mayAskNobody(Workflow workflow) {
        return workflow.levels().stream().allMatch(level -> level.skipWhen().isPresent());
    }

    private static Limits limits(Section automation) {
        return automation
                .section("limits")
                .map(section -> {
                    Limits limits = new Limits(
                            limit(section, "per-pass", Limits.USUAL.perPass()),
                            limit(section, "per-day", Limits.USUAL.perDay()));
                    section.end();
                    return limits;
                })
                .orElse(Limits.USUAL);
    }

    private static Limit limit(Section limits, String name, Limit usual) {
        return limits.section(name)
                .map(section -> {
                    Limit limit = new Limit(
                            section.whole("people", usual.people(), 0, MOST_PEOPLE),
                            section.whole("percent", usual.percent(), 0, 100));
                    section.end();
                    return limit;
                })
                .orElse(usual);
    }

    private List<Exclusion> exclusions(Section automation) {
        List<Exclusion> exclusions = new ArrayList<>();
        for (Section section : automation.sections("exclusions")) {
            Optional<Expression> whom = expressions.required(section, "when", Set.of(ResultKind.FLAG));
            String reason = section.text("reason");
            if (section.has("reason") && reason.isBlank()) {
                section.problem("reason", "why these people are left out is accepted, not an empty text");
            }
            Optional<LocalDate> until = TimeFields.day(section, "until");
            whom.map(one -> new Exclusion(one, reason, until)).ifPresent(exclusions::add);
            section.end();
        }
        return exclusions;
    }

    private static Optional<MaintenanceWindow> window(Section section) {
        Set<DayOfWeek> days =
                section.has("days") ? section.choices("days", DayOfWeek.class) : EnumSet.allOf(DayOfWeek.class);
        if (days.isEmpty()) {
            section.problem("days", "the days on which it opens are accepted, such as [saturday, sunday]");
        }
        Optional<LocalTime> from = needed(section, "from", TimeFields.timeOfDay(section, "from"));
        Optional<LocalTime> to = needed(section, "to", TimeFields.timeOfDay(section, "to"));
        Optional<ZoneId> zone = needed(section, "time-zone", TimeFields.zone(section, "time-zone"));
        section.end();
        return days.isEmpty() || from.isEmpty() || to.isEmpty() || zone.isEmpty()
                ? Optional.empty()
                : Optional.of(new MaintenanceWindow(days, from.get(), to.get(), zone.get()));
    }

    private static <T> Optional<T> needed(Section section, String name, Optional<T> value) {
        if (!section.has(name)) {
            section.text(name);
        }
        return value;
    }
}
