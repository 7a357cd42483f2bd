package io.loligo.mapper.document;

import io.loligo.contracts.action.AccountState;
import io.loligo.contracts.action.ActionType;
import io.loligo.contracts.action.CloudSignIn;
import io.loligo.contracts.action.DisableLync;
import io.loligo.contracts.action.Expiry;
import io.loligo.contracts.action.Lockout;
import io.loligo.documents.Section;
import io.loligo.mapper.conduct.Timing;
import io.loligo.mapper.expression.Expression;
import io.loligo.mapper.expression.ResultKind;
import io.loligo.mapper.policy.AttributeMapping;
import io.loligo.mapper.policy.AttributeRule;
import io.loligo.mapper.policy.AttributeRule.Overwriting;
import io.loligo.mapper.policy.Step;
import io.loligo.mapper.policy.Step.Wish;
import io.loligo.mapper.policy.Template;
import io.loligo.mapper.policy.Template.Belongings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads one step of an automation. */
final class StepReader {
    private static final Set<ResultKind> GROUPS = Set.of(ResultKind.TEXTS);

    private final Section section;
    private final ExpressionField expressions;
    private final RuleReader rules;
    private final References references;
    private final BelongingReader belongings;

    StepReader(Section section, ExpressionField expressions, RuleReader rules, References references) {
        this.section = section;
        this.expressions = expressions;
        this.rules = rules;
        this.references = references;
        this.belongings = new BelongingReader(section, expressions);
    }

    /** With the automation's own template and mapping, which a step may replace. */
    Optional<Step> read(Optional<Template> template, Optional<AttributeMapping> mapping) {
        Expression when = expressions.condition(section, "when");
        Optional<Timing> timing = new TimingReader(expressions).read(section);
        boolean compared = compared();
        Optional<ActionType> action = action();
        Optional<Wish> wish = action.flatMap(type -> wish(type, template, mapping));
        if (action.isPresent()) {
            section.end();
        }
        return wish.isPresent() && timing.isPresent()
                ? Optional.of(new Step(when, wish.get(), timing.get(), compared))
                : Optional.empty();
    }

    /** Never where the step has a time of its own, for a comparison does not know whether that has come. */
    private boolean compared() {
        boolean compared = section.flag("compared", !section.has("due"));
        if (compared && section.has("due")) {
            section.problem(
                    "compared",
                    "only false is accepted beside due, for a comparison does not know whether the time has come");
        }
        return compared;
    }

    private Optional<ActionType> action() {
        String name = section.text("action");
        Optional<ActionType> action = Arrays.stream(ActionType.values())
                .filter(type -> type.wireName().equals(name))
                .findFirst();
        if (action.isEmpty() && !name.isEmpty()) {
            section.problem(
                    "action",
                    "'" + name + "' is no action; accepted: "
                            + Arrays.stream(ActionType.values())
                                    .map(ActionType::wireName)
                                    .collect(Collectors.joining(", ")));
        }
        return action;
    }

