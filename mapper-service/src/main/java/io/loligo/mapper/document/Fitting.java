package io.loligo.mapper.document;

import io.loligo.documents.Section;
import io.loligo.mapper.attribute.DirectoryAttribute;
import io.loligo.mapper.attribute.DirectoryAttribute.Cardinality;
import io.loligo.mapper.expression.FieldType;
import io.loligo.mapper.expression.ResultKind;
import java.util.EnumSet;
import java.util.Set;

/** What may go into which attribute. */
final class Fitting {
    private Fitting() {}

    /** Whether a field's value goes into it as it stands. */
    static boolean fits(DirectoryAttribute attribute, FieldType type) {
        return switch (attribute.syntax()) {
            case TEXT -> type != FieldType.LIST || attribute.cardinality() == Cardinality.MULTIPLE;
            case INTEGER, LARGE_INTEGER -> type == FieldType.NUMBER;
            case GENERALIZED_TIME -> false;
            case BOOLEAN -> type == FieldType.FLAG;
            case ACCOUNT, BINARY -> false;
        };
    }

    /** The end of a sentence about a field that does not fit: what would. */
    static String instead(DirectoryAttribute attribute, String field, FieldType type) {
        return switch (attribute.syntax()) {
            case ACCOUNT -> "; account-of fits";
            case LARGE_INTEGER -> type == FieldType.DATE ? "; expression: 'adTime(" + field + ", timeZone)' fits" : "";
            case GENERALIZED_TIME ->
                type == FieldType.DATE ? "; expression: 'generalizedTime(" + field + ", timeZone)' fits" : "";
            case TEXT, INTEGER, BOOLEAN, BINARY -> "";
        };
    }

    /** What an expression for it may yield; nothing where it takes none. */
    static Set<ResultKind> kinds(DirectoryAttribute attribute) {
        return switch (attribute.syntax()) {
            case TEXT -> {
                Set<ResultKind> kinds = EnumSet.of(ResultKind.TEXT, ResultKind.WHOLE, ResultKind.NUMBER);
                if (attribute.cardinality() == Cardinality.MULTIPLE) {
                    kinds.add(ResultKind.TEXTS);
                }
                yield kinds;
            }
            case INTEGER -> EnumSet.of(ResultKind.WHOLE);
            case LARGE_INTEGER -> EnumSet.of(ResultKind.WHOLE, ResultKind.TEXT);
            case GENERALIZED_TIME -> EnumSet.of(ResultKind.TEXT);
            case BOOLEAN -> EnumSet.of(ResultKind.FLAG);
            case ACCOUNT, BINARY -> EnumSet.noneOf(ResultKind.class);
        };
    }

    static String words(DirectoryAttribute attribute) {
        return attribute.name() + " (" + Section.wire(attribute.syntax()) + ", " + Section.wire(attribute.cardinality())
                + ")";
    }
}
