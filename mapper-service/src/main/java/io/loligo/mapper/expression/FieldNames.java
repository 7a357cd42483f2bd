package io.loligo.mapper.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelSource;
import dev.cel.common.CelSourceLocation;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableAst;
import io.loligo.mapper.expression.Expressions.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the names of fields that the type checker takes for mere texts: {@code "positon" in changed}, {@code before.x}. */
final class FieldNames {
    private FieldNames() {}

    static List<Fault> faults(CelAbstractSyntaxTree tree, Vocabulary vocabulary) {
        List<Fault> faults = new ArrayList<>();
        CelNavigableAst.fromAst(tree)
                .getRoot()
                .allNodes()
                .flatMap(node -> named(node.expr()).stream())
                .filter(named -> !vocabulary.fields().containsKey(named.field()))
                .forEach(named -> faults.add(fault(
                        named.id(),
                        "'" + named.field() + "' is no field of HR" + vocabulary.insteadOf(named.field()),
                        tree.getSource())));
        return faults;
    }

    /** With the place in the source of an expression within it. */
    static Fault fault(long id, String message, CelSource source) {
        CelSourceLocation at = source.getOffsetLocation(source.getPositionsMap().getOrDefault(id, 0))
                .orElse(CelSourceLocation.of(1, 0));
        return new Fault(at.getLine(), at.getColumn(), message);
    }

    /** The fields of HR that an expression names. */
    static Set<String> named(CelAbstractSyntaxTree tree, Vocabulary vocabulary) {
        return CelNavigableAst.fromAst(tree)
                .getRoot()
                .allNodes()
                .filter(node -> node.getKind() == Kind.IDENT)
                .map(node -> node.expr().ident().name())
                .filter(vocabulary.fields()::containsKey)
                .collect(Collectors.toSet());
    }

    static boolean namesNothing(CelAbstractSyntaxTree tree) {
        return CelNavigableAst.fromAst(tree).getRoot().allNodes().noneMatch(node -> node.getKind() == Kind.IDENT);
    }

    private static Optional<Named> named(CelExpr expression) {
        if (expression.getKind() == Kind.SELECT
                && isVariable(expression.select().operand(), Variable.BEFORE)) {
            return Optional.of(new Named(expression.select().field(), expression.id()));
        }
        if (expression.getKind() == Kind.CALL
                && expression.call().function().equals("@in")
                && isVariable(expression.call().args().get(1), Variable.CHANGED)) {
            CelExpr left = expression.call().args().get(0);
            return left.getKind() == Kind.CONSTANT && left.constant().getKind() == CelConstant.Kind.STRING_VALUE
                    ? Optional.of(new Named(left.constant().stringValue(), left.id()))
                    : Optional.empty();
        }
        return Optional.empty();
    }

    private record Named(String field, long id) {}

    private static boolean isVariable(CelExpr expression, Variable variable) {
        return expression.getKind() == Kind.IDENT && expression.ident().name().equals(variable.wireName());
    }
}
