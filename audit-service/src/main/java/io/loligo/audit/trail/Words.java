package io.loligo.audit.trail;

import io.loligo.contracts.action.ActionCommand;
import io.loligo.contracts.action.ActionResult;
import io.loligo.contracts.action.ActionType;
import io.loligo.contracts.action.Mode;
import io.loligo.contracts.drift.DirectoryDrift;
import io.loligo.contracts.employee.Absence;
import io.loligo.contracts.employee.EmployeeChange;
import io.loligo.contracts.employee.FieldChange;
import io.loligo.contracts.employee.LeavingReason;
import io.loligo.contracts.operator.OperatorActivity;
import io.loligo.contracts.operator.OperatorActivity.Decision;
import io.loligo.contracts.operator.OperatorActivity.DoubtDecision;
import io.loligo.contracts.operator.OperatorActivity.LinkUse;
import io.loligo.contracts.wire.Envelope;
import io.loligo.contracts.wire.EventType;
import java.util.List;
import java.util.stream.Collectors;

/** Events in plain English. */
final class Words {
    private Words() {}

    static String title(Envelope<?> event) {
        return event.body() instanceof ActionResult result ? result.action().title() : title(event.type());
    }

    static String title(EventType type) {
        return switch (type) {
            case HIRE_SCHEDULED -> "Hire scheduled";
            case HIRE_MOVED -> "First day moved";
            case HIRE_UPDATED -> "Record of a hire changed";
            case WITHDRAWN -> "Hire withdrawn";
            case JOINED -> "Joined";
            case UPDATED -> "Record changed";
            case TERMINATION_SCHEDULED -> "Last day set";
            case TERMINATION_MOVED -> "Last day moved";
            case TERMINATION_CLEARED -> "Last day taken back";
            case LEFT -> "Left";
            case RETURNED -> "Returned";
            case ABSENCE_STARTED -> "Absence started";
            case ABSENCE_CHANGED -> "Absence changed";
            case ABSENCE_ENDED -> "Absence ended";
            case ERASED -> "Erased in HR";
            case SNAPSHOT -> "Snapshot";
            case COMMAND -> "Command";
            case RESULT -> "Result";
            case DRIFT -> "Directory drifted";
            case DOCUMENT_CHANGED -> "Document changed";
            case REQUEST_DECIDED -> "Request decided";
            case WORK_HELD -> "Work held";
            case HOLD_DECIDED -> "Held work decided";
            case RUN_REQUESTED -> "Automation applied";
            case UNDO_REQUESTED -> "Undo requested";
            case DOUBT_DECIDED -> "Doubt decided";
            case DEAD_LETTER_DECIDED -> "Dead letter decided";
            case CREDENTIAL_LINK_USED -> "One-time link";
            case PASS_REQUESTED -> "Pass over HR requested";
        };
    }

    static String text(Record body) {
        return switch (body) {
            case EmployeeChange change -> text(change);
            case ActionCommand command -> text(command);
            case ActionResult result -> result.mode() == Mode.PLAN ? "Planned only; nothing was written." : "";
            case DirectoryDrift drift ->
                "The account in " + drift.directory() + " no longer shows what was last wished of it.";
            case OperatorActivity activity -> text(activity);
            default -> "";
        };
    }

