package io.loligo.mapper.expression;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableAst;
import io.loligo.mapper.expression.Expressions.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Matcher;

/**
 * The regular expressions in expressions. They are RE2's, whose time grows with the text alone. They stand in the document as they
 * are, never in what HR sends, so that each is checked when the document is read; and they repeat little within what is repeated, since
 * RE2 writes repetitions out: {@code ((a{1000}){1000}){1000}} would need more memory than there is.
 */
final class RegularExpressions {
    private static final String FORM = "an RE2 expression such as '[^0-9]+'";
    private static final long MOST_REPETITIONS = 10_000;
    private static final java.util.regex.Pattern REPETITION = java.util.regex.Pattern.compile("\\{(\\d*),?(\\d*)}");
    private static final ConcurrentMap<String, Pattern> COMPILED = new ConcurrentHashMap<>();

    private RegularExpressions() {}

    /** What is wrong with the patterns of {@code replace} and {@code matches}. */
    static List<Fault> faults(CelAbstractSyntaxTree tree) {
        List<Fault> faults = new ArrayList<>();
        CelNavigableAst.fromAst(tree)
                .getRoot()
                .allNodes()
                .flatMap(node -> pattern(node.expr()).stream())
                .forEach(pattern -> problem(pattern)
                        .ifPresent(words -> faults.add(FieldNames.fault(pattern.id(), words, tree.getSource()))));
        return faults;
    }

    /** Of a pattern that {@link #faults} let pass. */
    static Pattern compiled(String pattern) {
        return COMPILED.computeIfAbsent(pattern, Pattern::compile);
    }

    private static Optional<CelExpr> pattern(CelExpr expression) {
        if (expression.getKind() != Kind.CALL) {
            return Optional.empty();
        }
        CelExpr.CelCall call = expression.call();
        return switch (call.function()) {
            case "replace" -> Optional.of(call.args().get(1));
            case "matches" -> Optional.of(call.args().getLast());
            default -> Optional.empty();
        };
    }

    private static Optional<String> problem(CelExpr pattern) {
        if (pattern.getKind() != Kind.CONSTANT || pattern.constant().getKind() != CelConstant.Kind.STRING_VALUE) {
            return Optional.of("a pattern stands there as it is: " + FORM + " is accepted, not an expression");
        }
        String text = pattern.constant().stringValue();
        if (repetitions(text) > MOST_REPETITIONS) {
            return Optional.of("repeats too much within what is repeated; counts of which the product is at most "
                    + MOST_REPETITIONS + " are accepted");
        }
        try {
            compiled(text);
            return Optional.empty();
        } catch (PatternSyntaxException malformed) {
            return Optional.of(
                    FORM + " is accepted; " + malformed.getDescription() + " in '" + malformed.getPattern() + "'");
        }
    }

    /** The product of all counts, whether one lies within another or not. */
    private static long repetitions(String pattern) {
        long product = 1;
        Matcher counts = REPETITION.matcher(pattern);
        while (counts.find() && product <= MOST_REPETITIONS) {
            product *= Math.max(1, Math.max(count(counts.group(1)), count(counts.group(2))));
        }
        return product;
    }

    private static long count(String digits) {
        return digits.isEmpty() ? 1 : digits.length() > 6 ? MOST_REPETITIONS + 1 : Long.parseLong(digits);
    }
}
