package io.loligo.mapper.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.loligo.contracts.action.ActionCommand;
import io.loligo.contracts.action.ActionType;
import io.loligo.contracts.wire.Envelope;
import io.loligo.mapper.People;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MapChangesIT {
    private static final Duration SOON = Duration.ofSeconds(60);

    private final Installation installation = new Installation();

    @AfterEach
    void end() {
        installation.close();
    }

    @Test
    void aHireBecomesACommand() {
        try (var replica = installation.replica("one", Optional.empty())) {
            installation.write(event(People.joined(People.ann())));

            await().atMost(SOON).untilAsserted(() -> assertThat(commands()).hasSize(1));

            Envelope<ActionCommand> command = commands().getFirst();
            assertThat(command.body().employee()).isEqualTo(People.ann().key());
            assertThat(command.body().steps())
                    .extracting(step -> step.type())
                    .containsExactly(ActionType.CREATE_ACCOUNT, ActionType.MODIFY_BY_TEMPLATE);
        }
    }

    private List<Envelope<ActionCommand>> commands() {
        return installation.events(installation.topics().actionCommands(), ActionCommand.class);
    }

    private static Envelope<?> event(io.loligo.contracts.employee.EmployeeChange change) {
        return People.event((Record) change);
    }
}
