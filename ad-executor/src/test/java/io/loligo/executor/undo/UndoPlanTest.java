package io.loligo.executor.undo;

import static org.assertj.core.api.Assertions.assertThat;

import io.loligo.contracts.Samples;
import io.loligo.contracts.action.Action;
import io.loligo.contracts.action.ActionCommand;
import io.loligo.contracts.action.ActionResult;
import io.loligo.contracts.action.ActionType;
import io.loligo.contracts.action.Cause;
import io.loligo.contracts.action.DisableAccount;
import io.loligo.contracts.action.EntryState;
import io.loligo.contracts.action.Explanation;
import io.loligo.contracts.action.Mode;
import io.loligo.contracts.action.Outcome;
import io.loligo.contracts.action.Undo;
import io.loligo.contracts.action.UnlockAccount;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UndoPlanTest {
    private static final ActionCommand COMMAND = Samples.command();
    private static final Outcome IN_DOUBT = new Outcome.InDoubt(new Explanation("", "", ""));

    @Test
    void whatWasDoneLastIsTakenBackFirstAlsoWhenAStepWasRunAgain() {
        Done done = new Done(Map.of(), 0);
        done.add("first", result(0, 1, applied(new DisableAccount(), "1")));
        done.add("doubt", result(1, 2, IN_DOUBT));
        done.add("again", result(1, 3, applied(new UnlockAccount(), "2")));

        ActionCommand undo = possible(done, whole());

        assertThat(undo.steps()).containsExactly(new UnlockAccount(), new DisableAccount());
        assertThat(undo.expected().orElseThrow().attributes()).containsEntry("title", List.of("2"));
    }

    @Test
    void aStepThatIsInDoubtStandsInTheWay() {
        Done done = new Done(Map.of(), 0);
        done.add("first", result(0, 1, applied(new DisableAccount(), "1")));
        done.add("doubt", result(1, 2, IN_DOUBT));

        assertThat(plan(done, whole()))
                .isInstanceOfSatisfying(
                        UndoPlan.Impossible.class,
                        impossible -> assertThat(impossible.reasons())
                                .singleElement()
                                .asString()
                                .contains("nobody knows whether it was done"));
        assertThat(possible(done, new UndoWish(COMMAND.id(), Optional.of(0))).steps())
                .containsExactly(new DisableAccount());
    }

    @Test
    void aStepThatCameTwiceIsTakenBackAsItWasAppliedTheFirstTime() {
        Done done = new Done(Map.of(), 0);
        done.add("first", result(0, 1, applied(new DisableAccount(), "1")));
        done.add("first", result(0, 2, new Outcome.AlreadySatisfied()));

        assertThat(possible(done, whole()).steps()).containsExactly(new DisableAccount());
    }

    @Test
    void askingTwiceIsAskingOnceAndAnotherStepIsAnotherRequest() {
        Done done = new Done(Map.of(), 0);
        done.add("first", result(0, 1, applied(new DisableAccount(), "1")));
        done.add("second", result(1, 2, applied(new UnlockAccount(), "2")));
        Done otherWayRound = new Done(Map.of(), 0);
        otherWayRound.add("second", result(1, 2, applied(new UnlockAccount(), "2")));
        otherWayRound.add("first", result(0, 1, applied(new DisableAccount(), "1")));

        assertThat(done.requestId(whole())).isEqualTo(otherWayRound.requestId(whole()));
        assertThat(done.requestId(whole())).isNotEqualTo(done.requestId(new UndoWish(COMMAND.id(), Optional.of(0))));
    }

    @Test
    void whereNothingWasDoneItIsSaidWhy() {
        Done planned = new Done(Map.of(), 0);
        planned.add("planned", result(0, 1, applied(new DisableAccount(), "1"), Mode.PLAN));
        Done satisfied = new Done(Map.of(), 0);
        satisfied.add("first", result(0, 1, new Outcome.AlreadySatisfied()));

        assertThat(plan(planned, whole())).isEqualTo(new UndoPlan.Nothing(List.of("it was only planned")));
        assertThat(plan(satisfied, whole()))
                .isEqualTo(new UndoPlan.Nothing(List.of("Disable account: there was nothing to do")));
        assertThat(plan(satisfied, new UndoWish(COMMAND.id(), Optional.of(5))))
                .isEqualTo(new UndoPlan.Nothing(List.of("the log holds no result of this step")));
    }

    private static UndoWish whole() {
        return new UndoWish(COMMAND.id(), Optional.empty());
    }

    private static UndoPlan plan(Done done, UndoWish wish) {
        Cause cause = new Cause(done.requestId(wish), "io.loligo.operator.undo-requested.v1", Samples.NOON);
        return UndoPlan.of(COMMAND, done, wish, cause, List.of());
    }

    private static ActionCommand possible(Done done, UndoWish wish) {
        return ((UndoPlan.Possible) plan(done, wish)).command();
    }

    private static Outcome applied(Action back, String title) {
        return new Outcome.Applied(
                EntryState.none(),
                new EntryState(new java.util.TreeMap<>(Map.of("title", List.of(title)))),
                new Undo.Steps(List.of(back)));
    }

    private static ActionResult result(int step, int second, Outcome outcome) {
        return result(step, second, outcome, Mode.APPLY);
    }

    private static ActionResult result(int step, int second, Outcome outcome, Mode mode) {
        return new ActionResult(
                COMMAND.id(),
                step,
                ActionType.DISABLE_ACCOUNT,
                COMMAND.employee(),
                "corp",
                Optional.empty(),
                outcome,
                List.of(),
                mode,
                COMMAND.policy(),
                COMMAND.cause(),
                Samples.NOON,
                Samples.NOON.plusSeconds(second));
    }
}
