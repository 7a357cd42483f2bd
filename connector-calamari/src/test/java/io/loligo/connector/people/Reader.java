package io.loligo.connector.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.loligo.contracts.employee.Absence;
import io.loligo.contracts.employee.EmployeeChange;
import io.loligo.contracts.employee.EmployeeChange.AbsenceChanged;
import io.loligo.contracts.employee.EmployeeChange.AbsenceEnded;
import io.loligo.contracts.employee.EmployeeChange.AbsenceStarted;
import io.loligo.contracts.employee.EmployeeChange.Erased;
import io.loligo.contracts.employee.EmployeeChange.HireMoved;
import io.loligo.contracts.employee.EmployeeChange.HireScheduled;
import io.loligo.contracts.employee.EmployeeChange.HireUpdated;
import io.loligo.contracts.employee.EmployeeChange.Joined;
import io.loligo.contracts.employee.EmployeeChange.Left;
import io.loligo.contracts.employee.EmployeeChange.Returned;
import io.loligo.contracts.employee.EmployeeChange.TerminationCleared;
import io.loligo.contracts.employee.EmployeeChange.TerminationMoved;
import io.loligo.contracts.employee.EmployeeChange.TerminationScheduled;
import io.loligo.contracts.employee.EmployeeChange.Updated;
import io.loligo.contracts.employee.EmployeeChange.Withdrawn;
import io.loligo.contracts.employee.EmployeeRecord.Field;
import io.loligo.contracts.employee.EmployeeSnapshot;
import io.loligo.contracts.employee.FieldChange;
import io.loligo.contracts.employee.FieldValue;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Somebody who knows a person from the changes alone, field by field, and minds every one that does not fit the last. */
final class Reader {
    private enum Stage {
        UNKNOWN,
        SCHEDULED,
        EMPLOYED,
        LEFT
    }

    private Stage stage = Stage.UNKNOWN;
    private Map<String, FieldValue> fields = new TreeMap<>();
    private final Map<String, Absence> absences = new TreeMap<>();
    private final Set<String> identifiers = new HashSet<>();
    private long revision;

    void hear(EmployeeChange change) {
        assertThat(change.occurrence().revision()).isGreaterThanOrEqualTo(revision);
        revision = change.occurrence().revision();
        assertThat(identifiers.add(revision + change.getClass().getSimpleName()))
                .as("a revision never has two changes of a kind")
                .isTrue();
        switch (change) {
            case HireScheduled scheduled -> {
                assertThat(stage).isIn(Stage.UNKNOWN, Stage.LEFT);
                afresh(scheduled, Stage.SCHEDULED);
            }
            case HireMoved moved -> {
                assertThat(stage).isEqualTo(Stage.SCHEDULED);
                move(Field.HIRE_DATE, moved.before(), moved.firstDay());
            }
            case Joined joined -> {
                assertThat(stage).isIn(Stage.UNKNOWN, Stage.SCHEDULED);
                if (stage == Stage.UNKNOWN) {
                    afresh(joined, Stage.EMPLOYED);
                }
                stage = Stage.EMPLOYED;
            }
            case Returned returned -> {
                assertThat(stage).isIn(Stage.UNKNOWN, Stage.LEFT);
                afresh(returned, Stage.EMPLOYED);
            }
            case HireUpdated updated -> {
                assertThat(stage).isEqualTo(Stage.SCHEDULED);
                updated.changes().forEach(this::apply);
            }
            case Updated updated -> {
                assertThat(stage).isEqualTo(Stage.EMPLOYED);
                updated.changes().forEach(this::apply);
            }
            case TerminationScheduled scheduled -> {
                assertThat(here()).isTrue();
                fields.put(Field.TERMINATION_DATE, FieldValue.day(scheduled.lastDay()));
            }
            case TerminationMoved moved -> move(Field.TERMINATION_DATE, moved.before(), moved.lastDay());
            case TerminationCleared cleared -> {
                assertThat(fields.get(Field.TERMINATION_DATE)).isEqualTo(FieldValue.day(cleared.before()));
                fields.put(Field.TERMINATION_DATE, FieldValue.absent());
            }
            case AbsenceStarted started -> {
                assertThat(stage).isEqualTo(Stage.EMPLOYED);
                assertThat(absences.put(started.absence().id(), started.absence()))
                        .isNull();
            }
            case AbsenceChanged changed ->
                assertThat(absences.put(changed.absence().id(), changed.absence()))
                        .isEqualTo(changed.before());
            case AbsenceEnded ended ->
                assertThat(absences.remove(ended.absence().id())).isEqualTo(ended.absence());
            case Left left -> {
                assertThat(stage).isEqualTo(Stage.EMPLOYED);
                assertThat(absences).isEmpty();
                stage = Stage.LEFT;
            }
            case Withdrawn withdrawn -> {
                assertThat(stage).isEqualTo(Stage.SCHEDULED);
                stage = Stage.LEFT;
            }
            case Erased erased -> {
                assertThat(stage).isIn(Stage.UNKNOWN, Stage.LEFT);
                assertThat(erased.employee().fields()).isEmpty();
                stage = Stage.UNKNOWN;
            }
        }
    }

    /** What was heard must lead to just this; of people who left, the memory may know more. */
    void agreesWith(EmployeeSnapshot snapshot) {
        switch (snapshot.state()) {
            case SCHEDULED -> assertThat(stage).isEqualTo(Stage.SCHEDULED);
            case EMPLOYED -> assertThat(stage).isEqualTo(Stage.EMPLOYED);
            case LEFT -> assertThat(stage).isIn(Stage.UNKNOWN, Stage.LEFT);
        }
        assertThat(absences.values()).containsExactlyInAnyOrderElementsOf(snapshot.absences());
        if (here()) {
            assertThat(fields).isEqualTo(snapshot.employee().fields());
        }
    }

    private void apply(FieldChange change) {
        assertThat(fields.get(change.field())).isEqualTo(change.before());
        fields.put(change.field(), change.after());
    }

    /** Whether anything was heard of the person that was not erased since. */
    boolean isKnown() {
        return stage != Stage.UNKNOWN;
    }

    private boolean here() {
        return stage == Stage.SCHEDULED || stage == Stage.EMPLOYED;
    }

    private void afresh(EmployeeChange change, Stage now) {
        fields = new TreeMap<>(change.employee().fields());
        stage = now;
    }

    private void move(String field, LocalDate before, LocalDate after) {
        assertThat(fields.get(field)).isEqualTo(FieldValue.day(before));
        fields.put(field, FieldValue.day(after));
    }
}
