package io.loligo.mapper.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelSourceLocation;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableAst;
import io.loligo.mapper.expression.Expressions.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the names of fields that the type checker takes for mere texts: {@code "positon" in changed}, {@code before.x}. */
final class FieldNames {
    private FieldNames() {}

    static List<Fault> faults(CelAbstractSyntaxTree tree, Vocabulary vocabulary) {
        List<Fault> faults = new ArrayList<>();
        CelNavigableAst.fromAst(tree)
                .getRoot()
                .allNodes()
                .forEach(node -> named(node.expr())
                        .filter(name -> !vocabulary.fields().containsKey(name))
                        .ifPresent(name -> {
                            CelSourceLocation at = tree.getSource()
                                    .getOffsetLocation(
                                            tree.getSource().getPositionsMap().getOrDefault(node.id(), 0))
                                    .orElse(CelSourceLocation.of(1, 0));
                            faults.add(new Fault(
                                    at.getLine(),
                                    at.getColumn(),
                                    "'" + name + "' is no field of HR"
                                            + vocabulary
                                                    .nearest(name)
                                                    .map(near -> "; did you mean '" + near + "'?")
                                                    .orElse("; fields: "
                                                            + String.join(
                                                                    ", ",
                                                                    vocabulary
                                                                            .fields()
                                                                            .keySet()))));
                        }));
        return faults;
    }

    static boolean namesNothing(CelAbstractSyntaxTree tree) {
        return CelNavigableAst.fromAst(tree).getRoot().allNodes().noneMatch(node -> node.getKind() == Kind.IDENT);
    }

    private static Optional<String> named(CelExpr expression) {
        if (expression.getKind() == Kind.SELECT
                && isVariable(expression.select().operand(), Variable.BEFORE)) {
            return Optional.of(expression.select().field());
        }
        if (expression.getKind() == Kind.CALL
                && expression.call().function().equals("@in")
                && isVariable(expression.call().args().get(1), Variable.CHANGED)) {
            CelExpr left = expression.call().args().get(0);
            return left.getKind() == Kind.CONSTANT && left.constant().getKind() == CelConstant.Kind.STRING_VALUE
                    ? Optional.of(left.constant().stringValue())
                    : Optional.empty();
        }
        return Optional.empty();
    }

    private static boolean isVariable(CelExpr expression, Variable variable) {
        return expression.getKind() == Kind.IDENT && expression.ident().name().equals(variable.wireName());
    }
}
