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
import io.loligo.mapper.policy.Step.Wish;
import io.loligo.mapper.policy.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads documents of kind {@code naming}, {@code template} and {@code template-fragment}. */
final class TemplateReader {
    private static final Set<ResultKind> NAMES = Set.of(ResultKind.TEXT, ResultKind.TEXTS);
    private static final Set<ResultKind> GROUPS = Set.of(ResultKind.TEXTS);

    private final ExpressionField expressions;
    private final RuleReader rules;
    private final References references;

    TemplateReader(ExpressionField expressions, RuleReader rules, References references) {
        this.expressions = expressions;
        this.rules = rules;
        this.references = references;
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

    Optional<Template> template(Layers layers) {
        Optional<Directory> directory = references.directory(layers.of("directory"));
        ExpressionField here =
                directory.map(one -> expressions.under(one.base())).orElse(expressions);
        Optional<Expression> container = container(layers.of("container"), here, directory);
        Optional<NamingRule> naming = references.naming(layers.of("naming"));
        Rest rest = rest(layers, here);
        if (directory.isEmpty() || container.isEmpty() || naming.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Template(
                layers.document().text("name"),
                directory.get(),
                new Template.Placement(container.get(), rest.missing()),
                new Template.Names(naming.get(), rest.kept()),
                rest.defaults(),
                rest.groups(),
                rest.birth(),
                rest.belongings()));
    }

    /** A fragment by itself, so that what is wrong with one that no template names is told too. */
    void fragment(Section section) {
        Layers alone = new Layers(List.of(section));
        Optional<Directory> directory = alone.say("directory") ? references.directory(section) : Optional.empty();
        ExpressionField here =
                directory.map(one -> expressions.under(one.base())).orElse(expressions);
        if (alone.say("container")) {
            container(section, here, directory);
        }
        if (alone.say("naming")) {
            references.naming(section);
        }
        rest(alone, here);
    }

    /** What a template need not say. */
    private record Rest(
            MissingContainer missing,
            Set<AccountName> kept,
            List<AttributeRule> defaults,
            Template.Groups groups,
            Template.Birth birth,
            Template.Belongings belongings) {}

    private Rest rest(Layers layers, ExpressionField here) {
        List<AttributeRule> defaults = new ArrayList<>();
        layers.all("attributes").forEach(section -> AttributeRule.replace(defaults, rules.read(section)));
        return new Rest(
                layers.of("missing-container")
                        .choice("missing-container", MissingContainer.class, MissingContainer.REFUSE),
                layers.of("keep-names").choices("keep-names", AccountName.class),
                defaults,
                new Template.Groups(all(layers, here, "groups"), all(layers, here, "managed-groups")),
                new Template.Birth(
                        layers.of("password")
                                .section("password")
                                .map(TemplateReader::password)
                                .orElseGet(TemplateReader::usual),
                        layers.of("state").choice("state", AccountState.class, AccountState.ENABLED)),
                new Template.Belongings(
                        belonging(layers, here, "mailbox", BelongingReader::mailbox),
                        belonging(layers, here, "home-folder", BelongingReader::home),
                        belonging(layers, here, "photo", BelongingReader::photo),
                        layers.say("licences")
                                ? Optional.of(new Wish.RevokeAllExcept(all(layers, here, "licences")))
                                : Optional.empty()));
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

    private static Optional<Wish> belonging(
            Layers layers, ExpressionField here, String name, Function<BelongingReader, Optional<Wish>> read) {
        return layers.of(name).section(name).flatMap(section -> {
            Optional<Wish> wish = read.apply(new BelongingReader(section, here));
            section.end();
            return wish;
        });
    }

    private static List<Expression> all(Layers layers, ExpressionField here, String name) {
        return layers.all(name).stream()
                .flatMap(section -> here.optional(section, name, GROUPS).stream())
                .toList();
    }

    private static Optional<Expression> container(
            Section section, ExpressionField here, Optional<Directory> directory) {
        Optional<Expression> container = here.required(section, "container", Set.of(ResultKind.TEXT));
        if (container.isPresent() && directory.isPresent()) {
            tryOnPeople(section, container.get(), here, directory.get());
        }
        return container;
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
