package io.loligo.executor.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.loligo.contracts.action.Action;
import io.loligo.contracts.action.DeleteHomeFolder;
import io.loligo.contracts.action.MoveHomeFolder;
import io.loligo.contracts.action.Undo;
import io.loligo.executor.directory.Attributes;
import io.loligo.executor.directory.Entry;
import io.loligo.executor.directory.Removal;
import io.loligo.executor.directory.Snapshot;
import io.loligo.executor.folder.Folder;
import io.loligo.executor.folder.FolderRules;
import io.loligo.executor.folder.FolderState;
import io.loligo.executor.folder.Quarantined;
import io.loligo.executor.folder.Root;
import io.loligo.executor.folder.UncPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The laws of {@link HandlersLawTest} for home folders, and that each plan can be resumed anywhere. */
class HomeFolderLawTest {
    private static final Root HOME = Root.of(UncPath.of("\\\\fs1\\home"));
    private static final Root OTHER = Root.of(UncPath.of("\\\\fs2\\home"));
    private static final FolderRules RULES = new FolderRules(List.of(HOME, OTHER));
    private static final UncPath OLD = HOME.path().child("ann");
    private static final UncPath RENAMED = HOME.path().child("ann.nowak");
    private static final UncPath FAR = OTHER.path().child("ann");
    private static final String GUID = Directories.entry(Directories.PEOPLE.child("CN", "Ann Nowak"), Map.of())
            .identity()
            .guid();
    private static final Quarantined REMAINS =
            Quarantined.of(OLD, HOME, GUID, Directories.NOON.plus(Duration.ofDays(3)));

    private static final List<Action> ACTIONS = List.of(
            new MoveHomeFolder(OLD.toString(), "H:"),
            new MoveHomeFolder(RENAMED.toString(), ""),
            new MoveHomeFolder(FAR.toString(), "h:"),
            new MoveHomeFolder(
                    OLD.toString(), "H:", Optional.of(REMAINS.folder().toString())),
            new DeleteHomeFolder(30));

    /** Every world of these few folders. */
    static Stream<World> worlds() {
        List<Folder> kinds = List.of(new Folder.Absent(), new Folder.Empty(), new Folder.Filled());
        List<World> worlds = new ArrayList<>();
        for (String home : List.of("", OLD.toString(), "\\\\FS1\\Home\\ANN\\", RENAMED.toString(), FAR.toString())) {
            for (String drive : List.of("", "H:", "X:")) {
                for (int each = 0; each < 54; each++) {
                    Map<UncPath, Folder> folders = new HashMap<>();
                    folders.put(OLD, kinds.get(each % 3));
                    folders.put(RENAMED, kinds.get(each / 3 % 3));
                    folders.put(FAR, kinds.get(each / 9 % 3));
                    boolean isKept = each >= 27;
                    folders.put(REMAINS.folder(), isKept ? new Folder.Filled() : new Folder.Absent());
                    worlds.add(new World(
                            account(home, drive),
                            new FolderState(folders, Optional.empty(), isKept ? List.of(REMAINS) : List.of(), RULES)));
                }
            }
        }
        return worlds.stream();
    }

