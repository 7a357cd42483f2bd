package io.loligo.mapper.document;

import io.loligo.contracts.employee.EmployeeRecord.Field;
import io.loligo.documents.Names;
import io.loligo.documents.Section;
import io.loligo.mapper.attribute.AttributeTable;
import io.loligo.mapper.attribute.AttributeValues;
import io.loligo.mapper.attribute.DirectoryAttribute;
import io.loligo.mapper.attribute.DirectoryAttribute.Syntax;
import io.loligo.mapper.expression.EvaluationException;
import io.loligo.mapper.expression.Expression;
import io.loligo.mapper.expression.FieldType;
import io.loligo.mapper.expression.ResultKind;
import io.loligo.mapper.policy.AttributeRule;
import io.loligo.mapper.policy.AttributeRule.Overwriting;
import io.loligo.mapper.policy.AttributeRule.Source;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code attributes:} of mappings, templates and steps. */
final class RuleReader {
    private static final Pattern REFERENCE = Pattern.compile("\\{([^}]*?)(\\.local-part)?}");
    private static final List<String> SOURCES = List.of("from", "expression", "pattern", "account-of");

    private final AttributeTable table;
    private final ExpressionField expressions;

    RuleReader(AttributeTable table, ExpressionField expressions) {
        this.table = table;
        this.expressions = expressions;
    }

    /** The same, for people of one connection; empty for everybody. */
    RuleReader about(String connection) {
        return new RuleReader(table, expressions.about(connection));
    }

    List<AttributeRule> read(Section owner) {
        List<AttributeRule> rules = new ArrayList<>();
        owner.section("attributes").ifPresent(attributes -> {
            Set<String> seen = new HashSet<>();
            for (String name : attributes.names()) {
                if (!seen.add(name.toLowerCase(Locale.ROOT))) {
                    attributes.problemWithName(name, "stands here twice; the case of letters does not count");
                }
                Optional<DirectoryAttribute> attribute = attribute(attributes, name);
                Optional<Section> rule = attributes.section(name);
                if (attribute.isPresent() && rule.isPresent()) {
                    rule(rule.get(), attribute.get()).ifPresent(rules::add);
                    rule.get().end();
                }
            }
        });
        return rules;
    }

    private Optional<DirectoryAttribute> attribute(Section attributes, String name) {
        Optional<DirectoryAttribute> attribute = table.find(name);
        String problem = attribute
                .map(known -> switch (known.writtenBy()) {
                    case MAPPING -> known.syntax() == Syntax.BINARY ? "holds bytes, which no mapping can write" : "";
                    case NAMING -> "is given by a naming document, not here";
                    case ACTION -> "is written by an action of its own, not here";
                    case DIRECTORY -> "is computed by the directory; nobody can write it";
                })
                .orElseGet(() -> "is no attribute of a user that Loligo knows"
                        + Names.nearest(name, table.names())
                                .map(near -> "; did you mean '" + near + "'?")
                                .orElse("; one of your own schema is declared in the directory document's attributes"));
        if (!problem.isEmpty()) {
            attributes.problemWithName(name, problem);
            return Optional.empty();
        }
        return attribute;
    }

    private Optional<AttributeRule> rule(Section rule, DirectoryAttribute attribute) {
        Overwriting overwriting = rule.choice("mode", Overwriting.class, Overwriting.SET);
        List<String> given = SOURCES.stream().filter(rule::has).toList();
        if (given.size() != 1) {
            rule.problem(
                    "",
                    "exactly one of " + String.join(", ", SOURCES) + " is accepted, not "
                            + (given.isEmpty() ? "none" : String.join(" and ", given)));
            return Optional.empty();
        }
        Optional<Source> source = switch (given.getFirst()) {
            case "from" -> column(rule, attribute);
            case "expression" -> computed(rule, attribute);
            case "pattern" -> pattern(rule, attribute);
            default -> account(rule, attribute);
        };
        return source.map(known -> new AttributeRule(attribute, known, overwriting));
    }

    private Optional<Source> computed(Section rule, DirectoryAttribute attribute) {
        Optional<Expression> expression = expressions.required(rule, "expression", accepted(rule, attribute));
        expression.ifPresent(sound -> expressions.people().forEach((who, facts) -> {
            try {
                for (String value : sound.texts(facts)) {
                    AttributeValues.problem(attribute, value.strip())
                            .ifPresent(problem -> rule.problem("expression", "for " + who + ", " + problem));
                }
            } catch (EvaluationException none) {
                rule.problem("expression", String.valueOf(none.getMessage()));
            }
        }));
        return expression.map(Source.Computed::new);
    }

    private Optional<Source> column(Section rule, DirectoryAttribute attribute) {
        String field = rule.text("from");
        FieldType type = field(rule, "from", field);
        if (type == null) {
            return Optional.empty();
        }
        if (!Fitting.fits(attribute, type)) {
            rule.problem(
                    "from",
                    "the field '" + field + "' holds a " + type.wireName() + ", which does not fit "
                            + Fitting.words(attribute) + Fitting.instead(attribute, field, type));
            return Optional.empty();
        }
        expressions.counts(rule, "from", new FieldUse.Use.Mapped(field, attribute));
        return Optional.of(new Source.Column(field));
    }

    private @Nullable FieldType field(Section rule, String name, String field) {
        Map<String, FieldType> fields = expressions.expressions().vocabulary().fields();
        FieldType type = fields.get(field);
        if (type == null && !field.isEmpty()) {
            rule.problem(
                    name,
                    "'" + field + "' is no field of HR"
                            + expressions.expressions().vocabulary().insteadOf(field));
        }
        return type;
    }

    private static Set<ResultKind> accepted(Section rule, DirectoryAttribute attribute) {
        Set<ResultKind> kinds = Fitting.kinds(attribute);
        if (kinds.isEmpty()) {
            rule.problem("expression", Fitting.words(attribute) + " takes account-of, not an expression");
            return EnumSet.allOf(ResultKind.class);
        }
        return kinds;
    }

    private Optional<Source> pattern(Section rule, DirectoryAttribute attribute) {
        String pattern = rule.text("pattern");
        if (attribute.syntax() != Syntax.TEXT) {
            rule.problem("pattern", Fitting.words(attribute) + " takes no pattern");
        }
        Matcher references = REFERENCE.matcher(pattern);
        int count = 0;
        while (references.find()) {
            count++;
            if (table.find(references.group(1)).isEmpty()) {
                rule.problem(
                        "pattern",
                        "'" + references.group(1) + "' is no attribute of a user; accepted is one such as"
                                + " {userPrincipalName} or, for what is before its @, {userPrincipalName.local-part}");
            }
        }
        if (count == 0 && !pattern.isEmpty()) {
            rule.problem("pattern", "names no attribute in braces; for a fixed value write expression: '\"value\"'");
        }
        return Optional.of(new Source.Pattern(pattern));
    }

    private Optional<Source> account(Section rule, DirectoryAttribute attribute) {
        String field = rule.text("account-of");
        FieldType type = field(rule, "account-of", field);
        if (attribute.syntax() != Syntax.ACCOUNT) {
            rule.problem("account-of", Fitting.words(attribute) + " holds no account");
            return Optional.empty();
        }
        if (type != null && !field.equals(Field.MANAGER)) {
            rule.problem("account-of", "only the field manager is known to hold another person's key");
            return Optional.empty();
        }
        return type == null ? Optional.empty() : Optional.of(new Source.ManagersAccount());
    }
}