    private static String text(EmployeeChange change) {
        return switch (change) {
            case EmployeeChange.HireScheduled hire -> "First day " + hire.firstDay() + ".";
            case EmployeeChange.HireMoved moved ->
                "First day " + moved.firstDay() + " instead of " + moved.before() + ".";
            case EmployeeChange.Withdrawn withdrawn -> "Never came: " + text(withdrawn.reason()) + ".";
            case EmployeeChange.Joined ignored -> "Works here from now on.";
            case EmployeeChange.HireUpdated updated -> text(updated.changes());
            case EmployeeChange.Updated updated -> text(updated.changes());
            case EmployeeChange.TerminationScheduled ending -> "Last day of work " + ending.lastDay() + ".";
            case EmployeeChange.TerminationMoved moved ->
                "Last day of work " + moved.lastDay() + " instead of " + moved.before() + ".";
            case EmployeeChange.TerminationCleared cleared ->
                "Stays; the last day of work was to be " + cleared.before() + ".";
            case EmployeeChange.Left left -> "No longer works here: " + text(left.reason()) + ".";
            case EmployeeChange.Returned returned ->
                returned.formerly()
                        .map(before -> "Works here again, as a new record; before, it was " + before.text() + ".")
                        .orElse("Works here again.");
            case EmployeeChange.AbsenceStarted absence -> text(absence.absence());
            case EmployeeChange.AbsenceChanged absence ->
                text(absence.absence()) + " Before: " + text(absence.before());
            case EmployeeChange.AbsenceEnded absence -> text(absence.absence());
            case EmployeeChange.Erased ignored -> "HR deleted the person for good.";
        };
    }

    private static String text(List<FieldChange> changes) {
        return changes.stream().map(FieldChange::field).collect(Collectors.joining(", ", "", "."));
    }

    private static String text(LeavingReason reason) {
        return switch (reason) {
            case ARCHIVED -> "HR archived the record";
            case CONTRACT_ENDED -> "the last day of work is over";
            case DISAPPEARED -> "the record is gone from HR";
        };
    }

    private static String text(Absence absence) {
        return absence.type() + ", " + absence.from() + " to " + absence.to() + ".";
    }

    private static String text(ActionCommand command) {
        String steps = command.steps().stream()
                .map(step -> step.type())
                .map(ActionType::title)
                .collect(Collectors.joining(", "));
        return (command.mode() == Mode.PLAN ? "To be planned only: " : "") + steps + ", by automation "
                + command.policy().automation() + ".";
    }

    private static String text(OperatorActivity activity) {
        String who = activity.performed().operator();
        String what = switch (activity) {
            case OperatorActivity.DocumentChanged document ->
                who + " changed " + document.object() + " to version " + document.version();
            case OperatorActivity.RequestDecided request ->
                who + " " + text(request.decision()) + " request " + request.request() + " at level " + request.level();
            case OperatorActivity.WorkHeld held ->
                "Held back: " + held.reason() + " (" + held.employees().size() + " people)";
            case OperatorActivity.HoldDecided hold ->
                who + " " + text(hold.decision()) + " the held work " + hold.hold();
            case OperatorActivity.RunRequested run ->
                who + " asked to apply the automation " + run.automation() + " to "
                        + (run.people().isEmpty() ? "everybody" : String.join(", ", run.people())) + " (run "
                        + run.run() + ")";
            case OperatorActivity.UndoRequested undo -> who + " asked to take back command " + undo.commandId();
            case OperatorActivity.DoubtDecided doubt ->
                who + " had step " + (doubt.step() + 1) + " " + text(doubt.decision());
            case OperatorActivity.DeadLetterDecided letter ->
                who + " " + text(letter.decision()) + " the message at " + letter.topic() + " " + letter.partition()
                        + "/" + letter.offset();
            case OperatorActivity.CredentialLinkUsed link -> "One-time link to the password " + text(link.use());
            case OperatorActivity.PassRequested pass ->
                who + " asked for a pass over " + pass.connection() + " at once";
        };
        String comment = activity.performed().comment();
        return what + (comment.isBlank() ? "." : ": “" + comment + "”");
    }

    private static String text(Decision decision) {
        return switch (decision) {
            case ACCEPTED -> "accepted";
            case REJECTED -> "rejected";
        };
    }

    private static String text(LinkUse use) {
        return switch (use) {
            case SEALED -> "made";
            case OPENED -> "opened";
            case ATTEMPTED -> "tried in vain";
            case EXPIRED -> "expired";
        };
    }

    private static String text(DoubtDecision decision) {
        return switch (decision) {
            case RUN_AGAIN -> "run again";
            case MARKED_DONE -> "marked as done";
            case DISCARDED -> "thrown away";
        };
    }
}
