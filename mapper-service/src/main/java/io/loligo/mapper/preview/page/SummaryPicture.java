package io.loligo.mapper.preview.page;

import io.loligo.mapper.preview.Outlook;
import io.loligo.mapper.preview.Summary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A summary as one bar of all people, by what it comes to for them, and a bar for each of the attributes that change most, in the units of an SVG picture
 * of {@link #WIDTH} by {@link #height}.
 *
 * @param height grows with the number of attributes
 * @param others how many further attributes change
 */
public record SummaryPicture(List<Total> totals, List<Bar> people, List<Row> attributes, int height, int others) {
    public static final int WIDTH = 640;
    private static final int LEFT = 170;
    private static final int ROOM_FOR_A_NUMBER = 60;
    private static final int FIRST_ROW = 44;
    private static final int ROW = 20;
    private static final int MOST = 12;

    public record Total(String words, String tone, int people) {}

    public record Bar(int x, int width, String tone) {}

    /** One attribute; {@code y} is where its bar begins, {@code below} its words' line. */
    public record Row(String name, int people, int y, int below, int width, int after) {}

    static SummaryPicture of(Summary summary) {
        List<Total> totals = new ArrayList<>();
        List<Bar> bars = new ArrayList<>();
        int before = 0;
        for (Outlook outlook : Outlook.values()) {
            int people = summary.outlooks().getOrDefault(outlook, 0);
            totals.add(new Total(Tones.words(outlook), Tones.tone(outlook), people));
            if (people > 0) {
                int x = scaled(before, summary.people(), WIDTH);
                bars.add(new Bar(
                        x, Math.max(1, scaled(before + people, summary.people(), WIDTH) - x), Tones.tone(outlook)));
            }
            before += people;
        }
        List<Row> rows = rows(summary.attributes());
        return new SummaryPicture(
                List.copyOf(totals),
                List.copyOf(bars),
                rows,
                FIRST_ROW + rows.size() * ROW,
                summary.attributes().size() - rows.size());
    }

    private static List<Row> rows(Map<String, Integer> attributes) {
        List<Map.Entry<String, Integer>> most = attributes.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .toList();
        int highest = most.isEmpty() ? 1 : most.getFirst().getValue();
        List<Row> rows = new ArrayList<>();
        for (Map.Entry<String, Integer> one : most) {
            int y = FIRST_ROW + rows.size() * ROW;
            int width = Math.max(1, scaled(one.getValue(), highest, WIDTH - LEFT - ROOM_FOR_A_NUMBER));
            rows.add(new Row(one.getKey(), one.getValue(), y, y + 11, width, LEFT + width + 6));
        }
        return List.copyOf(rows);
    }

    private static int scaled(int part, int whole, int room) {
        return whole == 0 ? 0 : Math.toIntExact(Math.round((double) part * room / whole));
    }
}
