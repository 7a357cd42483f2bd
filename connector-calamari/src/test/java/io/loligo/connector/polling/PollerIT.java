package io.loligo.connector.polling;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loligo.connector.bulletin.Stage;
import io.loligo.connector.duty.Wish;
import io.loligo.connector.hold.Hold;
import io.loligo.connector.messaging.Log;
import io.loligo.connector.pass.Company;
import io.loligo.connector.pass.Fault;
import io.loligo.connector.pass.PassOutcome;
import io.loligo.connector.quota.QuotaLimits;
import io.loligo.connector.source.Presets;
import io.loligo.contracts.employee.EmployeeChange;
import io.loligo.contracts.employee.EmployeeKey;
import io.loligo.contracts.employee.EmployeeSnapshot;
import io.loligo.contracts.employee.EmploymentState;
import io.loligo.contracts.employee.LeavingReason;
import io.loligo.contracts.operator.OperatorActivity.Decision;
import io.loligo.contracts.operator.OperatorActivity.HoldDecided;
import io.loligo.contracts.operator.OperatorActivity.PassRequested;
import io.loligo.contracts.operator.OperatorActivity.Performed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Passes over a company written by hand, into a real broker. */
class PollerIT {
    private final Log log = new Log();
    private final Company company = new Company();
    private Bench bench = open();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void theFirstPassTellsOfEverybodyWhoWorksHereManagersFirst() throws Exception {
        company.people(30);
        company.person(1).putObject("directManager").put("id", 20);
        company.person(20).putObject("directManager").put("id", 30);
        company.person(7).put("archived", true);
        company.person(8).put("hireDate", "2027-01-01");

        ConnectionStatus status = bench.turn();

        assertThat(status.trouble()).isEmpty();
        assertThat(log.kinds()).hasSize(29).contains("HireScheduled").doesNotContain("Left");
        assertThat(log.snapshots()).hasSize(30);
        assertThat(log.snapshots().get("acme/7").state()).isEqualTo(EmploymentState.LEFT);
        assertThat(log.snapshots().get("acme/1").employee().text("manager")).contains("20");
        assertThat(status.lastComplete().orElseThrow().changes()).containsEntry("Joined", 28);
    }

    @Test
    void aSecondPassTellsNothingAndNeitherDoesARestart() throws Exception {
        company.people(3);
        bench.turn();
        bench.turn();
        restart();
        ConnectionStatus status = bench.turn();

        assertThat(status.people()).isEqualTo(3);
        assertThat(log.kinds()).hasSize(3);
        assertThat(log.read(log.topics().employeeSnapshots())).hasSize(3);
    }

    @Test
    void aChangeWhileTheConnectorWasAwayIsToldOnceWithItsNextRevision() throws Exception {
        company.people(3);
        bench.turn();
        bench.close();
        company.person(2).put("lastName", "Nowak-Kowalska");
        bench = open();
        bench.turn();
        bench.turn();

        assertThat(log.changes())
                .filteredOn(change -> change instanceof EmployeeChange.Updated)
                .singleElement()
                .satisfies(change -> assertThat(change.occurrence().revision()).isEqualTo(2));
        assertThat(log.identifiers()).doesNotHaveDuplicates();
    }

    @Test
    void theClockAloneEndsAContractBetweenPassesWithoutARequest() throws Exception {
        company.people(3);
        company.person(2).put("plannedFiring", "2026-11-24");
        bench = open(Duration.ofDays(9));
        bench.turn();
        int asked = company.asked().size();

        bench.wait(Duration.ofHours(9));
        bench.turn();

        assertThat(company.asked()).hasSize(asked);
        assertThat(log.changes().getLast()).isInstanceOf(EmployeeChange.class);
        assertThat(log.snapshots().get("acme/2").leavingReason()).contains(LeavingReason.CONTRACT_ENDED);
    }

