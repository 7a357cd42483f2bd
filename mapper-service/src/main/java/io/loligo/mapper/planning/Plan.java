package io.loligo.mapper.planning;

import io.loligo.contracts.action.Action;
import io.loligo.contracts.action.ActionCommand;
import io.loligo.contracts.action.ActionResult;
import io.loligo.contracts.action.ActionType;
import io.loligo.contracts.action.AttributeWrite;
import io.loligo.contracts.action.Cause;
import io.loligo.contracts.action.Mode;
import io.loligo.contracts.action.ModifyAttributes;
import io.loligo.contracts.action.Outcome;
import io.loligo.contracts.action.PolicyReference;
import io.loligo.contracts.action.Target;
import io.loligo.contracts.action.Validity;
import io.loligo.contracts.action.WishedValue;
import io.loligo.contracts.employee.EmployeeChange;
import io.loligo.contracts.employee.EmployeeKey;
import io.loligo.contracts.wire.Envelope;
import io.loligo.contracts.wire.EventIds;
import io.loligo.mapper.conduct.Autonomy;
import io.loligo.mapper.conduct.Conduct;
import io.loligo.mapper.conduct.Exclusion;
import io.loligo.mapper.expression.ChangeKind;
import io.loligo.mapper.expression.EvaluationException;
import io.loligo.mapper.expression.Facts;
import io.loligo.mapper.expression.Witness;
import io.loligo.mapper.policy.Automation;
import io.loligo.mapper.policy.Directory;
import io.loligo.mapper.policy.Part;
import io.loligo.mapper.policy.Policy;
import io.loligo.mapper.population.Population;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * From what happened to what is to be done. The same event under the same policy yields the same commands with the same
 * identifiers; nothing here fails, for what cannot be planned is a {@link Disposition.Refuse}.
 */
public final class Plan {
    /** The name under which links to a manager's new account are asked for. */
    public static final String MANAGER_LINK = "manager-link";

    private Plan() {}

    /**
     * One disposition for each part of each automation that the change starts and that has a step to do.
     *
     * @param proven whether an automation, by its name, has been let go once
     */
    public static List<Disposition> commands(
            Envelope<?> event, EmployeeChange change, Policy policy, Predicate<String> proven, Instant now) {
        ChangeKind kind = ChangeKind.of(change);
        List<Disposition> dispositions = new ArrayList<>();
        for (Automation automation : policy.automations()) {
            if (automation.startsOn(kind, change.key().connection())) {
                try {
                    for (Proposal proposal : proposals(event, change, policy, automation, now)) {
                        dispositions.add(disposition(proposal, proven, now));
                    }
                } catch (EvaluationException | IllegalArgumentException refused) {
                    dispositions.add(new Disposition.Refuse(automation.name(), String.valueOf(refused.getMessage())));
                }
            }
        }
        return dispositions;
    }

    private static Disposition disposition(Proposal proposal, Predicate<String> proven, Instant now) {
        Conduct conduct = proposal.automation().conduct();
        boolean isFree = conduct.autonomy() == Autonomy.AUTOMATIC
                && conduct.workflow().isEmpty()
                && !proposal.due().isAfter(now)
                && !conduct.opening(now).isAfter(now)
                && proven.test(proposal.automation().name())
                && !proposal.isDestructive();
        return isFree ? new Disposition.Send(proposal.command()) : new Disposition.Wait(proposal);
    }

    /**
     * What an automation would do for a person, whatever kind of change it is; empty where its condition does not hold, the person is
     * excluded, or no step is to be done.
     */
    public static List<Proposal> proposals(
            Envelope<?> event, EmployeeChange change, Policy policy, Automation automation, Instant now)
            throws EvaluationException {
        return proposals(event, change, policy, automation, now, Witness.NOBODY);
    }

    /** The same, with a witness of all that is looked at on the way. */
    public static List<Proposal> proposals(
            Envelope<?> event,
            EmployeeChange change,
            Policy policy,
            Automation automation,
            Instant now,
            Witness witness)
            throws EvaluationException {
        Facts facts =
                new Facts(change, policy.vocabulary(), automation.directory().base(), witness);
        if (!automation.when().holds(facts) || isExcluded(automation, facts, now)) {
            return List.of();
        }
        List<Proposal> proposals = new ArrayList<>();
        for (Part part : automation.parts()) {
            Optional<Instant> due = part.timing().due(change, facts);
            List<Action> steps = due.isEmpty() ? List.of() : Steps.of(automation, part.steps(), facts);
            if (!steps.isEmpty()) {
                String id = part.name().isEmpty()
                        ? EventIds.of("command", event.id(), automation.name())
                        : EventIds.of("command", event.id(), automation.name(), part.name());
                proposals.add(new Proposal(
                        automation,
                        part.name(),
                        due.orElseThrow(),
                        command(id, event, change, policy, automation, steps, now)));
            }
        }
        return proposals;
    }

