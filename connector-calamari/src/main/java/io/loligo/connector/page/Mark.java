package io.loligo.connector.page;

import io.loligo.documents.Problem;
import java.util.List;

/**
 * Something that is wrong with a document, beside the line in which it stands.
 *
 * @param source the line
 * @param pointer spaces and an arrow that points at the column
 */
public record Mark(int line, int column, String field, String message, String source, String pointer) {

    static List<Mark> of(List<Problem> problems, String yaml) {
        List<String> lines = yaml.lines().toList();
        return problems.stream().map(problem -> of(problem, lines)).toList();
    }

    private static Mark of(Problem problem, List<String> lines) {
        String source = problem.line() <= lines.size() ? lines.get(problem.line() - 1) : "";
        String pointer = " ".repeat(Math.min(problem.column() - 1, source.length())) + "^";
        return new Mark(problem.line(), problem.column(), problem.field(), problem.message(), source, pointer);
    }
}