    @Test
    void anAlarmThatWasDueWhileTheConnectorWasAwayGoesOffAtItsRestart() throws Exception {
        company.people(3);
        company.person(2).put("plannedFiring", "2026-11-24");
        bench.turn();
        restart();
        bench.wait(Duration.ofDays(2));
        company.twist(good -> Company.json(500, "{}"));
        bench.turn();

        assertThat(log.snapshots().get("acme/2").leavingReason()).contains(LeavingReason.CONTRACT_ENDED);
    }

    @Test
    void absencesStartAndEndByTheClockAndWorkElsewhereIsNone() throws Exception {
        company.people(3);
        company.absence(1, 2, "2026-11-25", "2026-11-26");
        company.absence(2, 3, "2026-11-20", "2026-11-28").put("absenceCategory", "WORK");
        company.absence(3, 3, "2026-11-20", "2026-11-28").put("status", "PENDING");
        company.absence(4, 1, "2026-11-20", "2026-11-28").put("status", "APPROVED");
        bench = open(Duration.ofDays(9));
        bench.turn();
        assertThat(log.kinds()).containsExactly("AbsenceStarted", "Joined", "Joined", "Joined");

        bench.wait(Duration.ofDays(1));
        bench.turn();
        assertThat(log.snapshots().get("acme/2").absences()).hasSize(1);
        bench.wait(Duration.ofDays(2));
        bench.turn();
        assertThat(log.snapshots().get("acme/2").absences()).isEmpty();
        assertThat(log.kinds()).containsOnlyOnce("AbsenceEnded");
    }

    @Test
    void anAbsenceUnderWayThatIsLengthenedOrTakenBackIsToldAsThat() throws Exception {
        company.people(3);
        ObjectNode leave = company.absence(1, 2, "2026-11-23", "2026-11-26");
        company.absence(2, 3, "2026-11-23", "2026-11-30");
        bench.turn();
        leave.put("to", "2026-11-30");
        bench.turn();
        leave.put("status", "CANCELED");
        bench.turn();

        assertThat(log.changes())
                .filteredOn(change -> change.key().value().equals("2"))
                .extracting(change -> change.getClass().getSimpleName())
                .containsExactly("Joined", "AbsenceStarted", "AbsenceChanged", "AbsenceEnded");
    }

    @Test
    void anAbsenceCallThatFailsEndsNoAbsenceAndHiresAreToldAllTheSame() throws Exception {
        company.people(3);
        company.absence(4, 1, "2026-11-20", "2026-11-28");
        bench.turn();
        company.twist(good -> company.asked().getLast().endpoint().path().startsWith("/leave")
                ? Company.json(403, "{\"title\":\"Licence error.\"}")
                : good);
        company.person(4);

        ConnectionStatus status = bench.turn();

        assertThat(status.lastPass())
                .get()
                .isInstanceOfSatisfying(
                        PassOutcome.Completed.class,
                        completed -> assertThat(completed.absenceFault()).isPresent());
        assertThat(log.kinds()).containsExactly("AbsenceStarted", "Joined", "Joined", "Joined", "Joined");
    }

    @Test
    void somebodyMissingLeavesOnlyWhenTwoPassesInARowAgree() throws Exception {
        company.people(30);
        bench.turn();
        company.delete(5);
        bench.turn();
        restart();
        assertThat(log.kinds()).doesNotContain("Left");

        bench.turn();

        assertThat(log.snapshots().get("acme/5").leavingReason()).contains(LeavingReason.DISAPPEARED);
    }

    @Test
    void anArchivedPersonDeletedForGoodIsErasedAndTheTombstoneHoldsAfterARestart() throws Exception {
        company.people(30);
        bench.turn();
        company.person(5).put("archived", true);
        bench.turn();
        company.delete(5);
        bench.turn();
        bench.turn();
        restart();
        ConnectionStatus status = bench.turn();

        assertThat(status.people()).isEqualTo(29);
        assertThat(log.snapshots()).doesNotContainKey("acme/5");
        EmployeeChange erased = log.changes().stream()
                .filter(change -> change instanceof EmployeeChange.Erased)
                .findFirst()
                .orElseThrow();
        company.person(5);
        bench.turn();
        EmployeeSnapshot again = log.snapshots().get("acme/5");
        assertThat(again.revision()).isGreaterThan(erased.occurrence().revision());
        assertThat(log.identifiers()).doesNotHaveDuplicates();
    }

