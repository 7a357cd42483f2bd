package io.loligo.mapper.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Checks expressions against a vocabulary and makes them ready; needed once per expression, when documents are read. */
public final class Expressions {
    private static final CelOptions OPTIONS = CelOptions.current()
            .enableRegexPartialMatch(true)
            .maxExpressionCodePointSize(10_000)
            .comprehensionMaxIterations(10_000)
            .build();
    private static final Pattern UNDECLARED = Pattern.compile("undeclared reference to '([^']*)'.*");

    private final Vocabulary vocabulary;
    private final CelCompiler compiler;
    private final CelRuntime runtime;

    public Expressions(Vocabulary vocabulary, Map<String, Map<String, String>> lookupTables) {
        this.vocabulary = vocabulary;
        Functions functions = new Functions(lookupTables);
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .addFunctionDeclarations(functions.declarations());
        vocabulary.fields().forEach((name, field) -> builder.addVar(name, field.type()));
        for (Variable variable : Variable.values()) {
            builder.addVar(variable.wireName(), variable.type());
        }
        this.compiler = builder.build();
        this.runtime = CelRuntimeFactory.standardCelRuntimeBuilder()
                .setOptions(OPTIONS)
                .addFunctionBindings(functions.bindings())
                .build();
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Either an expression or what is wrong with its source. */
    public Compiled compile(String source, Set<ResultKind> accepted) {
        CelValidationResult checked = compiler.compile(source);
        List<Fault> faults = new ArrayList<>();
        checked.getErrors().forEach(issue -> faults.add(fault(issue)));
        if (!faults.isEmpty()) {
            return new Compiled.Faulty(faults);
        }
        try {
            CelAbstractSyntaxTree tree = checked.getAst();
            faults.addAll(FieldNames.faults(tree, vocabulary));
            faults.addAll(RegularExpressions.faults(tree));
            Optional<ResultKind> kind = ResultKind.of(tree.getResultType()).filter(accepted::contains);
            if (kind.isEmpty()) {
                faults.add(new Fault(
                        1,
                        0,
                        "yields " + words(tree) + "; accepted: "
                                + accepted.stream()
                                        .sorted()
                                        .map(ResultKind::words)
                                        .collect(Collectors.joining(" or "))));
            }
            if (!faults.isEmpty() || kind.isEmpty()) {
                return new Compiled.Faulty(faults);
            }
            CelRuntime.Program program = runtime.createProgram(tree);
            return new Compiled.Sound(new Expression(
                    source, kind.get(), program, constant(tree, program), FieldNames.named(tree, vocabulary)));
        } catch (CelValidationException | CelEvaluationException impossible) {
            throw new IllegalStateException("a checked expression makes a program: " + source, impossible);
        }
    }

    /** The value of an expression that names nothing, worked out once. */
    private static Optional<Object> constant(CelAbstractSyntaxTree tree, CelRuntime.Program program) {
        if (!FieldNames.namesNothing(tree)) {
            return Optional.empty();
        }
        try {
            return Optional.of(program.eval());
        } catch (CelEvaluationException failed) {
            return Optional.empty();
        }
    }

    private Fault fault(CelIssue issue) {
        String message = issue.getMessage();
        Matcher undeclared = UNDECLARED.matcher(message);
        if (undeclared.matches()) {
            String name = undeclared.group(1);
            message = "'" + name + "' is neither a field of HR nor a function" + vocabulary.insteadOf(name);
        }
        return new Fault(
                Math.max(issue.getSourceLocation().getLine(), 1),
                Math.max(issue.getSourceLocation().getColumn(), 0),
                message.lines().findFirst().orElse(message));
    }

    private static String words(CelAbstractSyntaxTree tree) {
        return ResultKind.of(tree.getResultType())
                .map(ResultKind::words)
                .orElseGet(() -> "a " + tree.getResultType().name());
    }

    /** Something wrong, at a line from 1 and a column from 0 of the source. */
    public record Fault(int line, int column, String message) {}

    /** What came of compiling. */
    public sealed interface Compiled {
        record Sound(Expression expression) implements Compiled {}

        record Faulty(List<Fault> faults) implements Compiled {
            public Faulty {
                faults = List.copyOf(faults);
            }
        }
    }
}
