package io.loligo.executor.doubt;

import static org.assertj.core.api.Assertions.assertThat;

import io.loligo.contracts.Samples;
import io.loligo.contracts.action.ActionCommand;
import io.loligo.contracts.action.ActionResult;
import io.loligo.contracts.action.Explanation;
import io.loligo.contracts.action.Outcome;
import io.loligo.contracts.action.Rerun;
import io.loligo.contracts.operator.OperatorActivity.DoubtDecided;
import io.loligo.contracts.operator.OperatorActivity.DoubtDecision;
import io.loligo.contracts.operator.OperatorActivity.Performed;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OpenDoubtsTest {
    private static final ActionResult IN_DOUBT =
            Samples.result(new Outcome.InDoubt(new Explanation("reset", "interrupted", "look")));

    private final OpenDoubts doubts = new OpenDoubts();

    @Test
    void onlyWhatIsInDoubtIsKept() {
        Samples.outcomes().forEach(outcome -> doubts.told(outcome.toString(), Samples.result(outcome), 3));

        assertThat(doubts.all()).singleElement().satisfies(doubt -> {
            assertThat(doubt.result().outcome()).isInstanceOf(Outcome.InDoubt.class);
            assertThat(doubt.partition()).isEqualTo(3);
        });
    }

    @Test
    void aDecisionSettlesWhatWasInDoubtBeforeItWhicheverIsReadFirst() {
        doubts.decided(decision(Duration.ofMinutes(1)));
        doubts.told("first", IN_DOUBT, 0);
        assertThat(doubts.all()).isEmpty();

        doubts.told("other", IN_DOUBT, 0);
        doubts.decided(decision(Duration.ofMinutes(-1)));

        assertThat(doubts.all()).isEmpty();
    }

    @Test
    void aStepThatIsInDoubtAgainIsOpenAgain() {
        doubts.told("first", IN_DOUBT, 0);
        doubts.decided(decision(Duration.ofMillis(-1)));

        assertThat(doubts.find(IN_DOUBT.commandId(), IN_DOUBT.step())).isPresent();
        assertThat(doubts.find(IN_DOUBT.commandId(), 7)).isEmpty();
    }

    @Test
    void whatFollowsFromADecisionBeginsWithTheRightStep() {
        ActionCommand command = Samples.command();
        int last = command.steps().size() - 1;

        assertThat(Settlement.of(DoubtDecision.RUN_AGAIN, command, 3, 1))
                .flatMap(ActionCommand::rerun)
                .contains(new Rerun(2, 3));
        assertThat(Settlement.of(DoubtDecision.MARKED_DONE, command, 3, 2))
                .flatMap(ActionCommand::rerun)
                .contains(new Rerun(3, 4));
        assertThat(Settlement.of(DoubtDecision.MARKED_DONE, command, last, 1)).isEqualTo(Optional.empty());
        assertThat(Settlement.of(DoubtDecision.DISCARDED, command, 3, 1)).isEqualTo(Optional.empty());
    }

    private static DoubtDecided decision(Duration afterTheResult) {
        return new DoubtDecided(
                new Performed("jwhite", IN_DOUBT.finishedAt().plus(afterTheResult), "looked"),
                IN_DOUBT.commandId(),
                IN_DOUBT.step(),
                DoubtDecision.RUN_AGAIN);
    }
}
