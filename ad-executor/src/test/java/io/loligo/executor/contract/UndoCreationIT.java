package io.loligo.executor.contract;

import static io.loligo.executor.contract.People.random;
import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.SearchResultEntry;
import io.loligo.contracts.action.AccountState;
import io.loligo.contracts.action.Action;
import io.loligo.contracts.action.ActionCommand;
import io.loligo.contracts.action.AddToGroups;
import io.loligo.contracts.action.AttributeWrite;
import io.loligo.contracts.action.Cause;
import io.loligo.contracts.action.CreateAccount;
import io.loligo.contracts.action.GroupReference;
import io.loligo.contracts.action.MissingContainer;
import io.loligo.contracts.action.Mode;
import io.loligo.contracts.action.ModifyAttributes;
import io.loligo.contracts.action.Outcome;
import io.loligo.contracts.action.Outcome.Applied;
import io.loligo.contracts.action.PasswordRule;
import io.loligo.contracts.action.RefusalCode;
import io.loligo.contracts.action.Undo;
import io.loligo.contracts.wire.Envelope;
import io.loligo.executor.undo.UndoPlan;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Taking back that an account was made is deleting it, unless somebody has used it since. */
@OnBothDirectories
class UndoCreationIT {
    private static final Cause REQUEST = new Cause("request", "io.loligo.operator.undo-requested.v1", People.NOON);
    private static final String PASSWORD = "Kraków-2026!x";

    private final Scene scene;
    private final String anchor = random("e");

    UndoCreationIT(Scene scene) {
        this.scene = scene;
    }

    @ParameterizedTest
    @EnumSource
    void anAccountThatNobodyUsedIsGoneAndItsNameFree(AccountState state) throws Exception {
        ActionCommand back = undo(create(state, PasswordRule.NextLogon.KEEP));
        assertThat(scene.results(People.enveloped(back.in(Mode.PLAN)))
                        .getFirst()
                        .outcome())
                .isInstanceOf(Applied.class);
        assertThat(scene.directory().withAnchor(anchor)).hasSize(1);

        Applied applied = applied(back);

        assertThat(scene.directory().withAnchor(anchor)).isEmpty();
        assertThat(applied.otherwise()).isEmpty();
        isDone(back);
        wayBack(applied);
        scene.directory().withAnchor(anchor).forEach(account -> delete(account.getDN()));
        SearchResultEntry next = scene.hired(anchor, "Ann Kowalska");
        assertThat(next.getAttributeValue("sAMAccountName")).isEqualTo(anchor);
        assertThat(next.getDN()).startsWithIgnoringCase("CN=Ann Kowalska,");
    }

    /** From the recycle bin, or not at all. */
    private void wayBack(Applied deleted) throws Exception {
        if (scene.directory().keepsWhatIsDeleted()) {
            scene.takeBack(anchor, deleted);
            assertThat(scene.directory().account(anchor).getDN()).startsWithIgnoringCase("CN=Ann Kowalska,");
        } else {
            assertThat(deleted.undo()).isInstanceOf(Undo.Impossible.class);
        }
    }

    private void delete(String dn) {
        try {
            scene.directory().admin().delete(dn);
        } catch (com.unboundid.ldap.sdk.LDAPException undeletable) {
            throw new AssertionError(undeletable);
        }
    }

    @Test
    void whatTheSameCommandDidAfterwardsIsNoUse() throws Exception {
        String group = scene.directory().addGroup(random("g"));
        ActionCommand back = undo(
                create(AccountState.ENABLED, PasswordRule.NextLogon.KEEP),
                new AddToGroups(List.of(GroupReference.dn(group))),
                new ModifyAttributes(List.of(AttributeWrite.set("title", "Lead"))));

        List<Outcome> planned = outcomes(back.in(Mode.PLAN));
        List<Outcome> outcomes = outcomes(back);

        assertThat(planned).allSatisfy(UndoCreationIT::isAsNamed);
        assertThat(outcomes).hasSize(3).allSatisfy(UndoCreationIT::isAsNamed);
        assertThat(scene.directory().withAnchor(anchor)).isEmpty();
    }

