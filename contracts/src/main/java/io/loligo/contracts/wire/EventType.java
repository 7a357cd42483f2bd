package io.loligo.contracts.wire;

import io.loligo.contracts.action.ActionCommand;
import io.loligo.contracts.action.ActionResult;
import io.loligo.contracts.drift.DirectoryDrift;
import io.loligo.contracts.employee.EmployeeChange;
import io.loligo.contracts.employee.EmployeeSnapshot;
import io.loligo.contracts.operator.OperatorActivity;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Every kind of event, with its CloudEvents type, its record and its topic. An incompatible change to a record gets a new
 * kind with the next version in its type; the old one stays readable.
 */
public enum EventType {
    HIRE_SCHEDULED("employee.hire-scheduled", EmployeeChange.HireScheduled.class, Topics::employeeChanges),
    HIRE_MOVED("employee.hire-moved", EmployeeChange.HireMoved.class, Topics::employeeChanges),
    HIRE_UPDATED("employee.hire-updated", EmployeeChange.HireUpdated.class, Topics::employeeChanges),
    WITHDRAWN("employee.withdrawn", EmployeeChange.Withdrawn.class, Topics::employeeChanges),
    JOINED("employee.joined", EmployeeChange.Joined.class, Topics::employeeChanges),
    UPDATED("employee.updated", EmployeeChange.Updated.class, Topics::employeeChanges),
    TERMINATION_SCHEDULED(
            "employee.termination-scheduled", EmployeeChange.TerminationScheduled.class, Topics::employeeChanges),
    TERMINATION_MOVED("employee.termination-moved", EmployeeChange.TerminationMoved.class, Topics::employeeChanges),
    TERMINATION_CLEARED(
            "employee.termination-cleared", EmployeeChange.TerminationCleared.class, Topics::employeeChanges),
    LEFT("employee.left", EmployeeChange.Left.class, Topics::employeeChanges),
    RETURNED("employee.returned", EmployeeChange.Returned.class, Topics::employeeChanges),
    ABSENCE_STARTED("employee.absence-started", EmployeeChange.AbsenceStarted.class, Topics::employeeChanges),
    ABSENCE_CHANGED("employee.absence-changed", EmployeeChange.AbsenceChanged.class, Topics::employeeChanges),
    ABSENCE_ENDED("employee.absence-ended", EmployeeChange.AbsenceEnded.class, Topics::employeeChanges),
    ERASED("employee.erased", EmployeeChange.Erased.class, Topics::employeeChanges),
    SNAPSHOT("employee.snapshot", EmployeeSnapshot.class, Topics::employeeSnapshots),
    COMMAND("action.command", ActionCommand.class, Topics::actionCommands),
    RESULT("action.result", ActionResult.class, Topics::actionResults),
    DRIFT("directory.drift", DirectoryDrift.class, Topics::directoryDrift),
    DOCUMENT_CHANGED("operator.document-changed", OperatorActivity.DocumentChanged.class, Topics::operatorActivity),
    REQUEST_DECIDED("operator.request-decided", OperatorActivity.RequestDecided.class, Topics::operatorActivity),
    WORK_HELD("operator.work-held", OperatorActivity.WorkHeld.class, Topics::operatorActivity),
    HOLD_DECIDED("operator.hold-decided", OperatorActivity.HoldDecided.class, Topics::operatorActivity),
    UNDO_REQUESTED("operator.undo-requested", OperatorActivity.UndoRequested.class, Topics::operatorActivity),
    DOUBT_DECIDED("operator.doubt-decided", OperatorActivity.DoubtDecided.class, Topics::operatorActivity),
    DEAD_LETTER_DECIDED(
            "operator.dead-letter-decided", OperatorActivity.DeadLetterDecided.class, Topics::operatorActivity),
    CREDENTIAL_LINK_USED(
            "operator.credential-link-used", OperatorActivity.CredentialLinkUsed.class, Topics::operatorActivity),
    RUN_REQUESTED("operator.run-requested", OperatorActivity.RunRequested.class, Topics::operatorActivity),
    PASS_REQUESTED("operator.pass-requested", OperatorActivity.PassRequested.class, Topics::operatorActivity);

    private static final Map<String, EventType> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toMap(EventType::typeName, Function.identity()));
    private static final Map<Class<?>, EventType> BY_RECORD =
            Arrays.stream(values()).collect(Collectors.toMap(EventType::record, Function.identity()));

    private final String typeName;
    private final Class<? extends Record> record;
    private final Function<Topics, Topic> topic;

    EventType(String name, Class<? extends Record> record, Function<Topics, Topic> topic) {
        this.typeName = "io.loligo." + name + ".v1";
        this.record = record;
        this.topic = topic;
    }

    /** The CloudEvents {@code type}, such as {@code io.loligo.employee.joined.v1}. */
    public String typeName() {
        return typeName;
    }

    public Class<? extends Record> record() {
        return record;
    }

    public Topic topic(Topics topics) {
        return topic.apply(topics);
    }

    public static Optional<EventType> named(String typeName) {
        return Optional.ofNullable(BY_NAME.get(typeName));
    }

    /** The kind of a body; a class that is no event's is a programming error. */
    public static EventType of(Record body) {
        EventType type = BY_RECORD.get(body.getClass());
        if (type == null) {
            throw new IllegalArgumentException(body.getClass().getName() + " is no event's record");
        }
        return type;
    }
}
