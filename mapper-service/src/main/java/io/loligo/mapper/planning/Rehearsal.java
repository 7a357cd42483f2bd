package io.loligo.mapper.planning;

import io.loligo.contracts.action.AttributeWrite;
import io.loligo.contracts.action.GroupReference;
import io.loligo.contracts.action.NameCandidates;
import io.loligo.contracts.action.Naming;
import io.loligo.contracts.action.WishedValue;
import io.loligo.contracts.employee.EmployeeChange;
import io.loligo.contracts.employee.EmployeeSnapshot;
import io.loligo.mapper.expression.EvaluationException;
import io.loligo.mapper.expression.Expression;
import io.loligo.mapper.expression.Facts;
import io.loligo.mapper.planning.Rehearsed.ByMapping;
import io.loligo.mapper.planning.Rehearsed.ByTemplate;
import io.loligo.mapper.planning.Rehearsed.Candidates;
import io.loligo.mapper.planning.Rehearsed.ForAttribute;
import io.loligo.mapper.planning.Rehearsed.Found;
import io.loligo.mapper.policy.AttributeMapping;
import io.loligo.mapper.policy.AttributeRule;
import io.loligo.mapper.policy.AttributeRule.Source;
import io.loligo.mapper.policy.Directory;
import io.loligo.mapper.policy.Policy;
import io.loligo.mapper.policy.Step.Wish;
import io.loligo.mapper.policy.Template;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a person's attributes, names and groups would be under a policy that need not be in force: each value by itself, so that
 * one that fails does not hide the others. The person is taken as HR has them now, without a difference to before.
 */
public final class Rehearsal {
    private static final int NAMES = 10;

    private final Policy policy;
    private final EmployeeSnapshot snapshot;
    private final EmployeeChange nothingNew;

    private Rehearsal(Policy policy, EmployeeSnapshot snapshot) {
        this.policy = policy;
        this.snapshot = snapshot;
        this.nothingNew = DriftChecks.nothingNew(snapshot);
    }

    /** With the directory for which mappings are asked; a template knows its own. */
    public static Rehearsed of(Policy policy, EmployeeSnapshot snapshot, Directory directory) {
        return new Rehearsal(policy, snapshot).rehearsed(directory);
    }

    private Rehearsed rehearsed(Directory directory) {
        return new Rehearsed(
                snapshot.employee().key(),
                snapshot.state(),
                policy.mappings().values().stream()
                        .sorted(Comparator.comparing(AttributeMapping::name))
                        .map(mapping -> byMapping(mapping, directory))
                        .toList(),
                policy.templates().values().stream()
                        .sorted(Comparator.comparing(Template::name))
                        .map(this::byTemplate)
                        .toList());
    }

    private ByMapping byMapping(AttributeMapping mapping, Directory directory) {
        return new ByMapping(
                mapping.name(),
                mapping.unfit(snapshot.employee()),
                attributes(mapping.rules(), new Writes(facts(directory), directory)));
    }

    private ByTemplate byTemplate(Template template) {
        Directory directory = template.directory();
        Facts facts = facts(directory);
        return new ByTemplate(
                template.name(),
                directory.name(),
                found(() -> Optional.of(Steps.container(template, facts))),
                found(() -> Optional.of(candidates(Steps.naming(template, facts)))),
                attributes(template.defaults(), new Writes(facts, directory)),
                groups(template.groups().wished(), facts),
                groups(template.groups().managed(), facts),
                belongings(template.belongings())
                        .map(wish -> found(() -> Steps.action(wish, directory, facts)))
                        .toList());
    }

    private Facts facts(Directory directory) {
        return new Facts(nothingNew, policy.vocabulary(), directory.base());
    }

    private static Stream<Wish> belongings(Template.Belongings belongings) {
        return Stream.of(belongings.mailbox(), belongings.homeFolder(), belongings.photo(), belongings.licences())
                .flatMap(Optional::stream);
    }

    private static List<ForAttribute> attributes(List<AttributeRule> rules, Writes writes) {
        return rules.stream().map(rule -> attribute(rule, writes)).toList();
    }

    private static ForAttribute attribute(AttributeRule rule, Writes writes) {
        Found<List<WishedValue>> values = found(() -> Optional.of(writes.values(rule)));
        return new ForAttribute(
                rule.attribute().name(),
                source(rule.source()),
                values.value().orElse(List.of()).stream().map(Rehearsal::words).toList(),
                values.problem(),
                wire(rule.overwriting()),
                mode(values.value().flatMap(some -> Writes.firstWrite(rule, some))),
                mode(values.value().flatMap(some -> Writes.write(rule, some))));
    }

    private static String source(Source source) {
        return switch (source) {
            case Source.Column column -> "from: " + column.field();
            case Source.Computed computed ->
                "expression: " + computed.expression().source().strip();
            case Source.Pattern pattern -> "pattern: " + pattern.pattern();
            case Source.ManagersAccount ignored -> "account-of: manager";
        };
    }

    private static String words(WishedValue value) {
        return switch (value) {
            case WishedValue.Text text -> text.text();
            case WishedValue.Derived derived -> derived.pattern();
            case WishedValue.AccountOf account ->
                "the account of " + account.accountOf().text();
        };
    }

    private static String mode(Optional<AttributeWrite> write) {
        return write.map(one -> wire(one.mode())).orElse("nothing");
    }

    private static String wire(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Candidates candidates(Naming naming) {
        return new Candidates(
                first(naming.commonName()), first(naming.accountName()), first(naming.userPrincipalName()));
    }

    private static List<String> first(NameCandidates candidates) {
        return candidates.inOrder().limit(NAMES).toList();
    }

    private static Found<List<String>> groups(List<Expression> groups, Facts facts) {
        return found(() -> Optional.of(
                Steps.groups(groups, facts).stream().map(GroupReference::value).toList()));
    }

    /** Something that may fail for a person. */
    private interface Question<T> {
        Optional<T> answer() throws EvaluationException;
    }

    private static <T> Found<T> found(Question<T> question) {
        try {
            return new Found<>(question.answer(), Optional.empty());
        } catch (EvaluationException | IllegalArgumentException none) {
            return new Found<>(Optional.empty(), Optional.of(String.valueOf(none.getMessage())));
        }
    }
}
