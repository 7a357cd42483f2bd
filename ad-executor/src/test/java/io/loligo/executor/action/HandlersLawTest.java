package io.loligo.executor.action;

import static io.loligo.executor.action.Directories.situation;
import static org.assertj.core.api.Assertions.assertThat;

import io.loligo.contracts.Samples;
import io.loligo.contracts.action.AccountState;
import io.loligo.contracts.action.Action;
import io.loligo.contracts.action.ActionType;
import io.loligo.contracts.action.AddToGroups;
import io.loligo.contracts.action.AttributeWrite;
import io.loligo.contracts.action.Children;
import io.loligo.contracts.action.CreateAccount;
import io.loligo.contracts.action.DeleteAccount;
import io.loligo.contracts.action.DisableAccount;
import io.loligo.contracts.action.DisableLync;
import io.loligo.contracts.action.EnableAccount;
import io.loligo.contracts.action.Expiry;
import io.loligo.contracts.action.GroupReference;
import io.loligo.contracts.action.GroupSelection;
import io.loligo.contracts.action.Lockout;
import io.loligo.contracts.action.ManagePhoto;
import io.loligo.contracts.action.MissingContainer;
import io.loligo.contracts.action.ModifyAttributes;
import io.loligo.contracts.action.ModifyByTemplate;
import io.loligo.contracts.action.MoveAcrossGroups;
import io.loligo.contracts.action.NameCandidates;
import io.loligo.contracts.action.Naming;
import io.loligo.contracts.action.PasswordRule;
import io.loligo.contracts.action.Photo;
import io.loligo.contracts.action.PhotoPlace;
import io.loligo.contracts.action.RemoveFromGroups;
import io.loligo.contracts.action.ResetPassword;
import io.loligo.contracts.action.Undo;
import io.loligo.contracts.action.UnlockAccount;
import io.loligo.contracts.action.WhenUsed;
import io.loligo.contracts.action.WishedValue;
import io.loligo.executor.action.ActionHandler.Repetition;
import io.loligo.executor.directory.DirectoryChange;
import io.loligo.executor.directory.Entry;
import io.loligo.executor.directory.Removal;
import io.loligo.executor.directory.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HandlersLawTest {

    static LongStream seeds() {
        return LongStream.range(0, 400);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void planningAgainOnTheStateAfterGivesNothing(long seed) throws Exception {
        Directories directories = new Directories(seed);
        for (Action action : actions(directories)) {
            Step<?> step = Handlers.of(action);
            Snapshot before = directories.random().nextInt(4) == 0 && action instanceof CreateAccount
                    ? directories.withoutAnn()
                    : directories.withAnn();
            Optional<Plan> plan = plan(step, before);
            if (plan.isEmpty() || step.repetition() == Repetition.MARKED) {
                continue;
            }
            Snapshot after = Projection.after(before, plan.get().inDirectory());

            assertThat(step.plan(situation(after)).changes())
                    .as("%s on %s", action, after.accounts())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatUndoSaysBringsTheAccountBack(long seed) throws Exception {
        Directories directories = new Directories(seed);
        for (Action action : actions(directories)) {
            Snapshot before = directories.withAnn();
            Step<?> step = Handlers.of(action);
            Optional<Plan> plan = plan(step, before);
            // Bringing back what was deleted needs the recycle bin: the contract on directories shows it.
            if (plan.isEmpty()
                    || plan.get().isEmpty()
                    || plan.get().inDirectory().stream().anyMatch(DirectoryChange.Delete.class::isInstance)) {
                continue;
            }
            Entry ann = before.accounts().getFirst();
            Snapshot after = Projection.after(before, plan.get().inDirectory());
            Effect effect = new Effect(
                    Optional.of(ann),
                    after.accounts().stream().findFirst(),
                    plan.get().inDirectory(),
                    Removal.RecycleBin.ON,
                    Beside.none());
            if (!(step.undo(effect) instanceof Undo.Steps(List<Action> steps))) {
                continue;
            }
            Snapshot back = after;
            for (Action undoing : steps) {
                back = Projection.after(
                        back, Handlers.of(undoing).plan(situation(back)).inDirectory());
            }

            Entry now = back.accounts().getFirst();
            assertThat(now.dn()).as("%s", action).isEqualTo(ann.dn());
            assertThat(now.flags().isDisabled())
                    .as("%s", action)
                    .isEqualTo(ann.flags().isDisabled());
            if (!(action instanceof CreateAccount)) {
                effect.stateBefore()
                        .attributes()
                        .forEach((attribute, values) -> assertThat(now.all(attribute))
                                .as("%s of %s", attribute, action)
                                .containsExactlyInAnyOrderElementsOf(
                                        attribute.equals("memberOf") || attribute.equals("distinguishedName")
                                                ? now.all(attribute)
                                                : values));
                assertThat(now.all("memberOf")).containsExactlyInAnyOrderElementsOf(ann.all("memberOf"));
            }
        }
    }

    @Test
    void everyActionHasAHandler() {
        assertThat(Samples.actions())
                .extracting(Action::type)
                .containsOnlyOnce(ActionType.values())
                .allSatisfy(type -> assertThat(Samples.actions().stream()
                                .filter(action -> action.type() == type)
                                .map(Handlers::of))
                        .isNotEmpty());
    }

    private static Optional<Plan> plan(Step<?> step, Snapshot before) {
        try {
            return Optional.of(step.plan(situation(before)));
        } catch (RefusedException refused) {
            return Optional.empty();
        }
    }

    private static List<Action> actions(Directories made) {
        List<GroupReference> all = Directories.groups().stream()
                .map(group -> made.random().nextBoolean()
                        ? GroupReference.dn(group.dn().toString())
                        : GroupReference.name(group.first("sAMAccountName").orElseThrow()))
                .toList();
        PasswordRule rule =
                new PasswordRule(16, made.pick(List.of(PasswordRule.NextLogon.values())), PasswordRule.Delivery.NONE);
        return List.of(
                new CreateAccount(
                        made.pick(List.of(Directories.PEOPLE.toString(), "OU=New,OU=Deep," + Directories.PEOPLE)),
                        MissingContainer.CREATE,
                        naming(made),
                        writes(made).stream()
                                .filter(write -> write.mode() == AttributeWrite.Mode.SET)
                                .toList(),
                        rule,
                        made.pick(List.of(AccountState.values()))),
                new ModifyAttributes(writes(made)),
                new ModifyAttributes(Stream.concat(
                                writes(made).stream(),
                                Stream.of(AttributeWrite.set("cn", made.pick(List.of("Ann", "Ann Nowak")))))
                        .toList()),
                new ModifyByTemplate(
                        "lead",
                        made.pick(List.of(
                                Directories.PEOPLE.toString(),
                                Directories.LEADS.toString(),
                                "OU=New,OU=Deep," + Directories.PEOPLE)),
                        naming(made),
                        writes(made),
                        made.some(all),
                        made.some(all),
                        Set.of(),
                        Optional.of(MissingContainer.CREATE)),
                new ResetPassword(rule, made.pick(List.of(Lockout.values()))),
                new UnlockAccount(),
                new EnableAccount(made.pick(List.of(Expiry.values()))),
                new DisableAccount(),
                new AddToGroups(made.some(all)),
                new RemoveFromGroups(new GroupSelection.Listed(made.some(all))),
                new RemoveFromGroups(new GroupSelection.AllExcept(made.some(all))),
                new MoveAcrossGroups(made.some(all), made.some(all)),
                new DeleteAccount(0, made.pick(List.of(Children.values()))),
                new DeleteAccount(0, made.pick(List.of(Children.values())), Optional.of(WhenUsed.DISABLE)),
                new DisableLync(),
                new ManagePhoto(new Photo.None(), Set.of(PhotoPlace.DIRECTORY)));
    }

    private static Naming naming(Directories made) {
        return new Naming(
                NameCandidates.of(made.pick(List.of("Ann", "Ann Nowak", "Jan")), 64),
                NameCandidates.of(made.pick(List.of("ann", "nowak", "other")), 20),
                new NameCandidates(
                        List.of(made.pick(List.of("ann", "other")) + "@corp.example.com"), "@corp.example.com", 256));
    }

    private static List<AttributeWrite> writes(Directories made) {
        List<AttributeWrite> writes = new ArrayList<>();
        for (String attribute : made.some(Directories.SOME_ATTRIBUTES)) {
            List<WishedValue> values = new ArrayList<>();
            made.values(attribute).forEach(value -> values.add(new WishedValue.Text(value)));
            if (attribute.equals("mail") && made.random().nextBoolean()) {
                values.clear();
                values.add(new WishedValue.Derived("{sAMAccountName}@{cn}"));
            }
            AttributeWrite.Mode mode = values.isEmpty()
                    ? AttributeWrite.Mode.CLEAR
                    : made.pick(List.of(
                            AttributeWrite.Mode.SET,
                            AttributeWrite.Mode.ADD,
                            AttributeWrite.Mode.REMOVE,
                            AttributeWrite.Mode.ONLY_IF_EMPTY));
            writes.add(new AttributeWrite(attribute, mode, values));
        }
        if (made.random().nextBoolean()) {
            String who = made.pick(List.of("3", "4"));
            writes.add(new AttributeWrite(
                    "manager", AttributeWrite.Mode.SET, List.of(new WishedValue.AccountOf(Samples.BOSS_KEY, who))));
        }
        return writes;
    }
}
