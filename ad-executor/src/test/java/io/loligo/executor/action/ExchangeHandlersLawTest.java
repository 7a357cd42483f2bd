package io.loligo.executor.action;

import static io.loligo.executor.action.Directories.situation;
import static org.assertj.core.api.Assertions.assertThat;

import io.loligo.contracts.action.Action;
import io.loligo.contracts.action.AutoReply;
import io.loligo.contracts.action.AutoReply.Audience;
import io.loligo.contracts.action.ConfigureAutoReply;
import io.loligo.contracts.action.CreateMailbox;
import io.loligo.contracts.action.DisableLync;
import io.loligo.contracts.action.Existing;
import io.loligo.contracts.action.Mailbox;
import io.loligo.contracts.action.MailboxRetirement;
import io.loligo.contracts.action.ManagePhoto;
import io.loligo.contracts.action.NameCandidates;
import io.loligo.contracts.action.Photo;
import io.loligo.contracts.action.PhotoPlace;
import io.loligo.contracts.action.RetireMailbox;
import io.loligo.contracts.action.Undo;
import io.loligo.executor.directory.Attributes;
import io.loligo.executor.directory.Entry;
import io.loligo.executor.directory.Removal;
import io.loligo.executor.directory.Snapshot;
import io.loligo.executor.mailbox.MailboxQuestion;
import io.loligo.executor.mailbox.MailboxState;
import io.loligo.executor.mailbox.Recipient;
import io.loligo.executor.reply.AutoReplySetting;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The laws of {@link HandlersLawTest} for what reaches an Exchange organization, and that each plan can be resumed anywhere. */
class ExchangeHandlersLawTest {