    private static boolean isExcluded(Automation automation, Facts facts, Instant now) throws EvaluationException {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        for (Exclusion exclusion : automation.conduct().exclusions()) {
            if (exclusion.countsOn(today) && exclusion.whom().holds(facts)) {
                return true;
            }
        }
        return false;
    }

    /** All steps at once, whatever their timing; empty where the automation's condition does not hold or no step is to be done. */
    static Optional<Envelope<ActionCommand>> command(
            String id, Envelope<?> event, EmployeeChange change, Policy policy, Automation automation, Instant now)
            throws EvaluationException {
        Facts facts =
                new Facts(change, policy.vocabulary(), automation.directory().base());
        if (!automation.when().holds(facts) || isExcluded(automation, facts, now)) {
            return Optional.empty();
        }
        List<Action> steps = Steps.of(automation, automation.steps(), facts);
        return steps.isEmpty()
                ? Optional.empty()
                : Optional.of(command(id, event, change, policy, automation, steps, now));
    }

    private static Envelope<ActionCommand> command(
            String id,
            Envelope<?> event,
            EmployeeChange change,
            Policy policy,
            Automation automation,
            List<Action> steps,
            Instant now)
            throws EvaluationException {
        Cause cause = new Cause(
                event.id(), event.type().typeName(), change.occurrence().observedAt());
        return envelope(
                event,
                now,
                new ActionCommand(
                        id,
                        change.key(),
                        target(automation.directory(), change),
                        steps,
                        new PolicyReference(automation.name(), policy.version()),
                        cause,
                        List.of(),
                        Validity.always(),
                        Mode.APPLY));
    }

    /** Whether a result may call for {@link #links}: it says that somebody's account is there now. */
    public static boolean mayLink(ActionResult result) {
        return result.action() == ActionType.CREATE_ACCOUNT
                && result.mode() == Mode.APPLY
                && (result.outcome() instanceof Outcome.Applied
                        || result.outcome() instanceof Outcome.AlreadySatisfied);
    }

    /**
     * For each known report of somebody whose account is there now, a command that sets the link to it. An account that
     * was there before counts too: its executor may have stopped after creating it and before saying so.
     */
    public static List<Envelope<ActionCommand>> links(
            Envelope<?> event, ActionResult result, Policy policy, Population population, Instant now) {
        Directory directory = policy.directories().get(result.directory());
        Map<String, AttributeWrite.Mode> attributes = policy.managerLinks(result.directory());
        if (directory == null || attributes.isEmpty() || !mayLink(result)) {
            return List.of();
        }
        EmployeeKey manager = result.employee();
        var account = new WishedValue.AccountOf(manager, directory.anchorValue(manager));
        List<AttributeWrite> writes = attributes.entrySet().stream()
                .map(attribute -> new AttributeWrite(attribute.getKey(), attribute.getValue(), List.of(account)))
                .toList();
        Cause cause =
                new Cause(event.id(), event.type().typeName(), result.cause().observedAt());
        List<Envelope<ActionCommand>> links = new ArrayList<>();
        for (EmployeeKey report : population.reportsOf(manager)) {
            String id = EventIds.of("command", event.id(), MANAGER_LINK, report.text());
            links.add(envelope(
                    event,
                    now,
                    new ActionCommand(
                            id,
                            report,
                            directory.target(report),
                            List.of(new ModifyAttributes(writes)),
                            new PolicyReference(MANAGER_LINK, policy.version()),
                            cause,
                            List.of(),
                            Validity.always(),
                            Mode.APPLY)));
        }
        return links;
    }

    private static Target target(Directory directory, EmployeeChange change) throws EvaluationException {
        Target target = directory.target(change.key());
        int longest = directory.anchor().maximumLength();
        if (target.anchorValue().length() > longest) {
            throw new EvaluationException("the anchor " + directory.anchor().name() + " holds at most " + longest
                    + " characters and the person's key makes more; choose another anchor in the directory document");
        }
        return change instanceof EmployeeChange.Returned returned
                        && returned.formerly().isPresent()
                ? target.formerly(directory.anchorValue(returned.formerly().get()))
                : target;
    }

    private static Envelope<ActionCommand> envelope(Envelope<?> event, Instant now, ActionCommand command) {
        return new Envelope<>(
                command.id(),
                URI.create("/loligo/mapper/" + command.target().directory()),
                now,
                event.trace().next(command.id()),
                command);
    }
}
