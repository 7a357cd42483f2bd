package io.loligo.connector.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.loligo.contracts.employee.Absence;
import io.loligo.contracts.employee.EmployeeChange;
import io.loligo.contracts.employee.EmployeeKey;
import io.loligo.contracts.employee.EmployeeRecord;
import io.loligo.contracts.employee.EmployeeRecord.Field;
import io.loligo.contracts.employee.EmployeeSnapshot;
import io.loligo.contracts.employee.FieldValue;
import io.loligo.contracts.employee.LeavingReason;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ObserverTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Instant MORNING = Instant.parse("2026-11-24T08:00:00Z");
    private static final Instant EVENING = Instant.parse("2026-11-24T17:00:00Z");

    private final Observer observer = new Observer(new WorkDays(ZoneId.of("Europe/Warsaw"), LocalTime.of(18, 0)));

    @Test
    void somebodyHiredTodayOrEarlierJoins() {
        assertThat(kinds(first(with(ann(), Field.HIRE_DATE, TODAY)))).containsExactly("Joined");
    }

    @Test
    void joiningTakesEffectAtTheStartOfTheFirstDayInThePersonsZone() {
        EmployeeRecord inTokyo = with(ann(), Field.TIME_ZONE, FieldValue.text("Asia/Tokyo"));

        EmployeeChange joined =
                first(with(inTokyo, Field.HIRE_DATE, TODAY)).changes().getFirst();

        assertThat(joined.occurrence().effectiveAt()).isEqualTo(Instant.parse("2026-11-23T15:00:00Z"));
    }

    @Test
    void aFutureHireIsScheduledAndJoinsWhenTheClockSaysSo() {
        Step scheduled = first(with(ann(), Field.HIRE_DATE, TODAY.plusDays(1)));
        assertThat(kinds(scheduled)).containsExactly("HireScheduled");

        assertThat(clock(scheduled, Instant.parse("2026-11-24T22:59:59Z"))).isEmpty();
        assertThat(kinds(clock(scheduled, Instant.parse("2026-11-24T23:00:00Z")).orElseThrow()))
                .containsExactly("Joined");
    }

    @Test
    void untilTheFirstDayAHireChangesAsAHireAndFromThenOnAsAnEmployee() {
        EmployeeRecord hire = with(ann(), Field.HIRE_DATE, TODAY.plusDays(1));
        EmployeeRecord married = with(hire, Field.LAST_NAME, FieldValue.text("Kowalska"));
        EmployeeRecord promoted = with(married, Field.POSITION, FieldValue.text("Lead"));
        Step scheduled = first(hire);

        Step changed = then(scheduled, married);
        assertThat(kinds(changed)).containsExactly("HireUpdated");
        assertThat(kinds(then(changed, archived(promoted)))).containsExactly("HireUpdated", "Withdrawn");

        Step joined = observer.look(
                        changed.after(),
                        promoted,
                        Optional.of(List.of()),
                        0,
                        MORNING.plus(java.time.Duration.ofDays(1)))
                .orElseThrow();
        assertThat(kinds(joined)).containsExactly("Joined", "Updated");
    }

    @Test
    void aScheduledHireWhoIsArchivedNeverCame() {
        EmployeeRecord hire = with(ann(), Field.HIRE_DATE, TODAY.plusDays(9));

        assertThat(kinds(then(first(hire), archived(hire)))).containsExactly("Withdrawn");
    }

    @Test
    void whoArchivesLeavesAtOnce() {
        Step left = then(first(ann()), archived(ann()));

        assertThat(kinds(left)).containsExactly("Left");
        assertThat(left.changes().getFirst().occurrence().effectiveAt()).isEqualTo(MORNING);
    }

    @Test
    void theLastDayIsWorkedUntilEvening() {
        Step onTheLastDay = first(with(ann(), Field.TERMINATION_DATE, TODAY));
        assertThat(kinds(onTheLastDay)).containsExactly("Joined", "TerminationScheduled");

        assertThat(clock(onTheLastDay, EVENING.minusSeconds(1))).isEmpty();
        Step left = clock(onTheLastDay, EVENING).orElseThrow();
        assertThat(left.changes())
                .singleElement()
                .isInstanceOfSatisfying(
                        EmployeeChange.Left.class,
                        change -> assertThat(change.reason()).isEqualTo(LeavingReason.CONTRACT_ENDED));
    }

    @Test
    void aLastDayIsMovedAndTakenBack() {
        Step first = first(with(ann(), Field.TERMINATION_DATE, TODAY.plusDays(5)));
        Step moved = then(first, with(ann(), Field.TERMINATION_DATE, TODAY.plusDays(9)));
        assertThat(kinds(moved)).containsExactly("TerminationMoved");
        assertThat(kinds(then(moved, ann()))).containsExactly("TerminationCleared");
    }

    @Test
    void archivingAfterTheContractEndedIsRememberedAndNotToldTwice() {
        Step left = clock(first(with(ann(), Field.TERMINATION_DATE, TODAY)), EVENING)
                .orElseThrow();

        Step archived = then(left, archived(with(ann(), Field.TERMINATION_DATE, TODAY)));

        assertThat(archived.changes()).isEmpty();
        assertThat(archived.after().flatMap(EmployeeSnapshot::leavingReason)).contains(LeavingReason.ARCHIVED);
    }

    @Test
    void somebodyAlreadyGoneAtFirstSightIsOnlyRemembered() {
        assertThat(first(archived(ann())).changes()).isEmpty();
    }

    @Test
    void aReturnCarriesTheWholeRecordAndTheNewLastDay() {
        Step left = then(first(ann()), archived(ann()));

        assertThat(kinds(then(left, with(ann(), Field.TERMINATION_DATE, TODAY.plusDays(90)))))
                .containsExactly("Returned", "TerminationScheduled");
    }

    @Test
    void whoWorksHereStaysWhenHrMovesTheFirstDayIntoTheFuture() {
        Step joined = first(with(ann(), Field.HIRE_DATE, TODAY.minusYears(2)));

        assertThat(kinds(then(joined, with(ann(), Field.HIRE_DATE, TODAY.plusDays(30)))))
                .containsExactly("Updated");
    }

    @Test
    void severalChangesComeInAFixedOrder() {
        Step joined = first(ann());
        EmployeeRecord promoted =
                with(with(ann(), Field.POSITION, FieldValue.text("Lead")), Field.TERMINATION_DATE, TODAY.plusDays(30));
        Absence leave = new Absence("7", "Leave", TODAY, TODAY.plusDays(2));

        Step step = observer.look(joined.after(), promoted, Optional.of(List.of(leave)), 0, MORNING)
                .orElseThrow();

        assertThat(kinds(step)).containsExactly("Updated", "TerminationScheduled", "AbsenceStarted");
    }

    @Test
    void anAbsenceEndsBeforeThePersonLeaves() {
        Absence leave = new Absence("7", "Leave", TODAY, TODAY.plusDays(2));
        Step off = observer.look(Optional.empty(), ann(), Optional.of(List.of(leave)), 0, MORNING)
                .orElseThrow();

        assertThat(kinds(then(off, archived(ann())))).containsExactly("AbsenceEnded", "Left");
    }

    @Test
    void anUnknownStateOfAbsencesEndsNoneBeforeItsTime() {
        Absence leave = new Absence("7", "Leave", TODAY, TODAY);
        Step off = observer.look(Optional.empty(), ann(), Optional.of(List.of(leave)), 0, MORNING)
                .orElseThrow();

        assertThat(observer.look(off.after(), ann(), Optional.empty(), 0, EVENING))
                .isEmpty();
        assertThat(kinds(observer.look(off.after(), ann(), Optional.empty(), 0, Instant.parse("2026-11-24T23:00:00Z"))
                        .orElseThrow()))
                .containsExactly("AbsenceEnded");
    }

    @Test
    void twoAbsencesThatEndAtOnceAreToldUnderTwoRevisions() {
        List<Absence> two = List.of(new Absence("1", "Leave", TODAY, TODAY), new Absence("2", "Unpaid", TODAY, TODAY));
        Step off = observer.look(Optional.empty(), ann(), Optional.of(two), 0, MORNING)
                .orElseThrow();

        Step back = observer.look(off.after(), ann(), Optional.of(List.of()), 0, EVENING)
                .orElseThrow();

        assertThat(back.changes().stream().map(change -> change.occurrence().revision()))
                .doesNotHaveDuplicates();
        assertThat(back.after().orElseThrow().revision())
                .isEqualTo(back.changes().getLast().occurrence().revision());
    }

    @Test
    void whoDisappearsWithoutBeingArchivedLeaves() {
        Step gone = observer.gone(first(ann()).after().orElseThrow(), Instant.EPOCH, EVENING)
                .orElseThrow();

        assertThat(gone.changes())
                .singleElement()
                .isInstanceOfSatisfying(
                        EmployeeChange.Left.class,
                        change -> assertThat(change.reason()).isEqualTo(LeavingReason.DISAPPEARED));
        assertThat(observer.gone(gone.after().orElseThrow(), Instant.EPOCH, EVENING))
                .isEmpty();
    }

    @Test
    void anArchivedPersonWhoDisappearsIsErasedDownToTheKey() {
        Step left = then(first(ann()), archived(ann()));

        Step erased = observer.gone(left.after().orElseThrow(), Instant.EPOCH, EVENING)
                .orElseThrow();

        assertThat(erased.changes())
                .singleElement()
                .isInstanceOfSatisfying(
                        EmployeeChange.Erased.class,
                        change -> assertThat(change.employee().fields()).isEmpty());
        assertThat(erased.after()).isEmpty();
    }

    @Test
    void whoComesBackAfterAnErasureNeverRepeatsARevision() {
        Step again = observer.look(Optional.empty(), ann(), Optional.empty(), 41, MORNING)
                .orElseThrow();

        assertThat(again.after().orElseThrow().revision()).isEqualTo(42);
    }

    private Step first(EmployeeRecord record) {
        return observer.look(Optional.empty(), record, Optional.of(List.of()), 0, MORNING)
                .orElseThrow();
    }

    private Step then(Step before, EmployeeRecord record) {
        return observer.look(before.after(), record, Optional.of(List.of()), 0, MORNING)
                .orElseThrow();
    }

    private Optional<Step> clock(Step before, Instant at) {
        return observer.look(before.after(), before.after().orElseThrow().employee(), Optional.of(List.of()), 0, at);
    }

    private static List<String> kinds(Step step) {
        return step.changes().stream()
                .map(change -> change.getClass().getSimpleName())
                .toList();
    }

    private static EmployeeRecord ann() {
        TreeMap<String, FieldValue> fields = new TreeMap<>();
        fields.put(Field.FIRST_NAME, FieldValue.text("Ann"));
        fields.put(Field.ARCHIVED, FieldValue.flag(false));
        return new EmployeeRecord(new EmployeeKey("acme", "17"), fields);
    }

    private static EmployeeRecord archived(EmployeeRecord record) {
        return with(record, Field.ARCHIVED, FieldValue.flag(true));
    }

    private static EmployeeRecord with(EmployeeRecord record, String field, LocalDate day) {
        return with(record, field, FieldValue.day(day));
    }

    private static EmployeeRecord with(EmployeeRecord record, String field, FieldValue value) {
        TreeMap<String, FieldValue> fields = new TreeMap<>(record.fields());
        fields.put(field, value);
        return new EmployeeRecord(record.key(), fields);
    }
}