    private Optional<Wish> wish(ActionType action, Optional<Template> template, Optional<AttributeMapping> mapping) {
        return switch (action) {
            case CREATE_ACCOUNT ->
                template(template)
                        .map(one -> new Wish.Create(
                                one,
                                section.choice(
                                        "state", AccountState.class, one.birth().state()),
                                written(Optional.of(one), mapping)));
            case MODIFY_ATTRIBUTES -> {
                List<AttributeRule> written = written(Optional.empty(), mapping);
                if (written.isEmpty()) {
                    section.problem("attributes", "attributes or a mapping are needed");
                } else if (written.stream().allMatch(rule -> rule.overwriting() == Overwriting.NEVER_OVERWRITE)) {
                    section.problem(
                            "attributes",
                            "nothing would ever be written: never-overwrite counts when an account is created, and this"
                                    + " step creates none; only-if-empty may be meant");
                }
                yield Optional.of(new Wish.Modify(written));
            }
            case MODIFY_BY_TEMPLATE ->
                template(template).map(one -> new Wish.ByTemplate(one, written(Optional.of(one), mapping)));
            case RESET_PASSWORD ->
                Optional.of(new Wish.NewPassword(
                        section.section("password")
                                .map(TemplateReader::password)
                                .or(() -> template.map(one -> one.birth().password()))
                                .orElseGet(TemplateReader::usual),
                        section.choice("lockout", Lockout.class, Lockout.KEEP)));
            case UNLOCK_ACCOUNT -> Optional.of(new Wish.Unlock());
            case ENABLE_ACCOUNT ->
                Optional.of(new Wish.Enable(section.choice("expiry", Expiry.class, Expiry.KEEP), cloud()));
            case DISABLE_ACCOUNT -> Optional.of(new Wish.Disable(cloud()));
            case ADD_TO_GROUPS -> groups("groups").map(Wish.Join::new);
            case REMOVE_FROM_GROUPS -> leaving();
            case MOVE_ACROSS_GROUPS -> {
                Optional<Expression> from = groups("from");
                Optional<Expression> to = groups("to");
                yield from.isPresent() && to.isPresent()
                        ? Optional.of(new Wish.Swap(from.get(), to.get()))
                        : Optional.empty();
            }
            case DELETE_ACCOUNT -> Optional.of(belongings.deletion());
            case MANAGE_PHOTO ->
                belonging(template, Belongings::photo, BelongingReader::photo, BelongingReader.OF_PHOTO);
            case CREATE_MAILBOX ->
                belonging(template, Belongings::mailbox, BelongingReader::mailbox, BelongingReader.OF_MAILBOX);
            case RETIRE_MAILBOX -> belongings.endOfMailbox();
            case CONFIGURE_AUTO_REPLY -> belongings.reply();
            case REVOKE_LICENCES ->
                belonging(template, Belongings::licences, BelongingReader::revocation, BelongingReader.OF_LICENCES);
            case MOVE_HOME_FOLDER ->
                belonging(template, Belongings::homeFolder, BelongingReader::home, BelongingReader.OF_HOME);
            case DELETE_HOME_FOLDER -> Optional.of(belongings.endOfHomeFolder());
            case DISABLE_LYNC -> Optional.of(new Wish.Fixed(new DisableLync()));
            case RUN_SCRIPT -> belongings.script();
        };
    }

    /** What the step says itself; of one that says nothing, what its template says. */
    private Optional<Wish> belonging(
            Optional<Template> ofAutomation,
            Function<Belongings, Optional<Wish>> ofTemplate,
            Function<BelongingReader, Optional<Wish>> own,
            Set<String> fields) {
        Optional<Template> template = section.has("template") ? references.template(section) : ofAutomation;
        Optional<Wish> said = fields.stream().anyMatch(section::has)
                ? Optional.empty()
                : template.map(Template::belongings).flatMap(ofTemplate);
        return said.or(() -> own.apply(belongings));
    }

    private Optional<CloudSignIn> cloud() {
        return section.has("cloud") ? section.requiredChoice("cloud", CloudSignIn.class) : Optional.empty();
    }

    private Optional<Template> template(Optional<Template> ofAutomation) {
        if (section.has("template")) {
            return references.template(section);
        }
        if (ofAutomation.isEmpty()) {
            section.problem("template", "a template is needed, here or at the automation");
        }
        return ofAutomation;
    }

    /** The template's defaults, the mapping's rules and the step's own; for one attribute the last of them counts. */
    private List<AttributeRule> written(Optional<Template> template, Optional<AttributeMapping> ofAutomation) {
        Optional<AttributeMapping> mapping = section.has("mapping") ? references.mapping(section) : ofAutomation;
        List<AttributeRule> own = rules.read(section);
        List<AttributeRule> all =
                new ArrayList<>(template.map(Template::defaults).orElse(List.of()));
        boolean ownAlone = !own.isEmpty() && template.isEmpty() && !section.has("mapping");
        if (!ownAlone) {
            AttributeRule.replace(all, References.rules(mapping));
        }
        AttributeRule.replace(all, own);
        return all;
    }

    private Optional<Wish> leaving() {
        if (section.has("groups") == section.has("all-except")) {
            section.problem("groups", "exactly one of groups, all-except is accepted");
            return Optional.empty();
        }
        return section.has("groups")
                ? groups("groups").map(Wish.Leave::new)
                : groups("all-except").map(Wish.LeaveAllExcept::new);
    }

    private Optional<Expression> groups(String name) {
        return expressions.required(section, name, GROUPS);
    }
}
