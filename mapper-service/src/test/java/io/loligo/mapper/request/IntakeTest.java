package io.loligo.mapper.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.loligo.contracts.action.CreateAccount;
import io.loligo.contracts.employee.Absence;
import io.loligo.contracts.employee.EmployeeChange;
import io.loligo.contracts.employee.EmployeeRecord;
import io.loligo.contracts.employee.EmployeeRecord.Field;
import io.loligo.contracts.employee.FieldValue;
import io.loligo.contracts.operator.OperatorActivity.Decision;
import io.loligo.contracts.wire.Envelope;
import io.loligo.mapper.People;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntakeTest {
    private final Office office = new Office();

    @Test
    void aTerminationMovedThreeTimesDisablesOnceOnTheLastDate() {
        office.says(Office.scheduled(10));
        office.says(Office.moved(10).apply(12));
        office.says(Office.moved(12).apply(5));
        office.says(Office.moved(5).apply(20));

        assertThat(office.requests()).hasSize(2);
        assertThat(office.requests().getFirst().due()).isEqualTo(Instant.parse("2026-12-20T23:30:00Z"));
        office.at("2026-12-20T23:29:59Z");
        office.ticks();
        assertThat(office.sent()).isEmpty();
        office.at("2026-12-20T23:30:00Z");
        office.ticks();
        office.ticks();
        assertThat(office.sent()).hasSize(1);
        assertThat(office.requests().getFirst().history())
                .extracting(Note::words)
                .contains("HR moved it from 2026-12-05T23:30:00Z to 2026-12-20T23:30:00Z.");
    }

    @Test
    void aClearedTerminationCancelsThePendingDisableAndSaysSo() {
        office.says(Office.scheduled(10));
        office.says(Office.cleared(10));

        assertThat(office.requests()).allSatisfy(request -> {
            assertThat(request.stage()).isEqualTo(new Stage.Ended(Stage.Ending.SUPERSEDED, office.now()));
            assertThat(request.history().getLast().words()).isEqualTo("HR changed its mind: termination-cleared.");
        });
        office.at("2027-12-31T00:00:00Z");
        office.ticks();
        assertThat(office.sent()).isEmpty();
    }

    @Test
    void aLastDayThatAnotherChangeMovesIsFollowed() {
        office.says(Office.scheduled(10));
        EmployeeRecord later = Office.leavingOn(15);
        office.says(new EmployeeChange.Updated(later, Office.revision(), List.of()));

        assertThat(office.requests().getFirst().due()).isEqualTo(Instant.parse("2026-12-15T23:30:00Z"));
    }

    @Test
    void whoWaitsForTheAccountGoesAfterIt() {
        office.says(Office.joined(Office.person()));
        EmployeeRecord married = People.with(Office.person(), Field.LAST_NAME, FieldValue.text("Nowak"));
        office.says(new EmployeeChange.Updated(married, Office.revision(), married.changesSince(Office.person())));

        assertThat(office.sent()).isEmpty();
        Request joiner = office.of("joiner");
        assertThat(office.of("mover").stage()).isEqualTo(new Stage.Behind(joiner.id()));
        assertThat(((CreateAccount) joiner.steps().getFirst())
                        .naming()
                        .commonName()
                        .preferred())
                .containsExactly("Anna Nowak");

        office.write(Revision.of(List.of(joiner.at(new Stage.Sent(office.now()), new Note(office.now(), "", "")))));
        office.ticks();
        assertThat(office.sent())
                .containsExactly(joiner.id(), office.of("mover").id());
    }

    @Test
    void whatIsAskedStaysAskedWhileItLooksTheSameAndBeginsAgainWhenItDoesNot() {
        office.says(Office.joined(Office.person()));
        Request asked = office.only();
        Consent consent = new Consent(Office.POLICY, name -> true, office.now());
        Consent.Answer.Taken taken = (Consent.Answer.Taken)
                consent.decide(asked, Decision.ACCEPTED, new Voter("ivo@example.com", Set.of()), "", Optional.empty());
        office.write(Revision.of(List.of(taken.request())));

        EmployeeRecord phone = People.with(Office.person(), Field.BUSINESS_PHONE, FieldValue.text("1"));
        office.says(new EmployeeChange.AbsenceEnded(
                phone, Office.revision(), new Absence("1", "x", LocalDate.EPOCH, LocalDate.EPOCH)));
        assertThat(((Stage.Asked) office.of("joiner").stage()).level()).isEqualTo("approval");

        EmployeeRecord married = People.with(phone, Field.LAST_NAME, FieldValue.text("Nowak"));
        office.says(new EmployeeChange.AbsenceEnded(
                married, Office.revision(), new Absence("1", "x", LocalDate.EPOCH, LocalDate.EPOCH)));
        assertThat(((Stage.Asked) office.of("joiner").stage()).level()).isEqualTo("review");
        assertThat(((Stage.Asked) office.of("joiner").stage()).given()).isEmpty();
    }

    @Test
    void whatAnEarlierUpdateAskedForIsNotLostInALaterOne() {
        EmployeeRecord lead = People.with(Office.person(), Field.POSITION, FieldValue.text("Lead"));
        office.says(new EmployeeChange.Updated(lead, Office.revision(), lead.changesSince(Office.person())));
        assertThat(office.of("promotion").steps()).hasSize(2);

        EmployeeRecord reachable = People.with(lead, Field.BUSINESS_PHONE, FieldValue.text("1"));
        office.says(new EmployeeChange.Updated(reachable, Office.revision(), reachable.changesSince(lead)));

        assertThat(office.requests())
                .filteredOn(one -> one.automation().equals("promotion"))
                .singleElement()
                .satisfies(request -> assertThat(request.steps()).hasSize(2));
    }

    @Test
    void aHireWhoLeavesBeforeAnybodyAgreedIsForgotten() {
        office.says(Office.joined(Office.person()));
        office.says(Office.left());

        assertThat(office.of("joiner").stage()).isEqualTo(new Stage.Ended(Stage.Ending.SUPERSEDED, office.now()));
    }

    @Test
    void whatOnlyShowsIsWrittenDownAndNeverSent() {
        office.says(new EmployeeChange.AbsenceStarted(
                Office.person(), Office.revision(), new Absence("1", "x", LocalDate.EPOCH, LocalDate.EPOCH)));
        office.ticks();

        assertThat(office.only().stage()).isEqualTo(new Stage.Ended(Stage.Ending.PREVIEWED, office.now()));
        assertThat(office.sent()).isEmpty();
    }

    @Test
    void outsideTheWindowWorkWaitsUntilItOpens() {
        office.says(Office.returned());
        assertThat(office.only().stage()).isEqualTo(new Stage.Closed(Instant.parse("2026-11-24T21:00:00Z"), List.of()));

        office.at("2026-11-24T21:00:00Z");
        office.ticks();
        assertThat(office.sent()).containsExactly(office.only().id());
    }

    /** After a crash between the database and the log the same changes come again. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void theSameChangesOnceMoreMakeNothing(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 20; round++) {
            List<Arrival> arrivals = new ArrayList<>();
            for (int i = 0; i <= random.nextInt(3); i++) {
                arrivals.add(office.arrival(change(random)));
            }
            Taking first = office.take(arrivals);
            if (random.nextBoolean()) {
                office.at(office.now().plusSeconds(random.nextInt(1_000_000)).toString());
                office.ticks();
            }
            Taking second = office.take(arrivals);

            assertThat(ids(second)).isEqualTo(ids(first));
            assertThat(Stream.concat(
                            ids(second).stream(),
                            office.requests().stream()
                                    .filter(request -> request.stage() instanceof Stage.Sent)
                                    .map(Request::id)))
                    .doesNotHaveDuplicates();
        }
        assertThat(office.requests().stream().filter(Request::isOpen).map(one -> one.automation() + one.part()))
                .doesNotHaveDuplicates();
    }

    private static List<String> ids(Taking taking) {
        return taking.send().stream().map(Envelope::id).toList();
    }

    private static EmployeeChange change(Random random) {
        return switch (random.nextInt(7)) {
            case 0 -> Office.scheduled(1 + random.nextInt(28));
            case 1 -> Office.moved(10).apply(1 + random.nextInt(28));
            case 2 -> Office.cleared(10);
            case 3 -> Office.left();
            case 4 -> Office.returned();
            case 5 -> Office.joined(Office.person());
            default ->
                new EmployeeChange.Updated(Office.leavingOn(1 + random.nextInt(28)), Office.revision(), List.of());
        };
    }
}
