package io.loligo.mapper.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.loligo.contracts.employee.EmployeeChange;
import io.loligo.contracts.employee.EmployeeRecord.Field;
import io.loligo.contracts.employee.FieldValue;
import io.loligo.contracts.employee.LeavingReason;
import io.loligo.mapper.People;
import io.loligo.mapper.Policies;
import io.loligo.mapper.conduct.Assignee;
import io.loligo.mapper.conduct.Autonomy;
import io.loligo.mapper.conduct.Conduct;
import io.loligo.mapper.conduct.Deadline;
import io.loligo.mapper.conduct.Exclusion;
import io.loligo.mapper.conduct.Level;
import io.loligo.mapper.conduct.Limits;
import io.loligo.mapper.conduct.Limits.Limit;
import io.loligo.mapper.conduct.MaintenanceWindow;
import io.loligo.mapper.conduct.Timing;
import io.loligo.mapper.conduct.Workflow;
import io.loligo.mapper.expression.EvaluationException;
import io.loligo.mapper.expression.Facts;
import io.loligo.mapper.policy.Automation;
import io.loligo.mapper.policy.Policy;
import io.loligo.mapper.policy.Step;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConductDocumentsTest {
    private static final String DIRECTORY = """
            kind: directory
            name: corp
            base: DC=corp,DC=example,DC=com
            upn-suffix: corp.example.com
            """;

    /** Declared after those that name them. */
    private static final String ROLES = """
            ---
            kind: role
            name: it
            description: Whoever looks after the directory
            members: [Anna@Example.com, jan, 'CORP\\olga', anna@example.com]
            ---
            kind: role
            name: operator
            members: ola
            """;

    private static final Assignee.Role IT = new Assignee.Role("it", Set.of("anna@example.com", "jan", "corp\\olga"));

    @Test
    void anAutomationThatSaysNothingIsHeldUpByTheUsualLimitsAlone() {
        assertThat(conduct("")).isEqualTo(Conduct.automatic());
        assertThat(steps("{action: disable-account}").getFirst().timing()).isEqualTo(new Timing.AtOnce());
        assertThat(steps("{action: delete-account}").getFirst().compared()).isTrue();
    }

    @Test
    void rolesAndWorkflowsAreThereByName() {
        Policy policy = policy("workflow: leaving");

        assertThat(policy.roles()).containsOnlyKeys("it", "operator").containsEntry("it", IT);
        assertThat(policy.workflows()).containsOnlyKeys("leaving");
        assertThat(policy.documents()).extracting(Policy.Document::object).contains("role/it", "workflow/leaving");
    }

    @Test
    void aWorkflowHasItsLevelsInOrder() {
        Workflow workflow = conduct("workflow: leaving").workflow().orElseThrow();

        assertThat(workflow.name()).isEqualTo("leaving");
        assertThat(workflow.levels()).extracting(Level::name).containsExactly("manager", "it", "board");
        assertThat(workflow.levels()).extracting(Level::quorum).containsExactly(1, 2, 1);
        assertThat(workflow.levels())
                .extracting(Level::assignees)
                .containsExactly(
                        List.of(new Assignee.Superior()),
                        List.of(IT, new Assignee.Person("piotr@example.com")),
                        List.of(new Assignee.Superior()));
        assertThat(workflow.levels())
                .extracting(level -> level.skipWhen().isPresent())
                .containsExactly(true, false, false);
    }

    @Test
    void aDeadlineEscalatesOrRejects() {
        Workflow workflow = conduct("workflow: leaving").workflow().orElseThrow();

        assertThat(workflow.levels())
                .extracting(Level::deadline)
                .containsExactly(
                        Optional.of(new Deadline(
                                Duration.ofDays(2),
                                Optional.of(Duration.ofHours(4)),
                                new Deadline.Then.Escalate(List.of(IT, new Assignee.Person("piotr@example.com"))))),
                        Optional.of(new Deadline(Duration.ofDays(1), Optional.empty(), new Deadline.Then.Reject())),
                        Optional.empty());
    }

    @Test
    void supervisedWorkWithoutAWorkflowIsDecidedByTheOperators() {
        Conduct conduct = conduct("mode: supervised");

        assertThat(conduct.autonomy()).isEqualTo(Autonomy.SUPERVISED);
        assertThat(conduct.workflow()).contains(Workflow.supervision(Set.of("ola")));
    }

    @Test
    void aWorkflowOfItsOwnComesBeforeTheOperators() {
        assertThat(conduct("mode: supervised\nworkflow: leaving")
                        .workflow()
                        .orElseThrow()
                        .name())
                .isEqualTo("leaving");
        assertThat(conduct("mode: preview").workflow()).isEmpty();
    }

    @Test
    void limitsThatAreNotSaidAreTheUsualOnes() {
        assertThat(conduct("limits: {per-pass: {people: 5}}").limits())
                .isEqualTo(new Limits(new Limit(5, 10), new Limit(50, 20)));
        assertThat(conduct("limits: {per-pass: {people: 1, percent: 2}, per-day: {people: 3, percent: 4}}")
                        .limits())
                .isEqualTo(new Limits(new Limit(1, 2), new Limit(3, 4)));
        assertThat(conduct("limits: {}").limits()).isEqualTo(Limits.USUAL);
    }

    @Test
    void anExclusionNamesWhomWhyAndUntilWhen() throws EvaluationException {
        List<Exclusion> exclusions = conduct("""
                exclusions:
                  - {when: position == "Developer", reason: Moved by hand, until: 2026-12-31}
                  - {when: archived, reason: Kept for the court}""").exclusions();

        assertThat(exclusions).extracting(Exclusion::reason).containsExactly("Moved by hand", "Kept for the court");
        assertThat(exclusions)
                .extracting(Exclusion::until)
                .containsExactly(Optional.of(LocalDate.of(2026, 12, 31)), Optional.empty());
        assertThat(exclusions.getFirst().whom().holds(facts())).isTrue();
        assertThat(exclusions.getLast().whom().holds(facts())).isFalse();
    }

    @Test
    void aWindowIsOpenOnItsDaysOrElseOnAll() {
        assertThat(conduct("window: {days: [saturday, sunday], from: '20:00', to: '06:00', time-zone: Europe/Warsaw}")
                        .window())
                .contains(new MaintenanceWindow(
                        Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                        LocalTime.of(20, 0),
                        LocalTime.of(6, 0),
                        ZoneId.of("Europe/Warsaw")));
        assertThat(conduct("window: {from: 20:00, to: 06:00, time-zone: UTC}").window())
                .contains(new MaintenanceWindow(
                        EnumSet.allOf(DayOfWeek.class), LocalTime.of(20, 0), LocalTime.of(6, 0), ZoneId.of("UTC")));
    }

    @Test
    void aStepIsDueSomeTimeAfterTheChange() {
        Step step = steps("{action: disable-account, due: {after: PT2H}}").getFirst();

        assertThat(step.timing()).isEqualTo(new Timing.After(Duration.ofHours(2)));
        assertThat(step.compared()).isFalse();
    }

    @Test
    void aStepIsDueOnADayOfThePersonsShiftedAtATimeOfTheirs() throws EvaluationException {
        List<Step> steps = steps(
                "{action: disable-account, due: {day: lastDay, at: '18:00'}}",
                "{action: delete-home-folder, due: {day: lastDay, shift: P30D}}",
                "{action: delete-account, compared: false, due: {day: 'firstNonEmpty([lastDay, observedOn])', shift: -P7D}}");

        assertThat(due(steps.get(0))).contains(Instant.parse("2027-01-31T17:00:00Z"));
        assertThat(due(steps.get(1))).contains(Instant.parse("2027-03-01T23:00:00Z"));
        assertThat(due(steps.get(2))).contains(Instant.parse("2027-01-23T23:00:00Z"));
        assertThat(steps).noneMatch(Step::compared);
    }

    @Test
    void aMailboxIsDeletedBesideItsAccount() {
        assertThat(steps(
                        "{action: retire-mailbox, how: delete, due: {day: lastDay, shift: P90D}}",
                        "{action: delete-account, due: {day: lastDay, shift: P90D}}"))
                .hasSize(2);
    }

    private static Optional<Instant> due(Step step) throws EvaluationException {
        return step.timing().due(leaving(), facts());
    }

    private static EmployeeChange leaving() {
        return new EmployeeChange.Left(
                People.with(People.ann(), Field.TERMINATION_DATE, FieldValue.day(LocalDate.of(2027, 1, 31))),
                People.NOW,
                LeavingReason.CONTRACT_ENDED);
    }

    private static Facts facts() {
        return new Facts(leaving(), policy("").vocabulary(), "DC=corp,DC=example,DC=com");
    }

    private static Conduct conduct(String fields) {
        return automation(fields, "{action: disable-account}").conduct();
    }

    private static List<Step> steps(String... steps) {
        return automation("", steps).steps();
    }

    private static Policy policy(String fields) {
        return policy(fields, "{action: disable-account}");
    }

    private static Automation automation(String fields, String... steps) {
        return policy(fields, steps).automations().getFirst();
    }

    private static Policy policy(String fields, String... steps) {
        return Policies.of("kind: automation\nname: leaver\non: [left]\n" + fields + "\nsteps:\n  - "
                + String.join("\n  - ", steps) + "\n---\n" + """
                kind: workflow
                name: leaving
                description: Whoever leaves is seen by two
                levels:
                  - name: manager
                    assignees: [manager]
                    skip-when: manager == ""
                    deadline: {within: P2D, remind: PT4H, then: escalate, to: [{role: it}, {person: piotr@example.com}]}
                  - name: it
                    assignees: [{role: it}, {person: Piotr@example.com}]
                    quorum: 2
                    deadline: {within: P1D, then: reject}
                  - name: board
                    assignees: [{manager: true}]
                ---
                """ + DIRECTORY + ROLES);
    }
}