    static LongStream seeds() {
        return LongStream.range(0, 600);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void planningAgainOnTheStateAfterGivesNothing(long seed) {
        for (Trial trial : trials(seed)) {
            Optional<Plan> plan = plan(trial.action(), trial.before());
            plan.ifPresent(made -> assertThat(
                            plan(trial.action(), trial.before().after(made.changes()))
                                    .orElseThrow()
                                    .changes())
                    .as("%s", trial)
                    .isEmpty());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aPlanThatWasInterruptedIsPlannedToTheSameEnd(long seed) {
        for (Trial trial : trials(seed)) {
            List<Change> changes =
                    plan(trial.action(), trial.before()).map(Plan::changes).orElse(List.of());
            World end = trial.before().after(changes);
            for (int done = 1; done < changes.size(); done++) {
                World between = trial.before().after(changes.subList(0, done));

                World resumed = between.after(
                        plan(trial.action(), between).orElseThrow().changes());

                assertThat(resumed.facts())
                        .as("%s after %s", trial, changes.subList(0, done))
                        .isEqualTo(end.facts());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatUndoSaysBringsTheMailboxBack(long seed) {
        for (Trial trial : trials(seed)) {
            Optional<Plan> plan = plan(trial.action(), trial.before());
            // A Skype user comes back by attributes, which the server reads for itself; and a hold may come in the way
            // of taking back.
            if (plan.isEmpty()
                    || plan.get().isEmpty()
                    || trial.before().isHeld()
                    || trial.action() instanceof DisableLync) {
                continue;
            }
            World after = trial.before().after(plan.get().changes());
            if (!(undo(trial, after, plan.get()) instanceof Undo.Steps(var steps))) {
                continue;
            }
            World back = after;
            for (Action step : steps) {
                back = back.after(plan(step, back).orElseThrow().changes());
            }

            assertThat(back.facts())
                    .as("%s undone by %s", trial, steps)
                    .isEqualTo(trial.before().facts());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aMailboxOnHoldIsNeverRetired(long seed) {
        for (Trial trial : trials(seed)) {
            if (trial.before().isHeld() && trial.action() instanceof RetireMailbox) {
                assertThat(plan(trial.action(), trial.before()).filter(plan -> !plan.isEmpty()))
                        .as("%s", trial)
                        .isEmpty();
            }
        }
    }

    private record Trial(Action action, World before) {}

    /** The directory and the organization at one time. */
    private record World(Snapshot snapshot, MailboxState state) {
        Entry account() {
            return snapshot.accounts().getFirst();
        }

        World after(List<Change> changes) {
            MailboxState next = state;
            for (Change change : changes) {
                if (change instanceof Change.InExchange(var inExchange)) {
                    next = next.after(inExchange);
                }
            }
            return new World(Projection.after(snapshot, Change.inDirectory(changes)), next);
        }

        boolean isHeld() {
            return state.recipient().filter(one -> !one.holds().isEmpty()).isPresent();
        }

        /** A reply whose time is over is off. */
        Object facts() {
            Optional<AutoReplySetting> reply = state.autoReply()
                    .map(one -> one.isOn(Directories.NOON)
                            ? one
                            : new AutoReplySetting(
                                    AutoReplySetting.Status.DISABLED,
                                    one.internal(),
                                    one.external(),
                                    one.audience(),
                                    one.period()));
            return List.of(
                    new MailboxState(state.recipient(), reply, state.photo(), state.skype()).facts(),
                    account().all(Attributes.PROXY_ADDRESSES));
        }

        Situation situated() {
            return situation(snapshot).with(Answers.none().and(state));
        }
    }

    private static List<Trial> trials(long seed) {
        Directories directories = new Directories(seed);
        Organizations organizations = new Organizations(directories);
        return actions(directories).stream()
                .flatMap(action -> trial(action, directories, organizations).stream())
                .toList();
    }

    /** None where the action would not ask Exchange about such a person. */
    private static Optional<Trial> trial(Action action, Directories directories, Organizations organizations) {
        Recipient recipient = organizations.recipient();
        Snapshot snapshot = directories.snapshot(List.of(organizations.account(recipient)));
        Optional<MailboxQuestion> question = Handlers.of(action)
                .beside(snapshot.accounts().stream().findFirst())
                .mailbox();
        return question.map(asked -> new Trial(action, new World(snapshot, organizations.state(recipient, asked))));
    }

    private static Optional<Plan> plan(Action action, World world) {
        try {
            return Optional.of(Handlers.of(action).plan(world.situated()));
        } catch (RefusedException refused) {
            return Optional.empty();
        }
    }

    private static Undo undo(Trial trial, World after, Plan plan) {
        return Handlers.of(trial.action())
                .undo(new Effect(
                        Optional.of(trial.before().account()),
                        Optional.of(after.account()),
                        plan.inDirectory(),
                        Removal.RecycleBin.ON,
                        new Beside(
                                trial.before().situated().answers(),
                                after.situated().answers())));
    }

    private static List<Action> actions(Directories made) {
        NameCandidates alias = NameCandidates.of("ann", 64);
        Existing existing = made.pick(List.of(Existing.values()));
        Audience audience = made.pick(List.of(Audience.values()));
        String message = made.pick(List.of("<p>Away</p>", "<p>Gone for good</p>"));
        LocalDateTime from =
                LocalDateTime.of(2026, 11, 24, 8, 0).plusDays(made.random().nextInt(20) - 10);
        Photo photo = made.pick(List.of(
                new Photo.None(),
                new Photo.Embedded(Tenants.PICTURES.getFirst().base64()),
                new Photo.Embedded(Tenants.PICTURES.getLast().base64())));
        return List.of(
                new CreateMailbox(new Mailbox.OnPremises(made.pick(List.of("", "DB2"))), alias),
                new CreateMailbox(new Mailbox.Remote(Organizations.DOMAIN), alias),
                new RetireMailbox(new MailboxRetirement.Disable()),
                new RetireMailbox(new MailboxRetirement.Delete()),
                new RetireMailbox(new MailboxRetirement.ConvertToShared()),
                new ConfigureAutoReply(new AutoReply.Off(), existing),
                new ConfigureAutoReply(new AutoReply.Always(message, "", audience), existing),
                new ConfigureAutoReply(
                        new AutoReply.Scheduled(
                                message, message, audience, from, from.plusDays(3), ZoneId.of("Europe/Warsaw")),
                        existing),
                new ManagePhoto(photo, Set.of(PhotoPlace.EXCHANGE)),
                new ManagePhoto(photo, Set.of(PhotoPlace.DIRECTORY, PhotoPlace.EXCHANGE)),
                new DisableLync());
    }
}
