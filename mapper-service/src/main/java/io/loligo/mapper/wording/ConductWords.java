package io.loligo.mapper.wording;

import io.loligo.mapper.conduct.Autonomy;
import io.loligo.mapper.conduct.Deadline;
import io.loligo.mapper.conduct.Exclusion;
import io.loligo.mapper.conduct.Level;
import io.loligo.mapper.conduct.Limits;
import io.loligo.mapper.conduct.MaintenanceWindow;
import io.loligo.mapper.conduct.Timing;
import io.loligo.mapper.request.Words;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Period;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** How work reaches the directory, in words. */
public final class ConductWords {
    private ConductWords() {}

    public static String of(Autonomy autonomy) {
        return switch (autonomy) {
            case PREVIEW -> "only shows";
            case SUPERVISED -> "supervised";
            case AUTOMATIC -> "automatic";
        };
    }

    /** What a level asks besides who is asked. */
    public static List<String> level(Level level) {
        List<String> lines = new ArrayList<>();
        if (level.quorum() > 1) {
            lines.add(level.quorum() + " different people have to say yes");
        }
        level.skipWhen().ifPresent(rule -> lines.add("passed over when " + rule.source()));
        level.deadline().ifPresent(deadline -> lines.addAll(deadline(deadline)));
        return lines;
    }

    private static List<String> deadline(Deadline deadline) {
        List<String> lines = new ArrayList<>();
        String then = switch (deadline.then()) {
            case Deadline.Then.Reject ignored -> "then it counts as a no";
            case Deadline.Then.Escalate(var others) ->
                "then also " + String.join(", ", Words.of(others, Optional.empty()));
        };
        lines.add("within " + of(deadline.within()) + ", " + then);
        deadline.remind().ifPresent(before -> lines.add("reminded " + of(before) + " before"));
        return lines;
    }

    public static List<String> window(MaintenanceWindow window) {
        String days = window.days().size() == DayOfWeek.values().length
                ? "every day"
                : window.days().stream()
                        .sorted()
                        .map(day -> day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH))
                        .collect(Collectors.joining(", "));
        String hours = window.from().equals(window.to())
                ? "around the clock"
                : window.from() + " to " + window.to() + (window.to().isAfter(window.from()) ? "" : " of the next day");
        return List.of(days, hours + ", " + window.zone());
    }

    public static List<String> of(Limits limits) {
        return List.of(of(limits.perPass()) + " in one pass", of(limits.perDay()) + " a day");
    }

    private static String of(Limits.Limit limit) {
        return limit.people() + (limit.people() == 1 ? " person or " : " people or ") + limit.percent() + " %";
    }

    public static String of(Exclusion exclusion) {
        return exclusion.whom().source() + ": " + exclusion.reason()
                + exclusion.until().map(day -> ", until " + day).orElse("");
    }

    public static String of(Timing timing) {
        return switch (timing) {
            case Timing.AtOnce ignored -> "at once";
            case Timing.After(var delay) -> of(delay) + " after the change";
            case Timing.OnDay(var day, var shift, var at) ->
                of(shift) + day.source().strip() + ", " + at;
        };
    }

    private static String of(Period shift) {
        if (shift.isZero()) {
            return "on ";
        }
        Period length = shift.isNegative() ? shift.negated() : shift;
        List<String> parts = new ArrayList<>();
        add(parts, length.getYears(), "year");
        add(parts, length.getMonths(), "month");
        add(parts, length.getDays(), "day");
        return String.join(" ", parts) + (shift.isNegative() ? " before " : " after ");
    }

    /** Such as {@code 2 days 4 hours}. */
    public static String of(Duration duration) {
        List<String> parts = new ArrayList<>();
        add(parts, duration.toDaysPart(), "day");
        add(parts, duration.toHoursPart(), "hour");
        add(parts, duration.toMinutesPart(), "minute");
        add(parts, duration.toSecondsPart(), "second");
        return parts.isEmpty() ? "no time" : String.join(" ", parts);
    }

    private static void add(List<String> parts, long number, String unit) {
        if (number != 0) {
            parts.add(number + " " + unit + (number == 1 ? "" : "s"));
        }
    }
}
