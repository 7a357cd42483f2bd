package io.loligo.connector.page;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of a document beside the version before.
 *
 * @param kind {@code same}, {@code added} or {@code removed}; the class in the style sheet
 */
public record DiffLine(String kind, String text) {
    private static final DiffRowGenerator DIFF = DiffRowGenerator.create()
            .showInlineDiffs(false)
            .reportLinesUnchanged(true)
            .lineNormalizer(line -> line)
            .build();

    static List<DiffLine> between(String before, String after) {
        List<DiffLine> lines = new ArrayList<>();
        List<DiffLine> added = new ArrayList<>();
        for (DiffRow row :
                DIFF.generateDiffRows(before.lines().toList(), after.lines().toList())) {
            switch (row.getTag()) {
                case EQUAL -> {
                    lines.addAll(added);
                    added.clear();
                    lines.add(new DiffLine("same", row.getOldLine()));
                }
                case DELETE -> lines.add(new DiffLine("removed", row.getOldLine()));
                case INSERT -> added.add(new DiffLine("added", row.getNewLine()));
                case CHANGE -> {
                    if (!row.getOldLine().isEmpty()) {
                        lines.add(new DiffLine("removed", row.getOldLine()));
                    }
                    added.add(new DiffLine("added", row.getNewLine()));
                }
            }
        }
        lines.addAll(added);
        return lines;
    }

    public String mark() {
        return switch (kind) {
            case "added" -> "+";
            case "removed" -> "−";
            default -> " ";
        };
    }
}
