package io.loligo.executor.page;

import io.loligo.executor.drift.Fate;
import io.loligo.executor.drift.Finding;
import io.loligo.executor.drift.Occurrence;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Thirty days of differences as stacked bars, one a day, in the units of an SVG picture of {@link #WIDTH} by {@link #HEIGHT}. A
 * difference that is found again counts again.
 *
 * @param totals over all days, by what became of them
 * @param ticks days that are named below the bars
 */
public record DriftPicture(List<Total> totals, List<Bar> bars, List<Tick> ticks, long highest) {
    public static final int WIDTH = 336;
    public static final int HEIGHT = 150;
    static final int DAYS = 30;
    private static final int LEFT = 34;
    private static final int TOP = 12;
    private static final int FLOOR = 126;
    private static final int STEP = (WIDTH - LEFT) / DAYS;
    private static final int TICK_EVERY = 7;
    private static final int ROOM_FOR_A_DAY = 40;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    public record Total(String words, String tone, long times) {}

    public record Bar(int x, int y, int width, int height, String tone) {}

    public record Tick(int x, String day) {}

    /** The days that end with the one under way. */
    static DriftPicture of(List<Finding> findings, Instant now, ZoneId zone) {
        Map<LocalDate, Map<Fate, Integer>> byDay = new TreeMap<>();
        Map<Fate, Integer> all = new EnumMap<>(Fate.class);
        LocalDate today = LocalDate.ofInstant(now, zone);
        LocalDate first = today.minusDays(DAYS - 1L);
        for (Finding finding : findings) {
            for (Occurrence one : finding.occurrences()) {
                LocalDate day = LocalDate.ofInstant(one.at(), zone);
                if (!day.isBefore(first)) {
                    byDay.computeIfAbsent(day, any -> new EnumMap<>(Fate.class)).merge(one.fate(), 1, Integer::sum);
                    all.merge(one.fate(), 1, Integer::sum);
                }
            }
        }
        long highest = Math.max(
                1, byDay.values().stream().mapToLong(DriftPicture::sum).max().orElse(1));
        List<Bar> bars = new ArrayList<>();
        List<Tick> ticks = new ArrayList<>();
        for (int place = 0; place < DAYS; place++) {
            LocalDate day = first.plusDays(place);
            int x = LEFT + place * STEP;
            stack(byDay.getOrDefault(day, Map.of()), x, highest, bars);
            if (place % TICK_EVERY == 0 && x + ROOM_FOR_A_DAY < WIDTH) {
                ticks.add(new Tick(x, DAY.format(day)));
            }
        }
        List<Total> totals = new ArrayList<>();
        for (Fate fate : Fate.values()) {
            totals.add(new Total(DriftLine.words(fate), DriftLine.tone(fate), all.getOrDefault(fate, 0)));
        }
        return new DriftPicture(List.copyOf(totals), List.copyOf(bars), List.copyOf(ticks), highest);
    }

    private static void stack(Map<Fate, Integer> day, int x, long highest, List<Bar> bars) {
        long below = 0;
        for (Fate fate : Fate.values()) {
            int times = day.getOrDefault(fate, 0);
            if (times > 0) {
                int bottom = FLOOR - scaled(below, highest);
                int top = Math.min(bottom - 1, FLOOR - scaled(below + times, highest));
                bars.add(new Bar(x + 1, top, STEP - 2, bottom - top, DriftLine.tone(fate)));
                below += times;
            }
        }
    }

    private static int scaled(long times, long highest) {
        return Math.toIntExact(Math.round((double) times * (FLOOR - TOP) / highest));
    }

    private static long sum(Map<Fate, Integer> day) {
        return day.values().stream().mapToLong(Integer::longValue).sum();
    }
}
