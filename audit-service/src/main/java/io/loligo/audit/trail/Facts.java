package io.loligo.audit.trail;

import io.loligo.contracts.action.AccountIdentity;
import io.loligo.contracts.action.ActionCommand;
import io.loligo.contracts.action.ActionResult;
import io.loligo.contracts.action.ActionType;
import io.loligo.contracts.action.Outcome;
import io.loligo.contracts.drift.DirectoryDrift;
import io.loligo.contracts.employee.EmployeeChange;
import io.loligo.contracts.employee.EmployeeKey;
import io.loligo.contracts.employee.EmployeeRecord;
import io.loligo.contracts.employee.EmployeeSnapshot;
import io.loligo.contracts.operator.OperatorActivity;
import io.loligo.contracts.wire.Envelope;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an event says in the terms by which readers look for it.
 *
 * @param chain the event that began what this one belongs to: its cause's identifier, else its own
 * @param personName first and last name, where the event carries the person's record
 */
public record Facts(
        Kind kind,
        String chain,
        Optional<EmployeeKey> employee,
        Optional<String> personName,
        Optional<String> commandId,
        Optional<Step> step,
        Optional<Place> place) {

    private static final String ACCOUNT_NAME = "sAMAccountName";

    /** A step of a command and what came of it. */
    public record Step(int number, ActionType action, Status status) {}

    /**
     * Where in which directory.
     *
     * @param accountName {@code sAMAccountName}, where the event shows it
     */
    public record Place(String directory, Optional<AccountIdentity> account, Optional<String> accountName) {}

    public static Facts of(Envelope<?> event) {
        Facts bare = new Facts(
                Kind.of(event.type()),
                event.id(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return switch (event.body()) {
            case EmployeeChange change -> bare.person(change.employee());
            case EmployeeSnapshot snapshot -> bare.person(snapshot.employee());
            case ActionCommand command -> bare.command(command);
            case ActionResult result -> bare.result(result);
            case DirectoryDrift drift ->
                bare.about(
                        drift.employee(), new Place(drift.directory(), Optional.of(drift.account()), Optional.empty()));
            case OperatorActivity activity ->
                new Facts(
                        bare.kind,
                        bare.chain,
                        bare.employee,
                        bare.personName,
                        commandOf(activity),
                        bare.step,
                        bare.place);
            default -> throw new IllegalArgumentException(event.type() + " has a record that the ledger does not know");
        };
    }

    private Facts person(EmployeeRecord person) {
        return new Facts(kind, chain, Optional.of(person.key()), nameOf(person), commandId, step, place);
    }

    private Facts about(EmployeeKey person, Place where) {
        return new Facts(kind, chain, Optional.of(person), personName, commandId, step, Optional.of(where));
    }

    private Facts command(ActionCommand command) {
        Place where = new Place(command.target().directory(), Optional.empty(), Optional.empty());
        return new Facts(
                kind,
                command.cause().eventId(),
                Optional.of(command.employee()),
                personName,
                Optional.of(command.id()),
                step,
                Optional.of(where));
    }

    private Facts result(ActionResult result) {
        Place where = new Place(result.directory(), result.account(), accountName(result.outcome()));
        return new Facts(
                kind,
                result.cause().eventId(),
                Optional.of(result.employee()),
                personName,
                Optional.of(result.commandId()),
                Optional.of(new Step(result.step(), result.action(), Status.of(result.outcome()))),
                Optional.of(where));
    }

    private static Optional<String> commandOf(OperatorActivity activity) {
        return switch (activity) {
            case OperatorActivity.UndoRequested undo -> Optional.of(undo.commandId());
            case OperatorActivity.DoubtDecided doubt -> Optional.of(doubt.commandId());
            case OperatorActivity.CredentialLinkUsed link -> Optional.of(link.commandId());
            case OperatorActivity.DocumentChanged ignored -> Optional.empty();
            case OperatorActivity.RequestDecided ignored -> Optional.empty();
            case OperatorActivity.WorkHeld ignored -> Optional.empty();
            case OperatorActivity.HoldDecided ignored -> Optional.empty();
            case OperatorActivity.DeadLetterDecided ignored -> Optional.empty();
            case OperatorActivity.RunRequested ignored -> Optional.empty();
            case OperatorActivity.PassRequested ignored -> Optional.empty();
        };
    }

    private static Optional<String> nameOf(EmployeeRecord person) {
        String name = Stream.of(EmployeeRecord.Field.FIRST_NAME, EmployeeRecord.Field.LAST_NAME)
                .flatMap(field -> person.text(field).stream())
                .collect(Collectors.joining(" "));
        return Optional.of(name).filter(some -> !some.isBlank());
    }

    private static Optional<String> accountName(Outcome outcome) {
        if (!(outcome instanceof Outcome.Applied applied)) {
            return Optional.empty();
        }
        return applied.after().attributes().entrySet().stream()
                .filter(attribute -> attribute.getKey().equalsIgnoreCase(ACCOUNT_NAME))
                .map(Map.Entry::getValue)
                .filter(values -> !values.isEmpty())
                .map(List::getFirst)
                .findFirst();
    }
}
