package io.loligo.executor.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.loligo.contracts.action.AddToGroups;
import io.loligo.contracts.action.Children;
import io.loligo.contracts.action.CreateAccount;
import io.loligo.contracts.action.DeleteAccount;
import io.loligo.contracts.action.EnableAccount;
import io.loligo.contracts.action.Expiry;
import io.loligo.contracts.action.RefusalCode;
import io.loligo.contracts.action.Undo;
import io.loligo.contracts.action.WhenUsed;
import io.loligo.executor.directory.AccountFlags;
import io.loligo.executor.directory.DirectoryChange;
import io.loligo.executor.directory.Entry;
import io.loligo.executor.directory.Removal;
import io.loligo.executor.directory.Removal.RecycleBin;
import io.loligo.executor.directory.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeleteAccountHandlerTest {
    private final Directories directories = new Directories(1);
    private final DeleteAccountHandler handler = new DeleteAccountHandler();

    @ParameterizedTest
    @CsvSource({
        "512, 20260101000000.0Z, 30, 'is enabled'",
        "514, 20261123120000.0Z, 30, 'disabled since 2026-11-23T12:00:00Z'",
        "514, , 30, 'since nobody knows when'"
    })
    void anAccountThatIsNotDisabledForLongEnoughStays(String flags, String changed, int days, String words) {
        Entry account = directories.ann().with("userAccountControl", List.of(flags));
        Entry seen = account.with("whenChanged", changed == null ? List.of() : List.of(changed));

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> plan(new DeleteAccount(days, Children.REFUSE), seen, List.of()))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(RefusalCode.PRECONDITION))
                .withMessageContaining(words);
    }

    @Test
    void anAccountThatIsDisabledForLongEnoughGoes() throws Exception {
        Entry seen = directories
                .ann()
                .with("userAccountControl", List.of("514"))
                .with("whenChanged", List.of("20261025115959.0Z"));

        assertThat(plan(new DeleteAccount(30, Children.REFUSE), seen, List.of()).inDirectory())
                .containsExactly(new DirectoryChange.Delete(seen.identity()));
    }

    @Test
    void childrenAreRefusedByNameOrGoFirst() throws Exception {
        Entry ann = directories.ann();
        Entry device = Directories.entry(ann.dn().child("CN", "Phone"), Map.of());

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> plan(new DeleteAccount(0, Children.REFUSE), ann, List.of(device)))
                .withMessageContaining("CN=Phone,CN=Ann");
        assertThat(plan(new DeleteAccount(0, Children.DELETE), ann, List.of(device))
                        .inDirectory())
                .containsExactly(
                        new DirectoryChange.Delete(device.identity()), new DirectoryChange.Delete(ann.identity()));
    }

    @Test
    void aProtectedChildKeepsEverything() {
        Entry ann = directories.ann();
        Entry device =
                Directories.entry(ann.dn().child("CN", "Phone"), Map.of("isCriticalSystemObject", List.of("TRUE")));

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> plan(new DeleteAccount(0, Children.DELETE), ann, List.of(device)))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(RefusalCode.PROTECTED));
    }

    @Test
    void anAccountThatWasUsedIsDisabledInsteadIfTheStepSaysSo() throws Exception {
        Entry used = unused().with("logonCount", List.of("3"));
        DeleteAccount careful = new DeleteAccount(0, Children.REFUSE, Optional.of(WhenUsed.DISABLE));

        Plan plan = plan(careful, used, List.of());

        assertThat(plan.inDirectory())
                .containsExactly(new DirectoryChange.ChangeFlags(new AccountFlags(512), new AccountFlags(514)));
        assertThat(plan.otherwise().orElseThrow().answered())
                .isEqualTo("somebody logged on with it (logonCount is 3); so it is disabled instead");
        assertThat(plan(careful, used.with("userAccountControl", List.of("514")), List.of()))
                .isEqualTo(Plan.nothing());
        assertThat(plan(careful, unused(), List.of()).inDirectory())
                .containsExactly(new DirectoryChange.Delete(unused().identity()));
        assertThat(plan(new DeleteAccount(0, Children.REFUSE), used, List.of()).inDirectory())
                .containsExactly(new DirectoryChange.Delete(used.identity()));
    }

    @Test
    void theDaysThatItMustHaveBeenDisabledGoBeforeHowItWasUsed() {
        Entry used = unused().with("logonCount", List.of("3"));

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() ->
                        plan(new DeleteAccount(30, Children.REFUSE, Optional.of(WhenUsed.DISABLE)), used, List.of()))
                .withMessageContaining("is enabled");
    }

    @Test
    void whatWasOnlyDisabledIsEnabledAgain() {
        Entry before = unused().with("logonCount", List.of("3"));
        Entry after = before.with("userAccountControl", List.of("514"));

        Undo back = handler.undo(
                new DeleteAccount(0, Children.REFUSE, Optional.of(WhenUsed.DISABLE)),
                new Effect(
                        Optional.of(before),
                        Optional.of(after),
                        List.of(new DirectoryChange.ChangeFlags(before.flags(), after.flags())),
                        RecycleBin.OFF,
                        Beside.none()));

        assertThat(back).isEqualTo(new Undo.Steps(List.of(new EnableAccount(Expiry.KEEP))));
    }

    private Entry unused() {
        return Directories.entry(
                Directories.PEOPLE.child("CN", "Ann"),
                Map.of(
                        "employeeID", List.of("17"),
                        "userAccountControl", List.of("512"),
                        "whenCreated", List.of("20261124120000.0Z"),
                        "logonCount", List.of("0")));
    }

    @Test
    void theWayBackIsTheRecycleBinIfThereIsOne() {
        Entry ann = directories.ann().with("memberOf", List.of("CN=Group 1,OU=Groups,DC=corp,DC=example,DC=com"));
        List<DirectoryChange> changes = List.of(new DirectoryChange.Delete(ann.identity()));
        DeleteAccount delete = new DeleteAccount(0, Children.REFUSE);

        Undo back = handler.undo(
                delete, new Effect(Optional.of(ann), Optional.empty(), changes, RecycleBin.ON, Beside.none()));
        Undo none = handler.undo(
                delete, new Effect(Optional.of(ann), Optional.empty(), changes, RecycleBin.OFF, Beside.none()));

        assertThat(back).isInstanceOfSatisfying(Undo.Steps.class, undo -> {
            assertThat(((CreateAccount) undo.steps().getFirst()).restored())
                    .contains(ann.identity().guid());
            assertThat(undo.steps().getLast()).isInstanceOf(AddToGroups.class);
        });
        assertThat(none)
                .isInstanceOfSatisfying(
                        Undo.Impossible.class,
                        undo -> assertThat(undo.reason()).contains("recycle bin is switched off"));
    }

    private Plan plan(DeleteAccount delete, Entry account, List<Entry> children) throws RefusedException {
        Snapshot seen = directories.snapshot(List.of(account));
        Snapshot withChildren = new Snapshot(
                seen.accounts(),
                seen.others(),
                seen.namesakes(),
                seen.groups(),
                seen.containers(),
                seen.schema(),
                seen.passwordPolicy(),
                seen.protection(),
                new Removal(children, Optional.empty(), RecycleBin.ON),
                seen.at());
        return handler.plan(delete, Directories.situation(withChildren));
    }
}
