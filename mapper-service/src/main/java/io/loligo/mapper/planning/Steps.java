package io.loligo.mapper.planning;

import io.loligo.contracts.action.Action;
import io.loligo.contracts.action.AddToGroups;
import io.loligo.contracts.action.AttributeWrite;
import io.loligo.contracts.action.CreateAccount;
import io.loligo.contracts.action.DisableAccount;
import io.loligo.contracts.action.EnableAccount;
import io.loligo.contracts.action.GroupReference;
import io.loligo.contracts.action.GroupSelection;
import io.loligo.contracts.action.ModifyAttributes;
import io.loligo.contracts.action.ModifyByTemplate;
import io.loligo.contracts.action.MoveAcrossGroups;
import io.loligo.contracts.action.Naming;
import io.loligo.contracts.action.RemoveFromGroups;
import io.loligo.contracts.action.ResetPassword;
import io.loligo.contracts.action.UnlockAccount;
import io.loligo.mapper.expression.EvaluationException;
import io.loligo.mapper.expression.Expression;
import io.loligo.mapper.expression.Facts;
import io.loligo.mapper.naming.AccountNames;
import io.loligo.mapper.policy.Automation;
import io.loligo.mapper.policy.Containers;
import io.loligo.mapper.policy.Directory;
import io.loligo.mapper.policy.NamingRule;
import io.loligo.mapper.policy.Step;
import io.loligo.mapper.policy.Step.Wish;
import io.loligo.mapper.policy.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The steps of an automation for one person. */
final class Steps {
    private Steps() {}

    static List<Action> of(Automation automation, List<Step> steps, Facts facts) throws EvaluationException {
        List<Action> actions = new ArrayList<>(steps.size());
        for (Step step : steps) {
            if (step.when().holds(facts)) {
                action(step.wish(), automation.directory(), facts).ifPresent(actions::add);
            }
        }
        return actions;
    }

    /** Empty where nothing is wished for, such as no group to join. */
    static Optional<Action> action(Wish wish, Directory directory, Facts facts) throws EvaluationException {
        Writes writes = new Writes(facts, directory);
        return switch (wish) {
            case Wish.Create create ->
                Optional.of(new CreateAccount(
                        container(create.template(), facts),
                        create.template().placement().missing(),
                        naming(create.template(), facts),
                        writes.forNewAccount(create.rules()),
                        create.template().birth().password(),
                        create.state()));
            case Wish.ByTemplate wanted -> Optional.of(byTemplate(wanted, writes, facts));
            case Wish.Modify modify -> {
                List<AttributeWrite> wanted = writes.of(modify.rules());
                yield wanted.isEmpty() ? Optional.empty() : Optional.of(new ModifyAttributes(wanted));
            }
            case Wish.NewPassword password -> Optional.of(new ResetPassword(password.rule(), password.lockout()));
            case Wish.Unlock ignored -> Optional.of(new UnlockAccount());
            case Wish.Enable enable -> Optional.of(new EnableAccount(enable.expiry(), enable.cloud()));
            case Wish.Disable disable -> Optional.of(new DisableAccount(disable.cloud()));
            case Wish.Join join -> {
                List<GroupReference> groups = groups(List.of(join.groups()), facts);
                yield groups.isEmpty() ? Optional.empty() : Optional.of(new AddToGroups(groups));
            }
            case Wish.Leave leave -> {
                List<GroupReference> groups = groups(List.of(leave.groups()), facts);
                yield groups.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new RemoveFromGroups(new GroupSelection.Listed(groups)));
            }
            case Wish.LeaveAllExcept leave ->
                Optional.of(new RemoveFromGroups(new GroupSelection.AllExcept(groups(List.of(leave.groups()), facts))));
            case Wish.Swap swap -> {
                List<GroupReference> from = groups(List.of(swap.from()), facts);
                List<GroupReference> to = groups(List.of(swap.to()), facts);
                yield from.isEmpty() && to.isEmpty() ? Optional.empty() : Optional.of(new MoveAcrossGroups(from, to));
            }
            case Wish.Fixed fixed -> Optional.of(fixed.action());
            case Wish.Likeness photo -> BelongingSteps.photo(photo, facts);
            case Wish.NewMailbox mailbox -> Optional.of(BelongingSteps.mailbox(mailbox, facts));
            case Wish.Reply reply -> Optional.of(BelongingSteps.reply(reply, facts));
            case Wish.Revoke revoke -> BelongingSteps.revoke(revoke, facts);
            case Wish.RevokeAllExcept revoke -> Optional.of(BelongingSteps.revokeAllExcept(revoke, facts));
            case Wish.Home home -> Optional.of(BelongingSteps.home(home, facts));
            case Wish.Script script -> Optional.of(BelongingSteps.script(script, facts));
        };
    }

    private static ModifyByTemplate byTemplate(Wish.ByTemplate wanted, Writes writes, Facts facts)
            throws EvaluationException {
        Template template = wanted.template();
        return new ModifyByTemplate(
                template.name(),
                container(template, facts),
                naming(template, facts),
                writes.of(wanted.rules()),
                groups(template.groups().wished(), facts),
                groups(template.groups().managed(), facts),
                template.names().kept(),
                Optional.of(template.placement().missing()));
    }

    static String container(Template template, Facts facts) throws EvaluationException {
        String container = template.placement().container().text(facts);
        Optional<String> problem =
                Containers.problemUnder(container, template.directory().base());
        if (problem.isPresent()) {
            throw new EvaluationException("the container of template " + template.name() + ": " + problem.get());
        }
        return container;
    }

    static Naming naming(Template template, Facts facts) throws EvaluationException {
        NamingRule rule = template.names().naming();
        return AccountNames.naming(
                facts.employee().key(),
                rule.commonName().texts(facts),
                rule.accountName().texts(facts),
                rule.userPrincipalName().texts(facts),
                template.directory().upnSuffix());
    }

    static List<GroupReference> groups(List<Expression> groups, Facts facts) throws EvaluationException {
        return Expression.united(groups, facts).stream()
                .map(group -> group.contains("=") ? GroupReference.dn(group) : GroupReference.name(group))
                .toList();
    }
}
