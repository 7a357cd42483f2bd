package io.loligo.connector.page;

import io.loligo.connector.bulletin.Bulletin;
import io.loligo.connector.pass.PassOutcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;

/**
 * The last passes as four rows of bars, one bar a pass, each row in its own scale, in the units of an SVG picture of {@link #WIDTH} by
 * {@link #HEIGHT}. A pass that came to nothing stands out by its colour and has only its requests.
 */
public record PassesPicture(List<Band> bands, int passes) {
    public static final int WIDTH = 720;
    public static final int HEIGHT = 232;
    private static final int MOST = Bulletin.PASSES_KEPT;
    private static final int LEFT = 120;
    private static final int BAND = 58;
    private static final int FLOOR = 46;
    private static final int ROOM = 34;
    private static final int STEP = (WIDTH - LEFT) / MOST;

    /** One measure. */
    public record Band(String title, String highest, int floor, List<Bar> bars) {
        public int ceiling() {
            return floor - ROOM;
        }
    }

    /** One pass. */
    public record Bar(int x, int y, int width, int height, String tone) {}

    /** @param outcomes the oldest first */
    public static PassesPicture of(List<PassOutcome> outcomes) {
        List<PassOutcome> last = outcomes.subList(Math.max(0, outcomes.size() - MOST), outcomes.size());
        List<Band> bands = new ArrayList<>();
        bands.add(band(0, "People", last, PassesPicture::people, Long::toString));
        bands.add(band(1, "Changes", last, PassesPicture::changes, Long::toString));
        bands.add(band(2, "Requests", last, PassOutcome::requests, Long::toString));
        bands.add(band(
                3, "Duration", last, PassesPicture::milliseconds, took -> Words.duration(Duration.ofMillis(took))));
        return new PassesPicture(List.copyOf(bands), last.size());
    }

    private static Band band(
            int row,
            String title,
            List<PassOutcome> passes,
            ToLongFunction<PassOutcome> measure,
            LongFunction<String> words) {
        long highest = Math.max(1, passes.stream().mapToLong(measure).max().orElse(1));
        int floor = row * BAND + FLOOR;
        List<Bar> bars = new ArrayList<>();
        int x = LEFT + (MOST - passes.size()) * STEP;
        for (PassOutcome pass : passes) {
            long value = measure.applyAsLong(pass);
            if (value > 0) {
                int height = Math.toIntExact(Math.max(1, Math.round((double) value * ROOM / highest)));
                bars.add(new Bar(x + 1, floor - height, STEP - 2, height, tone(pass)));
            }
            x += STEP;
        }
        return new Band(title, words.apply(highest), floor, List.copyOf(bars));
    }

    private static long people(PassOutcome pass) {
        return switch (pass) {
            case PassOutcome.Completed done -> done.people();
            case PassOutcome.Probed ignored -> 0;
            case PassOutcome.Refused ignored -> 0;
        };
    }

    private static long changes(PassOutcome pass) {
        return switch (pass) {
            case PassOutcome.Completed done ->
                done.changes().values().stream().mapToLong(Integer::longValue).sum();
            case PassOutcome.Probed probed ->
                probed.changes().values().stream().mapToLong(Integer::longValue).sum();
            case PassOutcome.Refused ignored -> 0;
        };
    }

    private static long milliseconds(PassOutcome pass) {
        return switch (pass) {
            case PassOutcome.Completed done -> done.took().toMillis();
            case PassOutcome.Probed ignored -> 0;
            case PassOutcome.Refused ignored -> 0;
        };
    }

    private static String tone(PassOutcome pass) {
        return switch (pass) {
            case PassOutcome.Completed ignored -> "hr";
            case PassOutcome.Probed ignored -> "ok";
            case PassOutcome.Refused ignored -> "failed";
        };
    }
}