    private static void isAsNamed(Outcome outcome) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Applied.class,
                        applied -> assertThat(applied.otherwise()).isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void anAccountThatSomebodyLoggedOnWithIsDisabledAndTheResultSaysWhy(PasswordRule.NextLogon nextLogon)
            throws Exception {
        ActionCommand back = undo(create(AccountState.ENABLED, nextLogon));
        String dn = scene.directory().account(anchor).getDN();
        scene.directory().setPassword(dn, PASSWORD);
        assertThat(scene.directory().canBind(dn, PASSWORD)).isTrue();

        Applied applied = applied(back);

        assertThat(applied.otherwise().orElseThrow().answered())
                .startsWith("somebody logged on with it at 20")
                .endsWith("so it is disabled instead");
        assertThat(scene.directory().account(anchor).getAttributeValue("userAccountControl"))
                .isEqualTo("514");
        assertThat(scene.directory().canBind(dn, PASSWORD)).isFalse();
        isDone(back);
        scene.undo(anchor, applied);
        assertThat(scene.directory().canBind(dn, PASSWORD)).isTrue();
    }

    @Test
    void anAccountThatSomebodyElseAddedToAGroupIsDisabled() throws Exception {
        ActionCommand back = undo(create(AccountState.ENABLED, PasswordRule.NextLogon.KEEP));
        String group = scene.directory().addGroup(random("g"));
        scene.directory().addMember(group, scene.directory().account(anchor).getDN());

        Applied applied = applied(back);

        assertThat(applied.otherwise().orElseThrow().answered()).containsIgnoringCase("it is a member of " + group);
        isDone(back);
    }

    @Test
    void anAccountThatSomebodyHasChangedIsLeftAlone() throws Exception {
        ActionCommand back = undo(create(AccountState.ENABLED, PasswordRule.NextLogon.KEEP));
        scene.directory().replace(scene.directory().account(anchor).getDN(), "displayName", "Boss");

        Outcome.Refused refused = scene.refused(People.enveloped(back), RefusalCode.PRECONDITION);

        assertThat(refused.explanation().answered())
                .isEqualTo("the account has changed since: displayName was Ann and is Boss");
    }

    @Test
    void anAccountThatWasThereBeforeIsNotDeleted() throws Exception {
        scene.hired(anchor, "Ann Kowalska");
        scene.directory().replace(scene.directory().account(anchor).getDN(), "userAccountControl", "514");

        ActionCommand back = undo(create(AccountState.ENABLED, PasswordRule.NextLogon.KEEP));

        applied(back);
        assertThat(scene.directory().account(anchor).getAttributeValue("userAccountControl"))
                .isEqualTo("514");
    }

    private CreateAccount create(AccountState state, PasswordRule.NextLogon nextLogon) {
        return new CreateAccount(
                scene.unit(),
                MissingContainer.REFUSE,
                People.naming("Ann Kowalska", anchor, scene.suffix()),
                List.of(AttributeWrite.set("displayName", "Ann")),
                new PasswordRule(16, nextLogon, PasswordRule.Delivery.NONE),
                state);
    }

    /** Runs the steps and returns what takes them back. */
    private ActionCommand undo(Action... steps) {
        Envelope<ActionCommand> command = People.command(People.target(anchor), steps);
        UndoPlan plan = UndoPlan.of(command.body(), scene.results(command), REQUEST, List.of());
        assertThat(plan).isInstanceOf(UndoPlan.Possible.class);
        return ((UndoPlan.Possible) plan).command();
    }

    private List<Outcome> outcomes(ActionCommand command) {
        return scene.results(People.enveloped(command)).stream()
                .map(result -> result.outcome())
                .toList();
    }

    private Applied applied(ActionCommand command) {
        Outcome outcome = outcomes(command).getFirst();
        assertThat(outcome).isInstanceOf(Applied.class);
        return (Applied) outcome;
    }

    /** A second time there is nothing left to do. */
    private void isDone(ActionCommand command) throws Exception {
        long writes = scene.directory().writes();
        assertThat(outcomes(command)).containsOnly(new Outcome.AlreadySatisfied());
        assertThat(scene.directory().writes()).isEqualTo(writes);
    }
}
