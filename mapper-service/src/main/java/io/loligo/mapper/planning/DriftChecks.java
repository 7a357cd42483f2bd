package io.loligo.mapper.planning;

import io.loligo.contracts.action.Action;
import io.loligo.contracts.action.ActionCommand;
import io.loligo.contracts.action.AddToGroups;
import io.loligo.contracts.action.ConfigureAutoReply;
import io.loligo.contracts.action.CreateAccount;
import io.loligo.contracts.action.CreateMailbox;
import io.loligo.contracts.action.DeleteAccount;
import io.loligo.contracts.action.DeleteHomeFolder;
import io.loligo.contracts.action.DisableAccount;
import io.loligo.contracts.action.DisableLync;
import io.loligo.contracts.action.EnableAccount;
import io.loligo.contracts.action.ManagePhoto;
import io.loligo.contracts.action.Mode;
import io.loligo.contracts.action.ModifyAttributes;
import io.loligo.contracts.action.ModifyByTemplate;
import io.loligo.contracts.action.MoveAcrossGroups;
import io.loligo.contracts.action.MoveHomeFolder;
import io.loligo.contracts.action.OnDrift;
import io.loligo.contracts.action.RemoveFromGroups;
import io.loligo.contracts.action.ResetPassword;
import io.loligo.contracts.action.RetireMailbox;
import io.loligo.contracts.action.RevokeLicences;
import io.loligo.contracts.action.RunScript;
import io.loligo.contracts.action.UnlockAccount;
import io.loligo.contracts.employee.EmployeeChange;
import io.loligo.contracts.employee.EmployeeSnapshot;
import io.loligo.contracts.employee.Occurrence;
import io.loligo.contracts.wire.Envelope;
import io.loligo.contracts.wire.EventIds;
import io.loligo.mapper.expression.ChangeKind;
import io.loligo.mapper.expression.EvaluationException;
import io.loligo.mapper.policy.Automation;
import io.loligo.mapper.policy.Policy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a person's account should show anyway: the steps of the automations that an event without any difference would start,
 * as far as they describe a state and not something to be done once.
 */
public final class DriftChecks {
    private DriftChecks() {}

    /**
     * One command for each automation that has something to compare.
     *
     * @param sweep the round of comparisons that this one belongs to
     */
    public static List<Envelope<ActionCommand>> of(
            Envelope<EmployeeSnapshot> snapshot, Policy policy, Instant sweep, Instant now) {
        EmployeeChange nothingNew = nothingNew(snapshot.body());
        List<Envelope<ActionCommand>> checks = new ArrayList<>();
        for (Automation automation : policy.automations()) {
            String connection = snapshot.body().employee().key().connection();
            if (automation.startsOn(ChangeKind.of(nothingNew), connection)) {
                onDrift(automation)
                        .flatMap(wish -> check(snapshot, nothingNew, policy, automation, wish, sweep, now))
                        .ifPresent(checks::add);
            }
        }
        return checks;
    }

    private static Optional<OnDrift> onDrift(Automation automation) {
        return switch (automation.drift()) {
            case REPORT -> Optional.of(OnDrift.REPORT);
            case REPAIR -> Optional.of(OnDrift.REPAIR);
            case ACCEPT -> Optional.empty();
        };
    }

    private static Optional<Envelope<ActionCommand>> check(
            Envelope<EmployeeSnapshot> snapshot,
            EmployeeChange nothingNew,
            Policy policy,
            Automation automation,
            OnDrift wish,
            Instant sweep,
            Instant now) {
        String id = EventIds.of("drift", sweep.toString(), nothingNew.key().text(), automation.name());
        try {
            return Plan.command(id, snapshot, nothingNew, policy, automation.compared(), now)
                    .flatMap(command -> comparable(command.body(), wish).map(command::with));
        } catch (EvaluationException | IllegalArgumentException unplannable) {
            // Whoever cannot be mapped was told of when the change came that made it so.
            return Optional.empty();
        }
    }

    private static Optional<ActionCommand> comparable(ActionCommand command, OnDrift wish) {
        List<Action> states =
                command.steps().stream().filter(DriftChecks::isState).toList();
        return states.isEmpty()
                ? Optional.empty()
                : Optional.of(new ActionCommand(
                                command.id(),
                                command.employee(),
                                command.target(),
                                states,
                                command.policy(),
                                command.cause(),
                                command.approvals(),
                                command.validity(),
                                Mode.PLAN)
                        .checkingFor(wish));
    }

    /** What would be told of somebody if it were told again. */
    static EmployeeChange nothingNew(EmployeeSnapshot snapshot) {
        var occurrence = new Occurrence(snapshot.observedAt(), snapshot.observedAt(), snapshot.revision());
        return switch (snapshot.state()) {
            case SCHEDULED -> new EmployeeChange.HireUpdated(snapshot.employee(), occurrence, List.of());
            case EMPLOYED -> new EmployeeChange.Updated(snapshot.employee(), occurrence, List.of());
            case LEFT ->
                new EmployeeChange.Left(
                        snapshot.employee(),
                        occurrence,
                        snapshot.leavingReason().orElseThrow());
        };
    }

    /** What is done once, or ends something, is no state to hold an account to. */
    private static boolean isState(Action action) {
        return switch (action) {
            case ModifyAttributes modify -> true;
            case ModifyByTemplate modify -> true;
            case EnableAccount enable -> true;
            case DisableAccount disable -> true;
            case AddToGroups add -> true;
            case RemoveFromGroups remove -> true;
            case MoveAcrossGroups move -> true;
            case DisableLync disable -> true;
            case RevokeLicences revoke -> true;
            case CreateAccount create -> false;
            case ResetPassword reset -> false;
            case UnlockAccount unlock -> false;
            case DeleteAccount delete -> false;
            case ManagePhoto photo -> false;
            case CreateMailbox create -> false;
            case RetireMailbox retire -> false;
            case ConfigureAutoReply reply -> false;
            case MoveHomeFolder move -> false;
            case DeleteHomeFolder delete -> false;
            case RunScript run -> false;
        };
    }
}
