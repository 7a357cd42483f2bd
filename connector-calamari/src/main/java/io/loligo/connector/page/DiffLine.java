package io.loligo.connector.page;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of a document beside the version before.
 *
 * @param kind {@code same}, {@code added} or {@code removed}; the class in the style sheet
 */
public record DiffLine(String kind, String text) {
    private static final String SAME = "same";
    private static final String ADDED = "added";
    private static final String REMOVED = "removed";

    static List<DiffLine> between(String before, String after) {
        List<DiffLine> lines = new ArrayList<>();
        for (AbstractDelta<String> delta : DiffUtils.diff(
                        before.lines().toList(), after.lines().toList(), true)
                .getDeltas()) {
            switch (delta.getType()) {
                case EQUAL -> add(lines, SAME, delta.getSource().getLines());
                case DELETE -> add(lines, REMOVED, delta.getSource().getLines());
                case INSERT -> add(lines, ADDED, delta.getTarget().getLines());
                case CHANGE -> {
                    add(lines, REMOVED, delta.getSource().getLines());
                    add(lines, ADDED, delta.getTarget().getLines());
                }
            }
        }
        return lines;
    }

    public String mark() {
        return switch (kind) {
            case ADDED -> "+";
            case REMOVED -> "−";
            default -> " ";
        };
    }

    private static void add(List<DiffLine> lines, String kind, List<String> texts) {
        texts.forEach(text -> lines.add(new DiffLine(kind, text)));
    }
}
