package io.loligo.mapper.document;

import io.loligo.contracts.action.AccountName;
import io.loligo.contracts.action.AccountState;
import io.loligo.contracts.action.MissingContainer;
import io.loligo.contracts.action.PasswordRule;
import io.loligo.contracts.action.PasswordRule.Delivery;
import io.loligo.contracts.action.PasswordRule.NextLogon;
import io.loligo.documents.Section;
import io.loligo.mapper.expression.EvaluationException;
import io.loligo.mapper.expression.Expression;
import io.loligo.mapper.expression.ResultKind;
import io.loligo.mapper.policy.AttributeRule;
import io.loligo.mapper.policy.Containers;
import io.loligo.mapper.policy.Directory;
import io.loligo.mapper.policy.NamingRule;
import io.loligo.mapper.policy.Template;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads documents of kind {@code naming} and {@code template}. */
final class TemplateReader {
    private static final Set<ResultKind> NAMES = Set.of(ResultKind.TEXT, ResultKind.TEXTS);
    private static final Set<ResultKind> GROUPS = Set.of(ResultKind.TEXTS);

    private final ExpressionField expressions;
    private final RuleReader rules;

    TemplateReader(ExpressionField expressions, RuleReader rules) {
        this.expressions = expressions;
        this.rules = rules;
    }

    Optional<NamingRule> naming(Section section) {
        Optional<Expression> common = expressions.required(section, "common-name", NAMES);
        Optional<Expression> account = expressions.required(section, "account-name", NAMES);
        Optional<Expression> principal = expressions.required(section, "user-principal-name", NAMES);
        if (common.isEmpty() || account.isEmpty() || principal.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new NamingRule(section.text("name"), common.get(), account.get(), principal.get()));
    }

    Optional<Template> template(Section section, References references) {
        Optional<Directory> directory = references.directory(section);
        ExpressionField here =
                directory.map(one -> expressions.under(one.base())).orElse(expressions);
        Optional<Expression> container = here.required(section, "container", Set.of(ResultKind.TEXT));
        if (container.isPresent() && directory.isPresent()) {
            tryOnPeople(section, container.get(), here, directory.get());
        }
        MissingContainer missing = section.choice("missing-container", MissingContainer.class, MissingContainer.REFUSE);
        Optional<NamingRule> naming = references.naming(section);
        Set<AccountName> kept = section.choices("keep-names", AccountName.class);
        List<AttributeRule> defaults = rules.read(section);
        Expression groups = groups(here, section, "groups");
        Expression managed = groups(here, section, "managed-groups");
        PasswordRule password =
                section.section("password").map(TemplateReader::password).orElseGet(TemplateReader::usual);
        AccountState state = section.choice("state", AccountState.class, AccountState.ENABLED);
        if (directory.isEmpty() || container.isEmpty() || naming.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Template(
                section.text("name"),
                directory.get(),
                new Template.Placement(container.get(), missing),
                new Template.Names(naming.get(), kept),
                defaults,
                new Template.Groups(groups, managed),
                new Template.Birth(password, state)));
    }

    static PasswordRule usual() {
        return new PasswordRule(16, NextLogon.MUST_CHANGE, Delivery.NONE);
    }

    static PasswordRule password(Section section) {
        PasswordRule rule = new PasswordRule(
                section.whole("minimum-length", 16, 8, 127),
                section.choice("next-logon", NextLogon.class, NextLogon.MUST_CHANGE),
                section.choice("delivery", Delivery.class, Delivery.NONE));
        section.end();
        return rule;
    }

    private static Expression groups(ExpressionField expressions, Section section, String name) {
        return expressions
                .optional(section, name, GROUPS)
                .orElseGet(() -> expressions.constant("['']", ResultKind.TEXTS));
    }

    private static void tryOnPeople(Section section, Expression container, ExpressionField here, Directory directory) {
        here.people().forEach((who, facts) -> {
            try {
                Containers.problemUnder(container.text(facts), directory.base())
                        .ifPresent(problem -> section.problem("container", "for " + who + ", " + problem));
            } catch (EvaluationException alreadyTold) {
                section.problem("container", String.valueOf(alreadyTold.getMessage()));
            }
        });
    }
}