    private static Snapshot account(String home, String drive) {
        Map<String, List<String>> attributes = new HashMap<>(Map.of(
                Attributes.OBJECT_SID, List.of("S-1-5-21-1-2-3-1105"), Attributes.SAM_ACCOUNT_NAME, List.of("ann")));
        if (!home.isEmpty()) {
            attributes.put(Attributes.HOME_DIRECTORY, List.of(home));
        }
        if (!drive.isEmpty()) {
            attributes.put(Attributes.HOME_DRIVE, List.of(drive));
        }
        return new Directories(1)
                .snapshot(List.of(Directories.entry(Directories.PEOPLE.child("CN", "Ann Nowak"), attributes)));
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void planningAgainOnTheStateAfterGivesNothing(World before) {
        for (Action action : ACTIONS) {
            before.plan(action)
                    .ifPresent(
                            plan -> assertThat(before.after(plan).plan(action).orElseThrow())
                                    .as("%s on %s after %s", action, before, plan)
                                    .isEmpty());
        }
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void aPlanThatWasInterruptedAnywhereAndAgainIsPlannedToTheSameEnd(World before) {
        for (Action action : ACTIONS) {
            List<Change> changes = before.plan(action).orElse(List.of());
            World end = before.after(changes);
            for (int done = 1; done < changes.size(); done++) {
                World between = before.after(changes.subList(0, done));
                List<Change> rest = between.plan(action).orElseThrow();
                assertThat(between.after(rest).facts())
                        .as("%s on %s after %s", action, before, changes.subList(0, done))
                        .isEqualTo(end.facts());
                for (int more = 1; more < rest.size(); more++) {
                    World later = between.after(rest.subList(0, more));
                    assertThat(later.after(later.plan(action).orElseThrow()).facts())
                            .as("%s after %s and %s", action, changes.subList(0, done), rest.subList(0, more))
                            .isEqualTo(end.facts());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void filesAreNeverPutOverFilesAndNeverLost(World before) {
        for (Action action : ACTIONS) {
            World after = before.after(before.plan(action).orElse(List.of()));

            assertThat(after.filled()).as("%s on %s", action, before).isEqualTo(before.filled());
        }
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void whatUndoSaysBringsTheFolderAndTheAttributesBack(World before) {
        for (Action action : ACTIONS) {
            List<Change> changes = before.plan(action).orElse(List.of());
            World after = before.after(changes);
            // Where the folder was not in its place before, taking back brings more than there was.
            if (!before.isAtHome()
                    || changes.isEmpty()
                    || !(undo(action, before, after, changes) instanceof Undo.Steps(var steps))) {
                continue;
            }
            World back = after;
            for (Action step : steps) {
                back = back.after(back.plan(step).orElseThrow());
            }
            assertThat(back.homes())
                    .as("%s on %s undone by %s", action, before, steps)
                    .isEqualTo(before.homes());
        }
    }

    private static Undo undo(Action action, World before, World after, List<Change> changes) {
        return Handlers.of(action)
                .undo(new Effect(
                        Optional.of(before.account()),
                        Optional.of(after.account()),
                        Change.inDirectory(changes),
                        Removal.RecycleBin.OFF,
                        new Beside(before.answers(), after.answers())));
    }

    /** The directory and the file servers at one time. */
    private record World(Snapshot snapshot, FolderState state) {
        Entry account() {
            return snapshot.accounts().getFirst();
        }

        Answers answers() {
            return Answers.none().and(state);
        }

        /** Empty when it is refused. */
        Optional<List<Change>> plan(Action action) {
            try {
                return Optional.of(Handlers.of(action)
                        .plan(Directories.situation(snapshot).with(answers()))
                        .changes());
            } catch (RefusedException refused) {
                return Optional.empty();
            }
        }

        World after(List<Change> changes) {
            FolderState next = state;
            for (Change change : changes) {
                if (change instanceof Change.OnFileServer(var onServer)) {
                    next = next.after(onServer);
                }
            }
            return new World(Projection.after(snapshot, Change.inDirectory(changes)), next);
        }

        List<Object> facts() {
            return List.of(
                    account().all(Attributes.HOME_DIRECTORY),
                    account().all(Attributes.HOME_DRIVE),
                    state.folders(),
                    state.move(),
                    state.quarantined());
        }

        long filled() {
            return state.folders().values().stream()
                    .filter(new Folder.Filled()::equals)
                    .count();
        }

        boolean isAtHome() {
            return account()
                    .first(Attributes.HOME_DIRECTORY)
                    .flatMap(UncPath::parse)
                    .filter(home -> state.at(home).equals(new Folder.Filled()))
                    .isPresent();
        }

        /** The attributes, and what is there of folders with files in them. */
        List<Object> homes() {
            Map<UncPath, Folder> filled = new HashMap<>(state.folders());
            filled.values().removeIf(folder -> !folder.equals(new Folder.Filled()));
            return List.of(
                    account().first(Attributes.HOME_DIRECTORY).flatMap(UncPath::parse),
                    account().first(Attributes.HOME_DRIVE).map(drive -> drive.toUpperCase(java.util.Locale.ROOT)),
                    filled);
        }
    }
}
