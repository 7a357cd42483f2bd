package io.loligo.mapper.planning;

import io.loligo.contracts.action.AttributeWrite;
import io.loligo.contracts.action.AttributeWrite.Mode;
import io.loligo.contracts.action.WishedValue;
import io.loligo.contracts.employee.FieldValue;
import io.loligo.mapper.attribute.AttributeValues;
import io.loligo.mapper.attribute.DirectoryAttribute;
import io.loligo.mapper.expression.EvaluationException;
import io.loligo.mapper.expression.Facts;
import io.loligo.mapper.policy.AttributeRule;
import io.loligo.mapper.policy.AttributeRule.Source;
import io.loligo.mapper.policy.Directory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The wishes about attributes for one person. */
final class Writes {
    private final Facts facts;
    private final Directory directory;

    Writes(Facts facts, Directory directory) {
        this.facts = facts;
        this.directory = directory;
    }

    List<AttributeWrite> of(List<AttributeRule> rules) throws EvaluationException {
        List<AttributeWrite> writes = new ArrayList<>(rules.size());
        for (AttributeRule rule : rules) {
            write(rule, values(rule)).ifPresent(writes::add);
        }
        return writes;
    }

    List<AttributeWrite> forNewAccount(List<AttributeRule> rules) throws EvaluationException {
        List<AttributeWrite> writes = new ArrayList<>(rules.size());
        for (AttributeRule rule : rules) {
            firstWrite(rule, values(rule)).ifPresent(writes::add);
        }
        return writes;
    }

    /** To an account that is there. */
    static Optional<AttributeWrite> write(AttributeRule rule, List<WishedValue> values) {
        String name = rule.attribute().name();
        return switch (rule.overwriting()) {
            case SET -> written(name, Mode.SET, values);
            case ONLY_IF_EMPTY -> written(name, Mode.ONLY_IF_EMPTY, values);
            case NEVER_OVERWRITE -> Optional.empty();
            case CLEAR_WHEN_EMPTY -> written(name, Mode.SET, values).or(() -> Optional.of(AttributeWrite.clear(name)));
        };
    }

    /** To a new account, which has nothing to clear and nothing to spare. */
    static Optional<AttributeWrite> firstWrite(AttributeRule rule, List<WishedValue> values) {
        return written(rule.attribute().name(), Mode.SET, values);
    }

    private static Optional<AttributeWrite> written(String attribute, Mode mode, List<WishedValue> values) {
        return values.isEmpty() ? Optional.empty() : Optional.of(new AttributeWrite(attribute, mode, values));
    }

    List<WishedValue> values(AttributeRule rule) throws EvaluationException {
        return switch (rule.source()) {
            case Source.Column column -> texts(rule.attribute(), column(column.field()));
            case Source.Computed computed ->
                texts(rule.attribute(), computed.expression().texts(facts));
            case Source.Pattern pattern -> List.of(new WishedValue.Derived(pattern.pattern()));
            case Source.ManagersAccount ignored ->
                facts.employee().manager().stream()
                        .<WishedValue>map(manager -> new WishedValue.AccountOf(manager, directory.anchorValue(manager)))
                        .toList();
        };
    }

    private List<String> column(String field) {
        return switch (facts.employee().field(field)) {
            case FieldValue.Items items ->
                items.values().stream().map(FieldValue::display).toList();
            case FieldValue.Flag flag -> List.of(flag.value() ? "TRUE" : "FALSE");
            case FieldValue other -> List.of(other.display());
        };
    }

    private static List<WishedValue> texts(DirectoryAttribute attribute, List<String> texts)
            throws EvaluationException {
        List<WishedValue> values = new ArrayList<>(texts.size());
        for (String text : texts.stream().map(String::strip).distinct().toList()) {
            if (!text.isEmpty()) {
                Optional<String> problem = AttributeValues.problem(attribute, text);
                if (problem.isPresent()) {
                    throw new EvaluationException(problem.get());
                }
                values.add(new WishedValue.Text(text));
            }
        }
        return values;
    }
}
