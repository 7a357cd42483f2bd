package io.loligo.mapper.planning;

import io.loligo.contracts.action.AttributeWrite;
import io.loligo.contracts.action.AttributeWrite.Mode;
import io.loligo.contracts.action.WishedValue;
import io.loligo.contracts.employee.FieldValue;
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
            write(rule).ifPresent(writes::add);
        }
        return writes;
    }

    /** A new account has nothing to clear and nothing to spare. */
    List<AttributeWrite> forNewAccount(List<AttributeRule> rules) throws EvaluationException {
        return of(rules).stream()
                .filter(write -> !write.values().isEmpty())
                .map(write -> new AttributeWrite(write.attribute(), Mode.SET, write.values()))
                .toList();
    }

    private Optional<AttributeWrite> write(AttributeRule rule) throws EvaluationException {
        String name = rule.attribute().name();
        List<WishedValue> values = values(rule);
        if (values.isEmpty()) {
            return rule.overwriting() == AttributeRule.Overwriting.CLEAR_WHEN_EMPTY
                    ? Optional.of(AttributeWrite.clear(name))
                    : Optional.empty();
        }
        Mode mode = rule.overwriting() == AttributeRule.Overwriting.ONLY_IF_EMPTY ? Mode.ONLY_IF_EMPTY : Mode.SET;
        return Optional.of(new AttributeWrite(name, mode, values));
    }

    private List<WishedValue> values(AttributeRule rule) throws EvaluationException {
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
                AttributeValues.check(attribute, text);
                values.add(new WishedValue.Text(text));
            }
        }
        return values;
    }
}
