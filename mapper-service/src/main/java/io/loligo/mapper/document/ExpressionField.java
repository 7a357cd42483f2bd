package io.loligo.mapper.document;

import io.loligo.documents.Section;
import io.loligo.mapper.expression.EvaluationException;
import io.loligo.mapper.expression.Expression;
import io.loligo.mapper.expression.Expressions;
import io.loligo.mapper.expression.Expressions.Compiled;
import io.loligo.mapper.expression.Expressions.Fault;
import io.loligo.mapper.expression.Facts;
import io.loligo.mapper.expression.ResultKind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads a field that holds an expression, and tries it on the sample people. */
final class ExpressionField {
    /** Where an expression's own directory is not known; a document of kind directory gives the real one. */
    private static final String SAMPLE_BASE = "DC=corp,DC=example,DC=com";

    private final Expressions expressions;
    private final Map<String, Facts> people;
    private final String connection;
    private final Set<FieldUse> uses;

    ExpressionField(Expressions expressions) {
        this(expressions, SamplePeople.facts(expressions.vocabulary(), SAMPLE_BASE), "", new LinkedHashSet<>());
    }

    private ExpressionField(Expressions expressions, Map<String, Facts> people, String connection, Set<FieldUse> uses) {
        this.expressions = expressions;
        this.people = people;
        this.connection = connection;
        this.uses = uses;
    }

    /** The same, for a directory whose base is known. */
    ExpressionField under(String base) {
        return new ExpressionField(expressions, SamplePeople.facts(expressions.vocabulary(), base), connection, uses);
    }

    /** The same, for people of one connection; empty for everybody. */
    ExpressionField about(String someConnection) {
        return new ExpressionField(expressions, people, someConnection, uses);
    }

    /** The places that count on fields of HR, as far as they were read. */
    List<FieldUse> uses() {
        return List.copyOf(uses);
    }

    /** Takes note that a field of a section counts on a field of HR. */
    void counts(Section section, String name, FieldUse.Use use) {
        section.scalarNode(name)
                .map(Node::getStartMark)
                .ifPresent(mark -> uses.add(new FieldUse(
                        section.document(),
                        mark.getLine() + 1,
                        mark.getColumn() + 1,
                        section.at(name),
                        connection,
                        use)));
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
            case Compiled.Sound sound -> {
                sound.expression().fields().forEach(field -> counts(section, name, new FieldUse.Use.Named(field)));
                yield failures(sound.expression()).stream()
                                .peek(failure -> section.problem(name, failure))
                                .toList()
                                .isEmpty()
                        ? Optional.of(sound.expression())
                        : Optional.empty();
            }
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
