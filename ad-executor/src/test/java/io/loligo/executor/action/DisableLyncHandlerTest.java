package io.loligo.executor.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.loligo.contracts.action.DisableLync;
import io.loligo.contracts.action.Undo;
import io.loligo.executor.directory.DirectoryChange;
import io.loligo.executor.directory.Entry;
import io.loligo.executor.directory.Modification;
import io.loligo.executor.directory.Removal;
import io.loligo.executor.directory.Snapshot;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DisableLyncHandlerTest {
    private final Directories directories = new Directories(1);
    private final DisableLyncHandler handler = new DisableLyncHandler();
    private final Entry user = directories
            .ann()
            .with("msRTCSIP-UserEnabled", List.of("TRUE"))
            .with("msRTCSIP-PrimaryUserAddress", List.of("sip:ann@corp.example.com"))
            .with("msRTCSIP-OptionFlags", List.of("257"));

    @Test
    void whatMakesSomebodyAUserIsClearedAndNothingElse() throws Exception {
        Plan plan = plan(user);

        assertThat(plan.inDirectory())
                .containsExactly(new DirectoryChange.Modify(List.of(
                        Modification.replace("msRTCSIP-UserEnabled", List.of()),
                        Modification.replace("msRTCSIP-PrimaryUserAddress", List.of()),
                        Modification.replace("msRTCSIP-OptionFlags", List.of()))));
    }

    @Test
    void whoIsNoUserOrNoLongerOneIsLeftAlone() throws Exception {
        assertThat(plan(directories.ann()).isEmpty()).isTrue();
        assertThat(plan(user.with("msRTCSIP-UserEnabled", List.of("FALSE"))).isEmpty())
                .isTrue();
    }

    @Test
    void theWayBackHoldsTheOldValues() throws Exception {
        Plan plan = plan(user);
        Snapshot before = directories.snapshot(List.of(user));
        Snapshot after = Projection.after(before, plan.inDirectory());
        Effect effect = new Effect(
                Optional.of(user),
                after.accounts().stream().findFirst(),
                plan.inDirectory(),
                Removal.RecycleBin.OFF,
                Beside.none());

        Undo undo = handler.undo(new DisableLync(), effect);

        Step<?> back = Handlers.of(((Undo.Steps) undo).steps().getFirst());
        Entry restored = Projection.after(
                        after, back.plan(Directories.situation(after)).inDirectory())
                .accounts()
                .getFirst();
        assertThat(restored.attributes()).isEqualTo(user.attributes());
    }

    private Plan plan(Entry account) throws RefusedException {
        return handler.plan(new DisableLync(), Directories.situation(directories.snapshot(List.of(account))));
    }
}