    @Test
    void aMassDisappearanceChangesNothingHoweverOftenItComes() throws Exception {
        company.people(100);
        bench.turn();
        for (int id = 1; id <= 30; id++) {
            company.delete(id);
        }
        for (int pass = 0; pass < 4; pass++) {
            assertThat(bench.turn().trouble().orElseThrow().kind()).isEqualTo(Fault.Kind.MASS_CHANGE);
        }
        assertThat(log.kinds()).hasSize(100);
        company.people(100);

        assertThat(bench.turn().trouble()).isEmpty();
        assertThat(log.kinds()).hasSize(100);
    }

    @Test
    void heldPeopleGoWhenSomebodyAcceptsItAlsoAfterARestart() throws Exception {
        company.people(100);
        bench.turn();
        for (int id = 1; id <= 30; id++) {
            company.delete(id);
        }
        company.person(40).put("lastName", "Other");
        bench.turn();
        restart();
        Hold hold = bench.turn().hold().orElseThrow();
        assertThat(hold.listed())
                .hasSize(30)
                .containsEntry("7", new Hold.Held("First7 Last7", LeavingReason.DISAPPEARED));
        assertThat(log.kinds()).hasSize(100);
        assertThat(log.read(log.topics().operatorActivity())).hasSize(1);

        decide(hold, Decision.ACCEPTED);
        ConnectionStatus status = bench.turn();

        assertThat(status.trouble()).isEmpty();
        assertThat(status.hold()).isEmpty();
        assertThat(status.lastComplete().orElseThrow().changes()).isEqualTo(Map.of("Left", 30, "Updated", 1));
    }

    @Test
    void aHoldOfTensOfThousandsIsKeptWholeOverARestartAndDecidedForAll() throws Exception {
        company.people(12_000);
        bench.turn();
        for (int id = 1; id <= 9_000; id++) {
            company.person(id).put("archived", true);
        }
        bench.turn();
        restart();
        Hold hold = bench.turn().hold().orElseThrow();
        assertThat(hold.people()).isEqualTo(9_000);
        assertThat(hold.some(8_999, 10)).hasSize(1);

        decide(hold, Decision.REJECTED);
        for (int id = 1; id <= 4_500; id++) {
            company.person(id).put("archived", false);
        }
        bench.turn();
        restart();
        assertThat(bench.turn().hold().orElseThrow().people()).isEqualTo(4_500);
        assertThat(log.kinds()).hasSize(12_000);

        for (int id = 4_501; id <= 9_000; id++) {
            company.person(id).put("archived", false);
        }
        bench.turn();
        restart();
        assertThat(bench.turn().hold()).isEmpty();
        assertThat(log.kinds()).hasSize(12_000);
        assertThat(heldParts()).isEmpty();
    }

    /** What is left on the topic, when only the last word under each key counts. */
    private List<String> heldParts() {
        Map<String, Boolean> last = new TreeMap<>();
        log.read(log.topics().connectorState()).forEach(message -> last.put(message.key(), message.value() != null));
        return last.keySet().stream()
                .filter(key -> key.startsWith("hold/") && last.get(key))
                .toList();
    }

