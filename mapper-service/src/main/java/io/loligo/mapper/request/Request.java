package io.loligo.mapper.request;

import io.loligo.contracts.action.Action;
import io.loligo.contracts.action.ActionCommand;
import io.loligo.contracts.action.Approval;
import io.loligo.contracts.action.Cause;
import io.loligo.contracts.action.CreateAccount;
import io.loligo.contracts.employee.EmployeeChange;
import io.loligo.contracts.employee.EmployeeKey;
import io.loligo.contracts.wire.Envelope;
import io.loligo.mapper.expression.ChangeKind;
import io.loligo.mapper.planning.Proposal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What an automation wants to do for one person and may not do yet.
 *
 * @param id also its command's
 * @param part which part of the automation's steps
 * @param trigger the change that led to it, with the newest that is known of the person
 * @param due when, as far as its own timing goes
 * @param destructive whether it is counted
 * @param command as it would be sent today
 * @param history oldest first
 */
public record Request(
        String id,
        String automation,
        String part,
        Envelope<?> trigger,
        Instant due,
        boolean destructive,
        Envelope<ActionCommand> command,
        Stage stage,
        Instant openedAt,
        List<Note> history) {
    private static final int HISTORY = 100;

    public Request {
        history = List.copyOf(
                history.size() > HISTORY ? history.subList(history.size() - HISTORY, history.size()) : history);
    }

    /** A new one. */
    public static Request of(Proposal proposal, Envelope<?> trigger, Stage stage, Instant now, String words) {
        return new Request(
                proposal.command().id(),
                proposal.automation().name(),
                proposal.part(),
                trigger,
                proposal.due(),
                proposal.isDestructive(),
                proposal.command(),
                stage,
                now,
                List.of(new Note(now, "", words)));
    }

    public EmployeeKey employee() {
        return command.body().employee();
    }

    /** The change that led to it. */
    public EmployeeChange change() {
        return (EmployeeChange) trigger.body();
    }

    public ChangeKind kind() {
        return ChangeKind.of(change());
    }

    public boolean isOpen() {
        return stage.isOpen();
    }

    /** Whether somebody asked for it, and nothing happened in HR. */
    public boolean isAskedFor() {
        return Run.isTrigger(trigger);
    }

    /** Whether others of the person need the account that it makes; what is applied to people who are there keeps nobody waiting. */
    public boolean makesTheAccount() {
        return isOpen()
                && !isAskedFor()
                && !(stage instanceof Stage.Scheduled)
                && steps().stream().anyMatch(CreateAccount.class::isInstance);
    }

    public List<Action> steps() {
        return command.body().steps();
    }

    public Request at(Stage other, Note note) {
        List<Note> more = new ArrayList<>(history);
        more.add(note);
        return new Request(id, automation, part, trigger, due, destructive, command, other, openedAt, more);
    }

    public Request ended(Stage.Ending ending, Instant now, String words) {
        return at(new Stage.Ended(ending, now), new Note(now, "", words));
    }

    /** The same request with what is newly planned; its name stays. */
    public Request planned(Proposal proposal, Envelope<?> newTrigger) {
        return new Request(
                id,
                automation,
                part,
                newTrigger,
                proposal.due(),
                proposal.isDestructive(),
                named(proposal.command()),
                stage,
                openedAt,
                history);
    }

    /** With the names of those who agreed. */
    public Request approved(List<Approval> approvals) {
        ActionCommand body = command.body();
        ActionCommand approved = new ActionCommand(
                body.id(),
                body.employee(),
                body.target(),
                body.steps(),
                body.policy(),
                body.cause(),
                approvals,
                body.validity(),
                body.mode(),
                body.rerun(),
                body.expected(),
                body.driftCheck());
        return new Request(
                id, automation, part, trigger, due, destructive, command.with(approved), stage, openedAt, history);
    }

    private Envelope<ActionCommand> named(Envelope<ActionCommand> other) {
        ActionCommand body = other.body();
        ActionCommand named = new ActionCommand(
                id,
                body.employee(),
                body.target(),
                body.steps(),
                body.policy(),
                isAskedFor() ? command.body().cause() : body.cause(),
                body.approvals(),
                body.validity(),
                body.mode(),
                body.rerun(),
                body.expected(),
                body.driftCheck());
        return new Envelope<>(id, other.source(), other.time(), other.trace(), named);
    }

    static ActionCommand causedBy(Cause cause, ActionCommand body) {
        return new ActionCommand(
                body.id(),
                body.employee(),
                body.target(),
                body.steps(),
                body.policy(),
                cause,
                body.approvals(),
                body.validity(),
                body.mode(),
                body.rerun(),
                body.expected(),
                body.driftCheck());
    }
}
