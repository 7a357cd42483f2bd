package io.loligo.mapper.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.loligo.contracts.action.ActionCommand;
import io.loligo.contracts.action.ActionType;
import io.loligo.contracts.action.Mode;
import io.loligo.contracts.action.OnDrift;
import io.loligo.contracts.employee.EmployeeChange;
import io.loligo.contracts.employee.EmployeeRecord;
import io.loligo.contracts.employee.EmployeeRecord.Field;
import io.loligo.contracts.employee.EmployeeSnapshot;
import io.loligo.contracts.employee.EmploymentState;
import io.loligo.contracts.employee.FieldValue;
import io.loligo.contracts.employee.LeavingReason;
import io.loligo.contracts.wire.Envelope;
import io.loligo.mapper.People;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DriftSweepIT {
    private static final Duration SOON = Duration.ofSeconds(90);
    private static final Duration OFTEN = Duration.ofSeconds(1);
    private static final int PEOPLE = 40;

    private final Installation installation = new Installation();

    @AfterEach
    void end() {
        installation.close();
    }

    @Test
    void roundAfterRoundEverybodyIsComparedWithWhatIsKnownLast() {
        for (int i = 0; i < PEOPLE; i++) {
            snapshot(person(i), EmploymentState.EMPLOYED, 1);
        }
        EmployeeRecord renamed = People.with(person(0), Field.POSITION, FieldValue.text("Lead"));
        snapshot(renamed, EmploymentState.EMPLOYED, 2);
        snapshot(person(1), EmploymentState.LEFT, 2);
        installation.flush();

        try (var replica = installation.comparing("one", OFTEN)) {
            await().atMost(SOON).until(() -> rounds().size() >= 3);
        }

        List<Envelope<ActionCommand>> checks = checks();
        assertThat(checks).allSatisfy(check -> {
            assertThat(check.body().driftCheck()).contains(OnDrift.REPORT);
            assertThat(check.body().mode()).isEqualTo(Mode.PLAN);
            assertThat(check.body().steps())
                    .extracting(step -> step.type())
                    .doesNotContain(ActionType.CREATE_ACCOUNT, ActionType.RESET_PASSWORD);
        });
        assertThat(checks).extracting(Envelope::id).doesNotHaveDuplicates();
        assertThat(checks.stream().map(check -> check.body().employee().value()).collect(Collectors.toSet()))
                .hasSize(PEOPLE);
        assertThat(of(0))
                .allSatisfy(check -> assertThat(check.steps().toString()).contains("Lead"));
        assertThat(of(1))
                .allSatisfy(check -> assertThat(check.steps())
                        .extracting(step -> step.type())
                        .contains(ActionType.DISABLE_ACCOUNT));
    }

    @Test
    void aRestartGoesOnWhereTheRoundWas() throws InterruptedException {
        for (int i = 0; i < PEOPLE; i++) {
            snapshot(person(i), EmploymentState.EMPLOYED, 1);
        }
        installation.flush();
        Duration hour = Duration.ofHours(1);
        try (var first = installation.comparing("one", OFTEN)) {
            await().atMost(SOON).until(() -> rounds().size() >= 1);
        }
        int before = checks().size();

        try (var second = installation.comparing("one", hour)) {
            installation.write(People.event((Record) new EmployeeChange.Joined(person(99), People.NOW), "join"));
            installation.flush();
            await().atMost(SOON).until(() -> !commands().isEmpty());
        }

        // The round that was under way is brought to its end; no other one begins within the hour.
        assertThat(checks()).hasSizeLessThan(before + PEOPLE + 1);
        assertThat(checks()).extracting(Envelope::id).doesNotHaveDuplicates();
    }

    @Test
    void nothingIsComparedUnlessItIsWished() {
        snapshot(person(0), EmploymentState.EMPLOYED, 1);
        installation.write(People.event((Record) new EmployeeChange.Joined(person(0), People.NOW), "join"));
        installation.flush();

        try (var replica = installation.comparing("one", Duration.ZERO)) {
            await().atMost(SOON).until(() -> !commands().isEmpty());
        }

        assertThat(checks()).isEmpty();
    }

    private static EmployeeRecord person(int number) {
        return People.person(Integer.toString(number), "Anna", "Kowalska");
    }

    private void snapshot(EmployeeRecord person, EmploymentState state, long revision) {
        var snapshot = new EmployeeSnapshot(
                person,
                state,
                state == EmploymentState.LEFT ? Optional.of(LeavingReason.ARCHIVED) : Optional.empty(),
                List.of(),
                People.NOW.observedAt(),
                revision);
        installation.write(People.event((Record) snapshot, person.key().text() + "/" + revision));
    }

    private List<Envelope<ActionCommand>> all() {
        return installation.events(installation.topics().actionCommands(), ActionCommand.class);
    }

    private List<Envelope<ActionCommand>> checks() {
        return all().stream()
                .filter(command -> command.body().driftCheck().isPresent())
                .toList();
    }

    private List<Envelope<ActionCommand>> commands() {
        return all().stream()
                .filter(command -> command.body().driftCheck().isEmpty())
                .toList();
    }

    private List<ActionCommand> of(int person) {
        return checks().stream()
                .map(Envelope::body)
                .filter(check -> check.employee().value().equals(Integer.toString(person)))
                .toList();
    }

    /** Rounds in which the last person was compared. */
    private Set<String> rounds() {
        return of(PEOPLE - 1).stream().map(ActionCommand::id).collect(Collectors.toSet());
    }
}
