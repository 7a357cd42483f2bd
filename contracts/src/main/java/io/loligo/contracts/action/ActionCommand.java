package io.loligo.contracts.action;

import io.loligo.contracts.employee.EmployeeKey;
import java.util.List;
import java.util.Optional;

/**
 * An ordered plan for one person: a step that is refused, fails or is in doubt stops the rest. Commands of one person run
 * in the order of their topic; a command delivered twice does no harm.
 *
 * @param id deterministic: the same cause under the same policy yields the same id
 * @param employee the person
 * @param target whose account
 * @param steps at least one
 * @param policy the rule that made it
 * @param cause why it exists
 * @param approvals who said yes, in order; empty where none was asked for
 * @param validity when it may run
 * @param mode carried out or only planned
 * @param rerun present where an operator asked for the command again
 * @param expected what the account must still show of these attributes, or the command is refused: a step that takes
 *     another one back must not run over what somebody changed since
 * @param driftCheck present where nothing is new: the steps say what the account should show anyway. Only what differs is
 *     told, as an {@link io.loligo.contracts.drift.DirectoryDrift}, and where nothing does, nothing is
 */
public record ActionCommand(
        String id,
        EmployeeKey employee,
        Target target,
        List<Action> steps,
        PolicyReference policy,
        Cause cause,
        List<Approval> approvals,
        Validity validity,
        Mode mode,
        Optional<Rerun> rerun,
        Optional<EntryState> expected,
        Optional<OnDrift> driftCheck) {
    public ActionCommand {
        steps = List.copyOf(steps);
        approvals = List.copyOf(approvals);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("steps: at least one");
        }
        int count = steps.size();
        rerun.filter(again -> again.firstStep() >= count).ifPresent(again -> {
            throw new IllegalArgumentException("rerun.firstStep: one of the " + count + " steps");
        });
    }

    /** Asked for the first time. */
    public ActionCommand(
            String id,
            EmployeeKey employee,
            Target target,
            List<Action> steps,
            PolicyReference policy,
            Cause cause,
            List<Approval> approvals,
            Validity validity,
            Mode mode) {
        this(
                id,
                employee,
                target,
                steps,
                policy,
                cause,
                approvals,
                validity,
                mode,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same, asked for once more by an operator. */
    public ActionCommand again(Rerun wished) {
        return with(mode, Optional.of(wished), expected, driftCheck);
    }

    /** The same, refused unless the account still shows this. */
    public ActionCommand expecting(EntryState shown) {
        return with(mode, rerun, Optional.of(shown), driftCheck);
    }

    /** The same, that compares and tells what differs. */
    public ActionCommand checkingFor(OnDrift onDrift) {
        return with(mode, rerun, expected, Optional.of(onDrift));
    }

    /** The same steps as an ordinary command of a mode. */
    public ActionCommand in(Mode wanted) {
        return with(wanted, rerun, expected, Optional.empty());
    }

    private ActionCommand with(
            Mode otherMode,
            Optional<Rerun> otherRerun,
            Optional<EntryState> otherExpected,
            Optional<OnDrift> otherDriftCheck) {
        return new ActionCommand(
                id,
                employee,
                target,
                steps,
                policy,
                cause,
                approvals,
                validity,
                otherMode,
                otherRerun,
                otherExpected,
                otherDriftCheck);
    }
}
