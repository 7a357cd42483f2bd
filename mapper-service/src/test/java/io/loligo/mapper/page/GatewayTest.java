package io.loligo.mapper.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.loligo.contracts.action.Approval;
import io.loligo.contracts.employee.EmployeeChange;
import io.loligo.contracts.wire.Envelope;
import io.loligo.mapper.People;
import io.loligo.mapper.Policies;
import io.loligo.mapper.expression.EvaluationException;
import io.loligo.mapper.planning.Plan;
import io.loligo.mapper.policy.Automation;
import io.loligo.mapper.policy.Policy;
import io.loligo.mapper.request.Request;
import io.loligo.mapper.request.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GatewayTest {
    private static final Policy POLICY = Policies.of("""
            kind: directory
            name: corp
            base: DC=corp,DC=example,DC=com
            upn-suffix: corp.example.com
            ---
            kind: role
            name: security
            members: [anna@example.com, piotr@example.com]
            ---
            kind: workflow
            name: levels
            levels:
              - {name: manager, assignees: [manager]}
              - {name: review, assignees: [{role: security}], skip-when: 'true'}
              - {name: approval, assignees: [{person: ciso@example.com}], deadline: {within: P2D, then: reject}}
            ---
            kind: automation
            name: joiner
            on: [joined]
            workflow: levels
            window: {from: '22:00', to: '04:00', time-zone: Europe/Warsaw}
            steps:
              - {action: disable-account, due: {after: P1D}}
            """);
    private static final Automation AUTOMATION = POLICY.automation("joiner").orElseThrow();
    private static final Approval MANAGERS_YES = new Approval("manager", "boss@example.com", People.NOON, "");

    @Test
    void aLevelThatWasPassedOverIsToldFromOneThatSaidYesAndOneThatIsAsked() {
        assertThat(stops(asked("approval", MANAGERS_YES), List.of(MANAGERS_YES)))
                .extracting(Stop::title, Stop::tone)
                .containsExactly(
                        tuple("Opened", "passed"),
                        tuple("Time", "passed"),
                        tuple("Count", "passed"),
                        tuple("Level manager", "passed"),
                        tuple("Level review", "skipped"),
                        tuple("Level approval", "now"),
                        tuple("Window", "ahead"),
                        tuple("Sent", "ahead"));
    }

    @Test
    void whatWaitsForItsTimeHasEverythingAhead() {
        assertThat(stops(new Stage.Scheduled(People.NOON.plus(Duration.ofDays(1))), List.of()))
                .extracting(Stop::tone)
                .containsExactly("passed", "now", "ahead", "ahead", "ahead", "ahead", "ahead", "ahead");
    }

    @Test
    void theFirstLevelIsAskedBeforeTheOthers() {
        assertThat(stops(asked("manager"), List.of()))
                .extracting(Stop::tone)
                .containsExactly("passed", "passed", "passed", "now", "ahead", "ahead", "ahead", "ahead");
    }

    @Test
    void whatIsHeldIsStoppedAtTheCount() {
        assertThat(stops(new Stage.Held("hold"), List.of()))
                .filteredOn(stop -> stop.tone().equals("now"))
                .extracting(Stop::title)
                .containsExactly("Count");
    }

    @Test
    void whatIsSentHasPassedEverything() {
        assertThat(stops(new Stage.Sent(People.NOON), List.of(MANAGERS_YES)))
                .extracting(Stop::tone)
                .doesNotContain("now", "ahead");
    }

    @Test
    void whatIsOverHasNothingAhead() {
        assertThat(stops(new Stage.Ended(Stage.Ending.REJECTED, People.NOON), List.of()))
                .extracting(Stop::title, Stop::tone)
                .containsExactly(tuple("Opened", "passed"), tuple("rejected", "end"));
    }

    @Test
    void aLevelSaysWhoIsAskedAndUntilWhen() {
        assertThat(stops(asked("manager"), List.of()))
                .filteredOn(stop -> stop.title().startsWith("Level"))
                .extracting(Stop::lines)
                .containsExactly(
                        List.of("their manager boss@example.com"),
                        List.of("role security (anna@example.com, piotr@example.com)", "passed over when true"),
                        List.of("ciso@example.com", "within 2 days, then it counts as a no"));
    }

    private static Stage asked(String level, Approval... given) {
        return new Stage.Asked("levels", level, People.NOON, List.of(given), Optional.empty(), false, false);
    }

    private static List<Stop> stops(Stage stage, List<Approval> given) {
        return Gateway.of(request(stage), Optional.of(AUTOMATION.conduct()), given, Optional.of("boss@example.com"));
    }

    private static Request request(Stage stage) {
        EmployeeChange change = People.joined(People.ann());
        Envelope<?> event = People.event((Record) change);
        try {
            return Request.of(
                    Plan.proposals(event, change, POLICY, AUTOMATION, People.NOON)
                            .getFirst(),
                    event,
                    stage,
                    People.NOON,
                    "Opened.");
        } catch (EvaluationException unplannable) {
            throw new AssertionError(unplannable);
        }
    }
}
