package io.loligo.mapper.document;

import io.loligo.documents.Section;
import io.loligo.mapper.document.FieldUse.Use;
import io.loligo.mapper.expression.FieldType;
import io.loligo.mapper.policy.AttributeMapping;

/** Reads documents of kind {@code attribute-mapping}. */
final class MappingReader {
    private final ExpressionField expressions;
    private final RuleReader rules;

    MappingReader(ExpressionField expressions, RuleReader rules) {
        this.expressions = expressions;
        this.rules = rules;
    }

    AttributeMapping read(Section section) {
        String connection = section.optionalText("connection").orElse("");
        ExpressionField here = expressions.about(connection);
        if (!connection.isEmpty()) {
            here.counts(section, "connection", new Use.People());
        }
        AttributeMapping mapping = new AttributeMapping(
                section.text("name"),
                section.optionalText("description").orElse(""),
                section.optionalText("category").orElse(""),
                connection,
                primaryKey(section, here),
                rules.about(connection).read(section));
        if (!section.has("attributes")) {
            section.text("attributes");
        }
        return mapping;
    }

    private static String primaryKey(Section section, ExpressionField here) {
        String field = section.optionalText("primary-key").orElse("");
        if (field.isEmpty()) {
            return "";
        }
        FieldType type = here.expressions().vocabulary().fields().get(field);
        if (type == null) {
            section.problem(
                    "primary-key",
                    "'" + field + "' is no field of HR"
                            + here.expressions().vocabulary().insteadOf(field));
        } else if (type != FieldType.TEXT && type != FieldType.NUMBER) {
            section.problem(
                    "primary-key",
                    "the field '" + field + "' holds a " + type.wireName() + ", and a key is a text or a number");
        } else {
            here.counts(section, "primary-key", new Use.Key(field));
        }
        return field;
    }
}
