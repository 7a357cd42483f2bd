package io.loligo.executor.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.loligo.contracts.action.Action;
import io.loligo.contracts.action.ActionCommand;
import io.loligo.contracts.action.AddToGroups;
import io.loligo.contracts.action.AttributeWrite;
import io.loligo.contracts.action.GroupReference;
import io.loligo.contracts.action.Lockout;
import io.loligo.contracts.action.ModifyAttributes;
import io.loligo.contracts.action.ResetPassword;
import io.loligo.executor.action.Change;
import io.loligo.executor.action.Handlers;
import io.loligo.executor.action.Plan;
import io.loligo.executor.contract.People;
import io.loligo.executor.directory.DirectoryChange;
import io.loligo.executor.directory.Dn;
import io.loligo.executor.directory.Entry;
import io.loligo.executor.directory.Lookups;
import io.loligo.executor.directory.Modification;
import io.loligo.executor.directory.ObjectIdentity;
import io.loligo.executor.directory.Protection;
import io.loligo.executor.directory.Removal;
import io.loligo.executor.directory.Schema;
import io.loligo.executor.directory.Snapshot;
import io.loligo.executor.folder.FolderChange;
import io.loligo.executor.folder.Quarantined;
import io.loligo.executor.folder.UncPath;
import io.loligo.executor.password.PasswordPolicy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HandoverTest {
    private static final Instant NOON = People.NOON;
    private static final Action TITLE = new ModifyAttributes(List.of(AttributeWrite.set("title", "Head")));
    private static final Action DEPARTMENT = new ModifyAttributes(List.of(AttributeWrite.set("department", "Sales")));
    private static final Action JOIN = new AddToGroups(List.of(GroupReference.name("Sales")));
    private static final Entry ANN = Entry.of(
            new ObjectIdentity("1", Dn.of("CN=Ann,DC=corp,DC=example,DC=com")), Map.of("title", List.of("Clerk")));
    private static final DirectoryChange PROMOTION =
            new DirectoryChange.Modify(List.of(Modification.replace("title", "Head")));

    @Test
    void theFirstLookAsksForWhatTheLaterStepsNeed() {
        Handover handover = handover(NOON, TITLE, DEPARTMENT, JOIN);

        Lookups asked = handover.asking(needs(TITLE), 0);

        assertThat(asked.covers(needs(DEPARTMENT))).isTrue();
        assertThat(asked.covers(needs(JOIN))).isTrue();
    }

    @Test
    void butNotBeyondAStepWhoseQuestionIsNotPlain() {
        Action reset = new ResetPassword(People.RULE, Lockout.KEEP);
        Handover handover = handover(NOON, TITLE, reset, JOIN);

        Lookups asked = handover.asking(needs(TITLE), 0);

        assertThat(asked.covers(needs(reset))).isFalse();
        assertThat(asked.covers(needs(JOIN))).isFalse();
    }

    @Test
    void whatWasSeenAndChangedServesTheNextStepOnce() {
        Handover handover = handover(NOON, TITLE, DEPARTMENT);
        Lookups asked = handover.asking(needs(TITLE), 0);

        handover.leave(asked, seen(), Plan.of(PROMOTION), ANN.with("title", List.of("Head")));

        assertThat(handover.take(needs(DEPARTMENT)))
                .hasValueSatisfying(left -> assertThat(left.snapshot().accounts())
                        .singleElement()
                        .satisfies(account -> assertThat(account.all("title")).containsExactly("Head")));
        assertThat(handover.take(needs(DEPARTMENT))).isEmpty();
    }

    @Test
    void whatWasNotAskedForIsNotAnswered() {
        Handover handover = handover(NOON, TITLE, DEPARTMENT);

        handover.leave(needs(TITLE), seen(), Plan.of(PROMOTION), ANN);

        assertThat(handover.take(needs(DEPARTMENT))).isEmpty();
    }

    @Test
    void aLookOfTwoSecondsAgoIsTooOld() {
        Handover handover = handover(NOON.plusSeconds(2), TITLE, TITLE);

        handover.leave(needs(TITLE), seen(), Plan.of(PROMOTION), ANN);

        assertThat(handover.take(needs(TITLE))).isEmpty();
    }

    @Test
    void nothingIsLeftWhereAnotherSystemWasChangedToo() {
        Handover handover = handover(NOON, TITLE, TITLE);
        handover.leave(needs(TITLE), seen(), Plan.of(PROMOTION), ANN);
        UncPath home = UncPath.parse("\\\\files\\home\\ann").orElseThrow();
        Change beside =
                new Change.OnFileServer(new FolderChange.Quarantine(home, new Quarantined(home, "1", NOON, "ann")));

        handover.leave(needs(TITLE), seen(), Plan.mixed(List.of(beside)), ANN);

        assertThat(handover.take(needs(TITLE))).isEmpty();
    }

    private static Lookups needs(Action action) {
        return Handlers.of(action).needs(People.target("17"));
    }

    private static Handover handover(Instant now, Action... steps) {
        ActionCommand command = People.command(People.target("17"), steps).body();
        return new Handover(command, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static Snapshot seen() {
        return new Snapshot(
                List.of(ANN),
                Map.of(),
                List.of(),
                List.of(),
                Set.of(),
                Schema.unknown(),
                PasswordPolicy.unknown(),
                Protection.none(),
                Removal.notAsked(),
                NOON);
    }
}
