package io.loligo.executor.action;

import static io.loligo.executor.action.Directories.situation;
import static org.assertj.core.api.Assertions.assertThat;

import io.loligo.contracts.action.Action;
import io.loligo.contracts.action.AssignedLicence;
import io.loligo.contracts.action.AutoReply;
import io.loligo.contracts.action.AutoReply.Audience;
import io.loligo.contracts.action.CloudSignIn;
import io.loligo.contracts.action.ConfigureAutoReply;
import io.loligo.contracts.action.CreateMailbox;
import io.loligo.contracts.action.DisableAccount;
import io.loligo.contracts.action.EnableAccount;
import io.loligo.contracts.action.Existing;
import io.loligo.contracts.action.Expiry;
import io.loligo.contracts.action.LicenceSelection;
import io.loligo.contracts.action.Mailbox;
import io.loligo.contracts.action.MailboxRetirement;
import io.loligo.contracts.action.ManagePhoto;
import io.loligo.contracts.action.NameCandidates;
import io.loligo.contracts.action.Photo;
import io.loligo.contracts.action.PhotoPlace;
import io.loligo.contracts.action.RetireMailbox;
import io.loligo.contracts.action.RevokeLicences;
import io.loligo.contracts.action.Undo;
import io.loligo.executor.cloud.CloudChange;
import io.loligo.executor.cloud.CloudMailbox;
import io.loligo.executor.cloud.CloudQuestion;
import io.loligo.executor.cloud.CloudState;
import io.loligo.executor.cloud.CloudUser;
import io.loligo.executor.directory.Entry;
import io.loligo.executor.directory.Removal;
import io.loligo.executor.directory.Snapshot;
import io.loligo.executor.reply.AutoReplySetting;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The laws of {@link HandlersLawTest} for what reaches Microsoft 365, and that each plan can be resumed anywhere. */
class CloudHandlersLawTest {

