package io.loligo.executor.action;

import io.loligo.contracts.action.RefusalCode;
import io.loligo.executor.directory.Entry;
import io.loligo.executor.folder.Folder;
import io.loligo.executor.folder.FolderChange;
import io.loligo.executor.folder.FolderChange.Begin;
import io.loligo.executor.folder.FolderChange.Copy;
import io.loligo.executor.folder.FolderChange.Create;
import io.loligo.executor.folder.FolderChange.End;
import io.loligo.executor.folder.FolderChange.RemoveSource;
import io.loligo.executor.folder.FolderChange.Rename;
import io.loligo.executor.folder.FolderChange.Verify;
import io.loligo.executor.folder.FolderState;
import io.loligo.executor.folder.Person;
import io.loligo.executor.folder.Relocation;
import io.loligo.executor.folder.UncPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The phases of a move in their order. The journal's note says what is being moved from where, so that after a crash between any two
 * of them the rest can be planned; the source is removed only when the note says that the copy was compared with it.
 */
final class HomeMove {
    private HomeMove() {}

    /** What is to be done when nothing is under way. */
    static List<Change> begun(
            Optional<UncPath> restored, FolderState state, Entry account, UncPath target, String drive)
            throws RefusedException {
        Optional<UncPath> home = HomeFolder.of(account);
        Folder there = state.at(target);
        if (home.equals(Optional.of(target)) && (there.isPresent() || restored.isEmpty())) {
            List<Change> changes = new ArrayList<>();
            if (!there.isPresent()) {
                changes.addAll(made(there, target, account));
            }
            changes.addAll(HomeFolder.write(account, target, drive));
            return changes;
        }
        if (restored.isEmpty() && home.isPresent()) {
            HomeFolder.refuseOutside(home.get(), state.rules());
        }
        Optional<UncPath> source = restored.isPresent() ? restored : home;
        if (source.isPresent()) {
            HomeFolder.refuseUnusable(state.at(source.get()));
        }
        boolean isThere = source.filter(path -> state.at(path).isPresent()).isPresent();
        if (restored.isPresent() && !isThere) {
            throw refused(
                    "there is no folder " + restored.get() + " any more", "It was deleted for good; restore a backup.");
        }
        if (restored.isPresent()
                && home.filter(path -> !path.equals(target) && state.at(path).isPresent())
                        .isPresent()) {
            throw refused("the account has another home folder now, " + home.get(), "Delete or move that one first.");
        }
        if (there instanceof Folder.Filled) {
            throw refused(
                    target + " exists and is not empty",
                    "Look whose files those are; move them away, or write homeDirectory if they are this person's.");
        }
        List<Change> changes = new ArrayList<>();
        if (!isThere) {
            changes.addAll(made(there, target, account));
            changes.addAll(HomeFolder.write(account, target, drive));
            return changes;
        }
        refuseMissing(there);
        UncPath from = source.orElseThrow();
        if (from.mayOverlap(target)) {
            throw refused(
                    "one of " + from + " and " + target + " may hold the other, or both may be the same folder",
                    "Choose a path beside the old one.");
        }
        if (state.at(from) instanceof Folder.Empty && there instanceof Folder.Empty) {
            throw refused(
                    from + " and " + target + " are both there and empty, and may be one folder under two names",
                    "Delete the one that is not wanted.");
        }
        Relocation move = Relocation.of(HomeFolder.person(account), from, target);
        changes.add(on(new Begin(move)));
        changes.addAll(moved(move));
        changes.addAll(finished(move, account, drive));
        return changes;
    }

    /** What is left to do of a move that is under way. */
    static List<Change> resumed(Relocation move, FolderState state, Entry account, UncPath target, String drive)
            throws RefusedException {
        if (!move.target().equals(target)) {
            throw HomeFolder.unfinished(move);
        }
        boolean isSource = state.at(move.source()).isPresent();
        boolean isTarget = state.at(target).isPresent();
        boolean isSwitched = HomeFolder.of(account).equals(Optional.of(target));
        if (move.isRename()) {
            if (!isSource && !isTarget) {
                throw gone(move);
            }
            List<Change> changes = new ArrayList<>();
            if (isSource) {
                changes.add(on(new Rename(move)));
            }
            changes.addAll(finished(move, account, drive));
            return changes;
        }
        if (!isSource) {
            if (move.verified().isEmpty() || !isTarget) {
                throw gone(move);
            }
            List<Change> changes = new ArrayList<>(HomeFolder.write(account, target, drive));
            changes.add(on(new End(move)));
            return changes;
        }
        List<Change> changes = new ArrayList<>();
        if (!isSwitched) {
            changes.addAll(moved(move));
        } else if (move.verified().isEmpty()) {
            throw refused(
                    "homeDirectory is " + target + " already, while the copy from " + move.source()
                            + " is not complete",
                    "Set homeDirectory back to " + move.source() + " and run the step again.");
        }
        changes.addAll(finished(move, account, drive));
        return changes;
    }

    private static List<Change> made(Folder there, UncPath target, Entry account) throws RefusedException {
        refuseMissing(there);
        Person person = HomeFolder.person(account);
        return List.of(on(new Create(target, person)));
    }

    private static List<Change> moved(Relocation move) {
        return move.isRename() ? List.of(on(new Rename(move))) : List.of(on(new Copy(move)), on(new Verify(move)));
    }

    private static List<Change> finished(Relocation move, Entry account, String drive) {
        List<Change> changes = new ArrayList<>(HomeFolder.write(account, move.target(), drive));
        if (!move.isRename()) {
            changes.add(on(new RemoveSource(move)));
        }
        changes.add(on(new End(move)));
        return changes;
    }

    private static void refuseMissing(Folder there) throws RefusedException {
        if (there instanceof Folder.Nowhere(var missing)) {
            throw new RefusedException(
                    RefusalCode.CONTAINER_MISSING,
                    "there is no folder " + missing,
                    "Make it, with the access list that home folders are to inherit.");
        }
    }

    private static RefusedException gone(Relocation move) {
        return refused(
                move.source() + " was being moved to " + move.target() + " and is gone",
                "Look where the files are, finish the move by hand, and delete the account's note from the journal.");
    }

    private static RefusedException refused(String found, String advice) {
        return new RefusedException(RefusalCode.PRECONDITION, found, advice);
    }

    private static Change on(FolderChange change) {
        return new Change.OnFileServer(change);
    }
}
