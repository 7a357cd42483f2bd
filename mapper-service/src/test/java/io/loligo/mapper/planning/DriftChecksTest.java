package io.loligo.mapper.planning;

import static org.assertj.core.api.Assertions.assertThat;

import io.loligo.contracts.action.ActionCommand;
import io.loligo.contracts.action.ActionType;
import io.loligo.contracts.action.OnDrift;
import io.loligo.contracts.employee.EmployeeSnapshot;
import io.loligo.contracts.employee.EmploymentState;
import io.loligo.contracts.employee.LeavingReason;
import io.loligo.contracts.wire.Envelope;
import io.loligo.mapper.People;
import io.loligo.mapper.Policies;
import io.loligo.mapper.policy.Automation;
import io.loligo.mapper.policy.DriftWish;
import io.loligo.mapper.policy.Policy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DriftChecksTest {
    private static final Instant ROUND = Instant.parse("2026-11-25T02:00:00Z");
    private static final Policy SHIPPED = Policies.shipped();

    @Test
    void somebodyWhoWorksHereIsComparedAsByAnUpdateWithoutAChange() {
        ActionCommand check = only(checks(SHIPPED, EmploymentState.EMPLOYED));

        assertThat(check.policy().automation()).isEqualTo("mover");
        assertThat(check.driftCheck()).contains(OnDrift.REPORT);
        assertThat(check.steps()).extracting(step -> step.type()).contains(ActionType.MODIFY_BY_TEMPLATE);
    }

    @Test
    void somebodyWhoLeftIsComparedAsALeaver() {
        ActionCommand check = only(checks(SHIPPED, EmploymentState.LEFT));

        assertThat(check.policy().automation()).isEqualTo("leaver");
        assertThat(check.steps()).extracting(step -> step.type()).contains(ActionType.DISABLE_ACCOUNT);
    }

    @Test
    void whatIsDoneOnceIsNotCompared() {
        assertThat(checks(SHIPPED, EmploymentState.SCHEDULED))
                .flatExtracting(check -> check.body().steps())
                .extracting(step -> step.type())
                .doesNotContain(ActionType.CREATE_ACCOUNT, ActionType.RESET_PASSWORD);
    }

    @Test
    void anAutomationMayWishForRepairOrForNoComparison() {
        assertThat(only(checks(wishing(DriftWish.REPAIR), EmploymentState.EMPLOYED))
                        .driftCheck())
                .contains(OnDrift.REPAIR);
        assertThat(checks(wishing(DriftWish.ACCEPT), EmploymentState.EMPLOYED)).isEmpty();
    }

    @Test
    void theSameRoundAsksUnderTheSameIdAndTheNextUnderAnother() {
        Envelope<EmployeeSnapshot> snapshot = snapshot(EmploymentState.EMPLOYED);

        assertThat(DriftChecks.of(snapshot, SHIPPED, ROUND, ROUND))
                .isEqualTo(DriftChecks.of(snapshot, SHIPPED, ROUND, ROUND));
        assertThat(DriftChecks.of(snapshot, SHIPPED, ROUND.plus(Duration.ofDays(1)), ROUND))
                .extracting(Envelope::id)
                .doesNotContainAnyElementsOf(DriftChecks.of(snapshot, SHIPPED, ROUND, ROUND).stream()
                        .map(Envelope::id)
                        .toList());
    }

    private static Policy wishing(DriftWish wish) {
        List<Automation> automations = SHIPPED.automations().stream()
                .map(one -> new Automation(
                        one.name(),
                        one.directory(),
                        one.connection(),
                        one.on(),
                        one.when(),
                        one.steps(),
                        one.conduct(),
                        wish))
                .toList();
        return new Policy(
                SHIPPED.version(),
                SHIPPED.documents(),
                SHIPPED.vocabulary(),
                SHIPPED.directories(),
                SHIPPED.mappings(),
                SHIPPED.templates(),
                SHIPPED.roles(),
                SHIPPED.workflows(),
                automations);
    }

    private static List<Envelope<ActionCommand>> checks(Policy policy, EmploymentState state) {
        return DriftChecks.of(snapshot(state), policy, ROUND, ROUND);
    }

    private static ActionCommand only(List<Envelope<ActionCommand>> checks) {
        assertThat(checks).hasSize(1);
        return checks.getFirst().body();
    }

    private static Envelope<EmployeeSnapshot> snapshot(EmploymentState state) {
        var snapshot = new EmployeeSnapshot(
                People.ann(),
                state,
                state == EmploymentState.LEFT ? Optional.of(LeavingReason.ARCHIVED) : Optional.empty(),
                List.of(),
                People.NOW.observedAt(),
                7);
        return People.event((Record) snapshot, "snapshot").with(snapshot);
    }
}