    static LongStream seeds() {
        return LongStream.range(0, 400);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void planningAgainOnTheStateAfterGivesNothing(long seed) {
        Directories directories = new Directories(seed);
        Tenants tenants = new Tenants(directories.random());
        for (Action action : actions(directories)) {
            World before = world(directories, tenants, action);
            Optional<Plan> plan = plan(action, before);
            if (plan.isEmpty()) {
                continue;
            }

            World after = before.after(plan.get().changes());

            assertThat(plan(action, after).orElseThrow().changes())
                    .as("%s on %s", action, before)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aPlanThatWasInterruptedIsPlannedToTheSameEnd(long seed) {
        Directories directories = new Directories(seed);
        Tenants tenants = new Tenants(directories.random());
        for (Action action : actions(directories)) {
            World before = world(directories, tenants, action);
            List<Change> changes = plan(action, before).map(Plan::changes).orElse(List.of());
            World end = before.after(changes);
            for (int done = 1; done < changes.size(); done++) {
                World between = before.after(changes.subList(0, done));

                World resumed =
                        between.after(plan(action, between).orElseThrow().changes());

                assertThat(resumed.facts())
                        .as("%s after %s", action, changes.subList(0, done))
                        .isEqualTo(end.facts());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatUndoSaysBringsThePersonBack(long seed) {
        Directories directories = new Directories(seed);
        Tenants tenants = new Tenants(directories.random());
        for (Action action : actions(directories)) {
            World before = world(directories, tenants, action);
            Optional<Plan> plan = plan(action, before);
            // Whoever comes to the tenant meanwhile is not sent away again.
            if (plan.isEmpty() || plan.get().isEmpty() || before.state().user().isEmpty()) {
                continue;
            }
            World after = before.after(plan.get().changes());
            if (!(undo(action, before, after, plan.get()) instanceof Undo.Steps(var steps))) {
                continue;
            }
            World back = after;
            for (Action undoing : steps) {
                back = back.after(plan(undoing, back).orElseThrow().changes());
            }

            assertThat(back.asFarAsUndone(back).facts())
                    .as("%s undone by %s", action, steps)
                    .isEqualTo(before.asFarAsUndone(after).facts());
            assertThat(back.account().flags().isDisabled())
                    .isEqualTo(before.account().flags().isDisabled());
        }
    }

    /** The directory and the tenant at one time. */
    private record World(Snapshot snapshot, CloudState state) {
        Entry account() {
            return snapshot.accounts().getFirst();
        }

        World after(List<Change> changes) {
            CloudState next = state;
            for (Change change : changes) {
                if (change instanceof Change.InCloud(CloudChange inCloud)) {
                    next = next.after(inCloud);
                }
            }
            return new World(Projection.after(snapshot, Change.inDirectory(changes)), next);
        }

        /**
         * What undo can bring back: a mailbox that has come and the country that licences are used in stay, and a reply whose
         * time is over is off.
         */
        World asFarAsUndone(World now) {
            CloudUser then = state.user().orElseThrow();
            CloudUser since = now.state().user().orElseThrow();
            Optional<CloudMailbox> mailbox = then.mailbox().isPresent()
                    ? then.mailbox()
                    : since.mailbox().map(one -> CloudMailbox.NEW);
            CloudUser expected = new CloudUser(
                    then.identity(),
                    then.signIn(),
                    since.usageLocation(),
                    then.direct(),
                    then.inherited(),
                    mailbox.map(World::offWhereOver),
                    then.photo());
            return new World(snapshot, new CloudState(state.question(), Optional.of(expected), state.subscriptions()));
        }

        private static CloudMailbox offWhereOver(CloudMailbox mailbox) {
            return new CloudMailbox(
                    mailbox.reply()
                            .map(reply -> reply.isOn(Directories.NOON)
                                    ? reply
                                    : new AutoReplySetting(
                                            AutoReplySetting.Status.DISABLED,
                                            reply.internal(),
                                            reply.external(),
                                            reply.audience(),
                                            reply.period())),
                    mailbox.shared());
        }

        Object facts() {
            return List.of(state.facts(), account().attributes());
        }

        Situation situated() {
            return situation(snapshot).with(Answers.none().and(state));
        }
    }

    private static World world(Directories directories, Tenants tenants, Action action) {
        Snapshot snapshot = directories.withAnn();
        CloudQuestion question = Handlers.of(action)
                .beside(snapshot.accounts().stream().findFirst())
                .cloud()
                .orElseThrow();
        return new World(snapshot, tenants.state(question));
    }

    private static Optional<Plan> plan(Action action, World world) {
        try {
            return Optional.of(Handlers.of(action).plan(world.situated()));
        } catch (RefusedException refused) {
            return Optional.empty();
        }
    }

    private static Undo undo(Action action, World before, World after, Plan plan) {
        Beside beside = new Beside(before.situated().answers(), after.situated().answers());
        return Handlers.of(action)
                .undo(new Effect(
                        Optional.of(before.account()),
                        Optional.of(after.account()),
                        plan.inDirectory(),
                        Removal.RecycleBin.ON,
                        beside));
    }

    private static List<Action> actions(Directories made) {
        List<String> skus = made.some(List.of("SPE_E3", "flow_free", Tenants.SOLD_OUT.sku()));
        Existing existing = made.pick(List.of(Existing.values()));
        Audience audience = made.pick(List.of(Audience.values()));
        String message = made.pick(List.of("<p>Away</p>", "<p>Gone for good</p>"));
        int days = made.random().nextInt(20) - 10;
        LocalDateTime from = LocalDateTime.of(2026, 11, 24, 8, 0).plusDays(days);
        CloudSignIn signIn = made.pick(List.of(CloudSignIn.values()));
        Photo photo = made.pick(List.of(
                new Photo.None(),
                new Photo.Embedded(Tenants.PICTURES.getFirst().base64()),
                new Photo.Embedded(Tenants.PICTURES.getLast().base64())));
        return List.of(
                new RevokeLicences(new LicenceSelection.Listed(skus)),
                new RevokeLicences(new LicenceSelection.AllExcept(skus)),
                new RevokeLicences(
                        new LicenceSelection.Listed(List.of()),
                        Optional.of(List.of(
                                new AssignedLicence("FLOW_FREE", List.of()),
                                new AssignedLicence(Tenants.E3.sku(), List.of("p-teams"))))),
                new ConfigureAutoReply(new AutoReply.Off(), existing),
                new ConfigureAutoReply(new AutoReply.Always(message, "", audience), existing),
                new ConfigureAutoReply(
                        new AutoReply.Scheduled(
                                message, message, audience, from, from.plusDays(3), ZoneId.of("Europe/Warsaw")),
                        existing),
                new ManagePhoto(photo, Set.of(PhotoPlace.MICROSOFT_365)),
                new ManagePhoto(photo, Set.of(PhotoPlace.DIRECTORY, PhotoPlace.MICROSOFT_365)),
                new CreateMailbox(
                        new Mailbox.Cloud(made.pick(List.of("SPE_E3", "EXCHANGESTANDARD")), "PL"),
                        NameCandidates.of("ann", 64)),
                new RetireMailbox(made.pick(List.of(
                        new MailboxRetirement.Disable(),
                        new MailboxRetirement.Delete(),
                        new MailboxRetirement.ConvertToShared()))),
                new DisableAccount(Optional.of(signIn)),
                new EnableAccount(made.pick(List.of(Expiry.values())), Optional.of(signIn)));
    }
}
