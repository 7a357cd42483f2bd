package io.loligo.mapper.document;

import io.loligo.documents.Section;
import io.loligo.mapper.expression.EvaluationException;
import io.loligo.mapper.expression.Expression;
import io.loligo.mapper.expression.Expressions;
import io.loligo.mapper.expression.Expressions.Compiled;
import io.loligo.mapper.expression.Expressions.Fault;
import io.loligo.mapper.expression.Facts;
import io.loligo.mapper.expression.ResultKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads a field that holds an expression, and tries it on the sample people. */
final class ExpressionField {
    /** Where an expression's own directory is not known; a document of kind directory gives the real one. */
    private static final String SAMPLE_BASE = "DC=corp,DC=example,DC=com";

    private final Expressions expressions;
    private final Map<String, Facts> people;

    ExpressionField(Expressions expressions) {
        this(expressions, SAMPLE_BASE);
    }

    private ExpressionField(Expressions expressions, String base) {
        this.expressions = expressions;
        this.people = SamplePeople.facts(expressions.vocabulary(), base);
    }

    /** The same, for a directory whose base is known. */
    ExpressionField under(String base) {
        return new ExpressionField(expressions, base);
    }

    Expressions expressions() {
        return expressions;
    }

    /** What must be there; a constant of the first accepted kind stands in after a problem. */
    Optional<Expression> required(Section section, String name, Set<ResultKind> accepted) {
        if (!section.has(name)) {
            section.text(name);
            return Optional.empty();
        }
        return read(section, name, accepted);
    }

    Optional<Expression> optional(Section section, String name, Set<ResultKind> accepted) {
        return section.has(name) ? read(section, name, accepted) : Optional.empty();
    }

    /** A condition; without the field it always holds. */
    Expression condition(Section section, String name) {
        return optional(section, name, Set.of(ResultKind.FLAG)).orElseGet(() -> constant("true", ResultKind.FLAG));
    }

    Expression constant(String source, ResultKind kind) {
        if (expressions.compile(source, Set.of(kind)) instanceof Compiled.Sound sound) {
            return sound.expression();
        }
        throw new IllegalArgumentException("a constant that CEL does not take: " + source);
    }

    Map<String, Facts> people() {
        return people;
    }

    private Optional<Expression> read(Section section, String name, Set<ResultKind> accepted) {
        Optional<ScalarNode> node = section.scalarNode(name);
        if (node.isEmpty()) {
            return Optional.empty();
        }
        return switch (expressions.compile(node.get().getValue(), accepted)) {
            case Compiled.Sound sound ->
                failures(sound.expression()).stream()
                                .peek(failure -> section.problem(name, failure))
                                .toList()
                                .isEmpty()
                        ? Optional.of(sound.expression())
                        : Optional.empty();
            case Compiled.Faulty faulty -> {
                faulty.faults().forEach(fault -> pointAt(section, name, node.get(), fault));
                yield Optional.empty();
            }
        };
    }

    private List<String> failures(Expression expression) {
        return people.entrySet().stream()
                .flatMap(person ->
                        failure(expression, person.getValue())
                                .map(words -> "for " + person.getKey() + ", " + words)
                                .stream())
                .toList();
    }

    private static Optional<String> failure(Expression expression, Facts person) {
        try {
            expression.texts(person);
            return Optional.empty();
        } catch (EvaluationException failed) {
            return Optional.of(String.valueOf(failed.getMessage()));
        }
    }

    /** The place of a fault in the file: CEL counts within the text, and a quote or a block's first line come before it. */
    private static void pointAt(Section section, String name, ScalarNode node, Fault fault) {
        int line = node.getStartMark().getLine() + fault.line();
        int column = node.getStartMark().getColumn() + 1;
        boolean isBlock = node.getScalarStyle() == ScalarStyle.LITERAL || node.getScalarStyle() == ScalarStyle.FOLDED;
        if (isBlock) {
            line++;
            column = 1;
        } else {
            column += fault.column() + (node.isPlain() ? 0 : 1);
        }
        section.problem(line, column, name, fault.message());
    }
}
