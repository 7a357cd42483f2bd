package io.loligo.mapper.preview.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loligo.contracts.action.ActionCommand;
import io.loligo.contracts.employee.EmployeeChange;
import io.loligo.mapper.People;
import io.loligo.mapper.Policies;
import io.loligo.mapper.expression.ChangeKind;
import io.loligo.mapper.planning.Supposition;
import io.loligo.mapper.preview.Course;
import io.loligo.mapper.preview.Foresight;
import io.loligo.mapper.preview.Planned;
import io.loligo.mapper.preview.http.SpokenPlans.Manner;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExecutorPlansTest {
    private static final Duration SILENCE = Duration.ofSeconds(4);

    private final SpokenPlans executor = new SpokenPlans();
    private final List<Planned> heard = new ArrayList<>();

    @AfterEach
    void end() {
        executor.close();
    }

    @Test
    void everyCommandIsAnswered() throws Exception {
        List<ActionCommand> commands = commands(50);

        plans(Optional.of(executor.address())).ask(commands, heard::add);

        assertThat(heard)
                .extracting(Planned::commandId)
                .containsExactlyInAnyOrderElementsOf(
                        commands.stream().map(ActionCommand::id).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "SILENT_AFTER_ONE, said nothing for 4 s, 1",
        "CUT_OFF_AFTER_ONE, 2 of 3 plans did not come, 1",
        "NONSENSE, a line that is no plan, 0",
        "UNAVAILABLE, answered 503: starting, 0"
    })
    void whatGoesWrongIsSaidInWordsAndWhatWasSaidBeforeIsKept(Manner manner, String words, int before) {
        executor.behave(manner);

        assertThatThrownBy(() -> plans(Optional.of(executor.address())).ask(commands(3), heard::add))
                .isInstanceOf(PlansUnavailableException.class)
                .hasMessageContaining(words)
                .hasMessageContaining(executor.address().toString());
        assertThat(heard).hasSize(before);
    }

    @Test
    void anExecutorThatIsDownOrNotConfiguredIsSaidInWords() {
        URI nobody = executor.address();
        executor.close();

        assertThatThrownBy(() -> plans(Optional.of(nobody)).ask(commands(1), heard::add))
                .hasMessageContaining("does not answer")
                .hasMessageContaining("see whether it runs");
        assertThatThrownBy(() -> plans(Optional.empty()).ask(commands(1), heard::add))
                .hasMessageContaining("set loligo.mapper.executor");
    }

    @Test
    void whoeverTakesNoMoreEndsTheAsking() {
        assertThatThrownBy(() -> plans(Optional.of(executor.address())).ask(commands(50), planned -> {
                    heard.add(planned);
                    throw new IOException("nobody reads");
                }))
                .isInstanceOf(IOException.class);
        assertThat(heard).hasSize(1);
    }

    private static Plans plans(Optional<URI> address) {
        return new ExecutorPlans(address, SILENCE);
    }

    private static List<ActionCommand> commands(int people) {
        var foresight = new Foresight(Policies.shipped(), one -> true, People.NOON);
        List<ActionCommand> commands = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            var person = People.employed(People.person(Integer.toString(i + 100), "Jan", "Lis"));
            EmployeeChange change = Supposition.of(ChangeKind.JOINED, person).orElseThrow();
            foresight.all(People.event((Record) change, "joined" + i), change).stream()
                    .flatMap(course -> course.parts().stream())
                    .map(Course.Part::planned)
                    .forEach(commands::add);
        }
        return commands;
    }
}
