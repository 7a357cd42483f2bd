package io.loligo.mapper.document;

import io.loligo.documents.Section;
import io.loligo.mapper.conduct.Conduct;
import io.loligo.mapper.expression.ChangeKind;
import io.loligo.mapper.expression.Expression;
import io.loligo.mapper.policy.AttributeMapping;
import io.loligo.mapper.policy.Automation;
import io.loligo.mapper.policy.Directory;
import io.loligo.mapper.policy.DriftWish;
import io.loligo.mapper.policy.Step;
import io.loligo.mapper.policy.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads documents of kind {@code automation}. */
final class AutomationReader {
    private final ExpressionField expressions;
    private final RuleReader rules;
    private final ConductReader conducts;

    AutomationReader(ExpressionField expressions, RuleReader rules) {
        this.expressions = expressions;
        this.rules = rules;
        this.conducts = new ConductReader(expressions);
    }

    Optional<Automation> read(Section section, References references) {
        Set<ChangeKind> on = section.choices("on", ChangeKind.class);
        if (on.isEmpty()) {
            section.problem(
                    "on", "the kinds of change that start the automation are missing, such as [joined, returned]");
        }
        Expression when = expressions.condition(section, "when");
        Optional<Template> template = section.has("template") ? references.template(section) : Optional.empty();
        Optional<AttributeMapping> mapping = references.mapping(section);
        Optional<Directory> directory = template.isPresent() && !section.has("directory")
                ? template.map(Template::directory)
                : references.directory(section);
        List<Step> steps =
                steps(section, step -> new StepReader(step, expressions, rules, references).read(template, mapping));
        DriftWish drift = section.choice("drift", DriftWish.class, DriftWish.REPORT);
        Optional<Conduct> conduct = conducts.read(section, references);
        if (directory.isEmpty() || conduct.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Automation(
                section.text("name"),
                directory.get(),
                mapping.map(AttributeMapping::connection).orElse(""),
                on,
                when,
                steps,
                conduct.get(),
                drift));
    }

    private static List<Step> steps(Section automation, Function<Section, Optional<Step>> read) {
        List<Section> sections = automation.sections("steps");
        if (sections.isEmpty()) {
            automation.problem("steps", "at least one step is needed");
        }
        List<Step> steps = new ArrayList<>();
        for (Section section : sections) {
            read.apply(section).ifPresent(steps::add);
        }
        if (steps.size() == sections.size()) {
            for (int i = 0; i < steps.size(); i++) {
                if (MailboxDeletion.isAlone(steps.get(i), steps)) {
                    sections.get(i).problem("how", MailboxDeletion.ACCEPTED);
                }
            }
        }
        return steps;
    }
}