    @Test
    void discardedPeopleStayAsTheyAreWhileEverythingElseGoesOn() throws Exception {
        company.people(100);
        bench.turn();
        for (int id = 1; id <= 30; id++) {
            company.person(id).put("archived", true);
        }
        Hold hold = bench.turn().hold().orElseThrow();
        decide(hold, Decision.REJECTED);
        company.person(40).put("lastName", "Other");
        company.delete(50);
        bench.turn();
        restart();
        ConnectionStatus status = bench.turn();

        assertThat(status.trouble()).isEmpty();
        assertThat(status.hold().orElseThrow().verdict()).isEqualTo(Hold.Verdict.DISCARDED);
        assertThat(log.kinds()).filteredOn(kind -> !kind.equals("Joined")).containsExactly("Left", "Updated");

        for (int id = 1; id <= 30; id++) {
            company.person(id).put("archived", false);
        }
        assertThat(bench.turn().hold()).isEmpty();
        assertThat(log.kinds()).hasSize(102);
    }

    @Test
    void aNewRecordOfSomebodyWhoLeftIsAReturnAndNotAHire() throws Exception {
        company.people(3);
        company.person(2).put("externalNumber", "AO-2");
        bench.turn();
        company.person(2).put("archived", true);
        bench.turn();
        company.person(9).put("externalNumber", "ao-2");
        company.person(10).put("externalNumber", "AO-10");
        bench.turn();

        assertThat(log.changes())
                .filteredOn(change -> change instanceof EmployeeChange.Returned)
                .singleElement()
                .isInstanceOfSatisfying(EmployeeChange.Returned.class, returned -> {
                    assertThat(returned.key().value()).isEqualTo("9");
                    assertThat(returned.formerly()).contains(new EmployeeKey("acme", "2"));
                });
        assertThat(log.kinds()).containsOnlyOnce("Returned").hasSize(6);
    }

    @Test
    void aHoldIsOverWhenHrHasThePeopleAgain() throws Exception {
        company.people(100);
        bench.turn();
        company.twist(good -> Company.json(200, "{\"employees\":[{\"id\":1}],\"totalPages\":1}"));
        assertThat(bench.turn().trouble()).isPresent();
        company.twist(good -> good);

        assertThat(bench.turn().hold()).isEmpty();
        assertThat(log.kinds()).hasSize(100);
    }

    @Test
    void aRefusedKeyStopsTheConnectionUntilSomebodyAsks() throws Exception {
        company.people(3);
        company.twist(good -> Company.json(401, "{}"));
        ConnectionStatus status = bench.turn();
        assertThat(status.stage()).isEqualTo(Stage.STOPPED);
        assertThat(status.nextPass()).isEmpty();
        bench.turn();
        assertThat(company.asked()).hasSize(1);

        company.twist(good -> good);
        bench.poller().ask(new Wish.Asked("acme", new PassRequested(performed(), "acme"), () -> {}));

        assertThat(bench.turn().people()).isEqualTo(3);
    }

    @Test
    void probesTellOfTheNewAndTheArchivedEarlyAndOfNobodyMissing() throws Exception {
        bench.close();
        Hand hand = new Hand(Instant.parse("2026-11-24T08:00:00Z"));
        bench = new Bench(
                Bench.withLimits(
                        new QuotaLimits(10, 720, 2880, 0.8),
                        Optional.empty(),
                        Bench.paged(10, Bench.connection(Presets.CALAMARI_PEOPLE_V2))),
                company,
                log.shelf(),
                hand);
        company.people(600).pagesOf(10);
        company.person(600).putObject("directManager").put("email", "p3@acme.example");
        ConnectionStatus first = bench.turn();
        Duration probe = first.pace().probe().orElseThrow();
        assertThat(probe).isLessThan(first.pace().pass().dividedBy(2));

        company.person(601).putObject("directManager").put("email", "P3@acme.example");
        company.person(600).put("archived", true);
        company.person(599).put("lastName", "Changed");
        company.delete(5);
        int asked = company.asked().size();
        hand.pass(probe.plusSeconds(1));
        bench.turn();

        assertThat(company.asked().size() - asked).isLessThanOrEqualTo(3);
        assertThat(log.kinds()).filteredOn(kind -> !kind.equals("Joined")).containsExactly("Left");
        assertThat(log.snapshots().get("acme/601").employee().text("manager")).contains("3");
        assertThat(log.snapshots().get("acme/600").employee().text("manager")).contains("3");

        hand.pass(first.pace().pass());
        assertThat(bench.turn().lastComplete().orElseThrow().changes()).isEqualTo(Map.of("Updated", 1));
    }

