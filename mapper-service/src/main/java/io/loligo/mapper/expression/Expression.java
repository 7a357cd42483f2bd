package io.loligo.mapper.expression;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A checked expression, ready to be evaluated any number of times by any thread. */
public final class Expression {
    private final String source;
    private final ResultKind kind;
    private final CelRuntime.Program program;
    private final Optional<Object> constant;
    private final Set<String> fields;

    Expression(
            String source, ResultKind kind, CelRuntime.Program program, Optional<Object> constant, Set<String> fields) {
        this.fields = Set.copyOf(fields);
        this.source = source;
        this.kind = kind;
        this.program = program;
        this.constant = constant;
    }

    public String source() {
        return source;
    }

    /** The fields of HR that it names. */
    public Set<String> fields() {
        return fields;
    }

    public ResultKind kind() {
        return kind;
    }

    /** A flag; only of an expression of kind {@link ResultKind#FLAG}. */
    public boolean holds(Facts facts) throws EvaluationException {
        return (Boolean) evaluate(facts);
    }

    /** The values as text; empty texts are left out, so an empty result is an empty list. */
    public List<String> texts(Facts facts) throws EvaluationException {
        return texts(evaluate(facts));
    }

    private static List<String> texts(Object value) {
        List<String> texts = switch (value) {
            case List<?> list -> list.stream().map(String::valueOf).toList();
            case Boolean flag -> List.of(flag ? "TRUE" : "FALSE");
            case Double number -> List.of(Functions.plain(number));
            default -> List.of(String.valueOf(value));
        };
        return texts.stream().filter(text -> !text.isEmpty()).toList();
    }

    /** The texts of all the expressions, each once. */
    public static List<String> united(List<Expression> expressions, Facts facts) throws EvaluationException {
        Set<String> united = new LinkedHashSet<>();
        for (Expression expression : expressions) {
            united.addAll(expression.texts(facts));
        }
        return List.copyOf(united);
    }

    /** One text, empty where there is none. */
    public String text(Facts facts) throws EvaluationException {
        List<String> texts = texts(facts);
        return texts.isEmpty() ? "" : texts.getFirst();
    }

    private Object evaluate(Facts facts) throws EvaluationException {
        try {
            Object value = value(facts);
            facts.witness().saw(this, texts(value));
            return value;
        } catch (EvaluationException none) {
            facts.witness().sawNone(this, String.valueOf(none.getMessage()));
            throw none;
        }
    }

    private Object value(Facts facts) throws EvaluationException {
        if (constant.isPresent()) {
            return constant.get();
        }
        try {
            return program.eval(facts);
        } catch (CelEvaluationException | RuntimeException failed) {
            throw new EvaluationException(
                    "the expression '" + source + "' has no value for this person: " + cause(failed));
        }
    }

    /** What a function of ours said, or else the kind of CEL's error; CEL's own words may quote a person's data. */
    private static String cause(Throwable failed) {
        for (Throwable one = failed; one != null; one = one.getCause()) {
            if (one instanceof WrongArgumentException wrong) {
                return String.valueOf(wrong.getMessage());
            }
        }
        return failed instanceof CelEvaluationException evaluation
                ? evaluation.getErrorCode().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                : failed.getClass().getSimpleName();
    }
}
