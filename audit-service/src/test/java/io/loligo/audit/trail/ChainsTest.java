package io.loligo.audit.trail;

import static io.loligo.audit.Events.command;
import static io.loligo.audit.Events.event;
import static io.loligo.audit.Events.joined;
import static io.loligo.audit.Events.recorded;
import static io.loligo.audit.Events.result;
import static org.assertj.core.api.Assertions.assertThat;

import io.loligo.contracts.Samples;
import io.loligo.contracts.action.Action;
import io.loligo.contracts.action.ActionCommand;
import io.loligo.contracts.action.ActionResult;
import io.loligo.contracts.action.DisableAccount;
import io.loligo.contracts.action.Explanation;
import io.loligo.contracts.action.Outcome;
import io.loligo.contracts.action.RefusalCode;
import io.loligo.contracts.action.UnlockAccount;
import io.loligo.contracts.employee.EmployeeChange;
import io.loligo.contracts.operator.OperatorActivity;
import io.loligo.contracts.wire.Envelope;
import io.loligo.contracts.wire.EventType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChainsTest {
    private static final List<Action> STEPS =
            List.of(Samples.actions().getFirst(), new UnlockAccount(), new DisableAccount());

    private final Envelope<EmployeeChange.Joined> joined = joined(Samples.ann(), Samples.NOON, 1);
    private final Envelope<ActionCommand> command =
            command(joined, Samples.ANN_KEY, "joiner", STEPS, Samples.NOON.plusMillis(20));
    private final Envelope<ActionResult> applied = result(command, 0, Samples.applied(), Samples.NOON.plusMillis(60));
    private final Envelope<ActionResult> refused = result(
            command,
            1,
            new Outcome.Refused(RefusalCode.PROTECTED, new Explanation("unlock", "protected", "leave it")),
            Samples.NOON.plusMillis(80));

    @Test
    void aChangeIsFollowedFromHrToTheDirectorysBeforeAndAfter() {
        Chain chain = only(joined, command, applied);

        assertThat(chain.id()).isEqualTo(joined.id());
        assertThat(chain.origin()).get().extracting(EventSummary::title).isEqualTo("Joined");
        assertThat(chain.commands()).singleElement().satisfies(trace -> {
            assertThat(trace.policy().automation()).isEqualTo("joiner");
            assertThat(trace.steps()).hasSize(3);
            assertThat(trace.steps().getFirst().changes())
                    .containsExactly(
                            new AttributeChange("department", List.of("IT"), List.of("R&D")),
                            new AttributeChange("title", List.of(), List.of("Developer")));
        });
    }

    @Test
    void aStepWithoutAResultWaits() {
        assertThat(statuses(only(joined, command, applied)))
                .containsExactly(Status.APPLIED, Status.WAITING, Status.WAITING);
    }

    @Test
    void aRefusedStepKeepsTheRestFromRunningAndTellsWhy() {
        Chain chain = only(joined, command, applied, refused);

        assertThat(statuses(chain)).containsExactly(Status.APPLIED, Status.REFUSED, Status.NOT_RUN);
        assertThat(chain.status()).contains(Status.REFUSED);
        assertThat(chain.commands().getFirst().steps().get(1).explanation())
                .get()
                .extracting(Explanation::advice)
                .isEqualTo("leave it");
    }

    @Test
    void resultsShowEvenBeforeTheirCommandAndChangeHaveCome() {
        Chain chain = only(applied);

        assertThat(chain.origin()).isEmpty();
        assertThat(chain.at()).isEqualTo(applied.time());
        assertThat(statuses(chain)).containsExactly(Status.APPLIED);
    }

    @Test
    void whatOperatorsDidAboutACommandStandsWithIt() {
        var undo = event(
                "undo",
                Samples.NOON.plusSeconds(60),
                new OperatorActivity.UndoRequested(
                        new OperatorActivity.Performed("jwhite", Samples.NOON, ""), command.id(), "other"));

        assertThat(only(joined, command, undo).commands().getFirst().decisions())
                .extracting(EventSummary::title)
                .containsExactly("Undo requested");
    }

    static IntStream seeds() {
        return IntStream.range(0, 50);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void neitherOrderNorRepetitionChangesAChain(int seed) {
        List<RecordedEvent> events = Stream.of(joined, command, applied, refused)
                .map(event -> recorded(event))
                .toList();
        List<RecordedEvent> shuffled = new ArrayList<>(events);
        shuffled.addAll(events);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(Chains.of(List.of(joined.id()), shuffled)).isEqualTo(Chains.of(List.of(joined.id()), events));
    }

    @Test
    void everyKindOfEventBelongsToAChain() {
        for (EventType type : EventType.values()) {
            RecordedEvent event = recorded(Samples.event(type));

            assertThat(Chains.of(List.of(event.facts().chain()), List.of(event)))
                    .as(type.name())
                    .hasSize(1);
        }
    }

    @Test
    void everyKindOfEventHasATitle() {
        assertThat(Arrays.stream(EventType.values()).map(type -> EventSummary.titleOf(type.typeName())))
                .doesNotHaveDuplicates()
                .noneMatch(String::isBlank);
    }

    private Chain only(Envelope<?>... events) {
        List<RecordedEvent> recorded =
                Arrays.stream(events).map(event -> recorded(event)).toList();
        List<Chain> chains = Chains.of(List.of(joined.id()), recorded);
        assertThat(chains).hasSize(1);
        return chains.getFirst();
    }

    private static List<Status> statuses(Chain chain) {
        return chain.commands().getFirst().steps().stream()
                .map(StepTrace::status)
                .toList();
    }
}