    private void decide(Hold hold, Decision decision) {
        bench.poller().ask(new Wish.Asked("acme", new HoldDecided(performed(), hold.id(), decision), () -> {}));
    }

    private static Performed performed() {
        return new Performed("ann", Instant.parse("2026-11-24T08:00:00Z"), "");
    }

    @Test
    void aMassArchivingAndAnEmptyListAndAVanishedFieldChangeNothing() throws Exception {
        company.people(100);
        bench.turn();
        for (int id = 1; id <= 30; id++) {
            company.person(id).put("archived", true);
        }
        assertThat(bench.turn().trouble().orElseThrow().kind()).isEqualTo(Fault.Kind.MASS_CHANGE);
        company.twist(good -> Company.json(200, "{\"employees\":[],\"totalPages\":0}"));
        assertThat(bench.turn().trouble().orElseThrow().kind()).isEqualTo(Fault.Kind.TOO_FEW);
        company.twist(good -> good);
        for (int id = 1; id <= 100; id++) {
            company.person(id).put("archived", false).putNull("email");
        }
        assertThat(bench.turn().trouble().orElseThrow().kind()).isEqualTo(Fault.Kind.FIELD_VANISHED);
        assertThat(log.kinds()).hasSize(100);
    }

    @Test
    void aWishForAPassIsToldAsAnActivity() throws Exception {
        company.people(1);
        bench = open(Duration.ofDays(1));
        bench.turn();
        int asked = company.asked().size();
        AtomicInteger fulfilled = new AtomicInteger();
        Performed performed = new Performed("ann", Instant.parse("2026-11-24T08:00:00Z"), "");
        bench.poller().ask(new Wish.Asked("acme", new PassRequested(performed, "acme"), fulfilled::incrementAndGet));
        bench.turn();

        assertThat(fulfilled).hasValue(1);

        assertThat(company.asked()).hasSizeGreaterThan(asked);
        assertThat(log.read(log.topics().operatorActivity())).hasSize(1);
    }

    @Test
    void theLastPassesOutliveARestartTheFaultsAmongThem() throws Exception {
        company.people(3);
        bench.turn();
        company.person(4);
        bench.turn();
        company.twist(good -> Company.json(500, "{}"));
        ConnectionStatus before = bench.turn();
        company.twist(good -> good);
        restart();

        ConnectionStatus after = bench.turn();

        assertThat(after.passes().subList(0, 3)).isEqualTo(before.passes());
        assertThat(after.passes())
                .extracting(pass -> pass.getClass().getSimpleName())
                .containsExactly("Completed", "Completed", "Refused", "Completed");
        assertThat(after.trouble()).isEmpty();
    }

    @Test
    void noMoreThanFiftyPassesAreKept() throws Exception {
        company.people(1);
        for (int pass = 0; pass < 55; pass++) {
            bench.turn();
        }
        restart();

        assertThat(bench.turn().passes()).hasSize(50);
    }

    @Test
    void aZombieIsFencedAndStandsBy() throws Exception {
        company.people(3);
        bench.turn();
        Bench other = open();
        other.turn();
        company.person(4);

        ConnectionStatus zombie = bench.turn();

        assertThat(zombie.stage()).isEqualTo(Stage.STANDBY);
        assertThat(log.kinds()).hasSize(3);
        other.turn();
        assertThat(log.kinds()).hasSize(4);
        other.close();
    }

    private void restart() {
        bench.close();
        bench = open();
    }

    private Bench open() {
        return new Bench(Bench.connection(Presets.CALAMARI_EMPLOYEES_V1), company, log.shelf());
    }

    private Bench open(Duration interval) {
        bench.close();
        return new Bench(Bench.every(interval, Bench.connection(Presets.CALAMARI_EMPLOYEES_V1)), company, log.shelf());
    }
}
