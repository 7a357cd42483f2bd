package io.loligo.audit.page;

import io.loligo.audit.people.HourlyCount;
import io.loligo.audit.trail.Kind;
import io.loligo.audit.trail.Status;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A day of events as stacked bars, one an hour, in the units of an SVG picture of {@link #WIDTH} by {@link #HEIGHT}.
 *
 * @param totals what happened, over the whole day
 * @param ticks hours that are named below the bars
 */
public record CountsPicture(List<Total> totals, List<Bar> bars, List<Tick> ticks, long highest) {
    public static final int WIDTH = 336;
    public static final int HEIGHT = 150;
    private static final int HOURS = 24;
    private static final int LEFT = 34;
    private static final int TOP = 12;
    private static final int FLOOR = 126;
    private static final int STEP = (WIDTH - LEFT) / HOURS;
    private static final int TICK_EVERY = 6;

    /** A kind or outcome that is counted for itself. */
    private record Series(String words, String tone, String filter, Predicate<HourlyCount> counts, boolean drawn) {}

    private static final List<Series> SERIES = series();

    /** @param filter what follows {@code /activity?} to list them */
    public record Total(String words, String tone, String filter, long events, boolean drawn) {}

    public record Bar(int x, int y, int width, int height, String tone) {}

    public record Tick(int x, Instant hour) {}

    /** The 24 hours that end with the one under way. */
    public static CountsPicture of(List<HourlyCount> counts, Instant now) {
        Instant start = start(now);
        List<HourlyCount> day =
                counts.stream().filter(count -> !count.hour().isBefore(start)).toList();
        List<Total> totals = SERIES.stream()
                .map(series ->
                        new Total(series.words, series.tone, series.filter, sum(day, series.counts), series.drawn))
                .toList();
        long highest = Math.max(
                1, hours(start).mapToLong(hour -> drawn(day, hour)).max().orElse(1));
        List<Bar> bars = new ArrayList<>();
        List<Tick> ticks = new ArrayList<>();
        int place = 0;
        for (Instant hour : hours(start).toList()) {
            int x = LEFT + place * STEP;
            stack(day, hour, x, highest, bars);
            if (place % TICK_EVERY == 0) {
                ticks.add(new Tick(x, hour));
            }
            place++;
        }
        return new CountsPicture(totals, List.copyOf(bars), List.copyOf(ticks), highest);
    }

    /** The beginning of the first hour that the picture shows. */
    public static Instant start(Instant now) {
        return now.truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(HOURS - 1));
    }

    public boolean empty() {
        return totals.stream().allMatch(total -> total.events == 0);
    }

    private static void stack(List<HourlyCount> day, Instant hour, int x, long highest, List<Bar> bars) {
        long below = 0;
        for (Series series : SERIES.stream().filter(Series::drawn).toList()) {
            long events = sum(day, series.counts.and(count -> count.hour().equals(hour)));
            if (events > 0) {
                int bottom = FLOOR - scaled(below, highest);
                int top = Math.min(bottom - 1, FLOOR - scaled(below + events, highest));
                bars.add(new Bar(x + 1, top, STEP - 2, bottom - top, series.tone));
                below += events;
            }
        }
    }

    private static int scaled(long events, long highest) {
        return Math.toIntExact(Math.round((double) events * (FLOOR - TOP) / highest));
    }

    private static long drawn(List<HourlyCount> day, Instant hour) {
        return SERIES.stream()
                .filter(Series::drawn)
                .mapToLong(series ->
                        sum(day, series.counts.and(count -> count.hour().equals(hour))))
                .sum();
    }

    private static long sum(List<HourlyCount> counts, Predicate<HourlyCount> which) {
        return counts.stream().filter(which).mapToLong(HourlyCount::events).sum();
    }

    private static Stream<Instant> hours(Instant start) {
        return Stream.iterate(start, hour -> hour.plus(1, ChronoUnit.HOURS)).limit(HOURS);
    }

    private static List<Series> series() {
        List<Series> series = new ArrayList<>();
        series.add(kind(Kind.CHANGE, "hr", true));
        Stream.of(Status.APPLIED, Status.ALREADY_SATISFIED, Status.REFUSED, Status.FAILED, Status.IN_DOUBT)
                .forEach(status -> series.add(new Series(
                        status.words(),
                        status.tone(),
                        "outcome=" + status.wireName(),
                        count -> count.outcome().equals(Optional.of(status)),
                        true)));
        series.add(kind(Kind.DRIFT, "same", false));
        series.add(kind(Kind.ACTIVITY, "same", false));
        return List.copyOf(series);
    }

    private static Series kind(Kind kind, String tone, boolean drawn) {
        return new Series(kind.many(), tone, "kind=" + kind.wireName(), count -> count.kind() == kind, drawn);
    }
}
