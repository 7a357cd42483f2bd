package io.loligo.executor.action;

import io.loligo.contracts.action.Action;
import io.loligo.contracts.action.AttributeWrite;
import io.loligo.contracts.action.DeleteHomeFolder;
import io.loligo.contracts.action.ModifyAttributes;
import io.loligo.contracts.action.MoveHomeFolder;
import io.loligo.contracts.action.RefusalCode;
import io.loligo.contracts.action.Target;
import io.loligo.contracts.action.Undo;
import io.loligo.executor.directory.Attributes;
import io.loligo.executor.directory.Entry;
import io.loligo.executor.directory.Lookups;
import io.loligo.executor.folder.FolderQuestion;
import io.loligo.executor.folder.FolderState;
import io.loligo.executor.folder.PathTemplate;
import io.loligo.executor.folder.UncPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Moves the folder, and tells the account where it is between the copy and the removal of the source. */
final class MoveHomeFolderHandler implements ActionHandler<MoveHomeFolder> {
    private static final int QUARANTINE_DAYS = 30;

    @Override
    public Lookups needs(MoveHomeFolder action, Target target) {
        return Lookups.account(Attributes.HOME_DIRECTORY, Attributes.HOME_DRIVE)
                .and(Set.copyOf(new PathTemplate(action.path()).attributes()));
    }

    @Override
    public Questions beside(MoveHomeFolder action, Optional<Entry> account) {
        if (account.isEmpty()) {
            return Questions.none();
        }
        Set<UncPath> folders = new HashSet<>();
        HomeFolder.seen(account.get()).ifPresent(folders::add);
        action.restored().flatMap(UncPath::parse).ifPresent(folders::add);
        filled(action, account.get()).ifPresent(folders::add);
        return Questions.none()
                .and(new FolderQuestion(folders, account.get().identity().guid()));
    }

    /** Empty where it cannot be filled, which {@link #plan} refuses. */
    private static Optional<UncPath> filled(MoveHomeFolder action, Entry account) {
        try {
            return Optional.of(new PathTemplate(action.path()).fill(account::all));
        } catch (IllegalArgumentException refusedLater) {
            return Optional.empty();
        }
    }

    @Override
    public Plan plan(MoveHomeFolder action, Situation before) throws RefusedException {
        Entry account = before.present();
        FolderState state = before.answers().folder().orElseThrow();
        UncPath target;
        try {
            target = new PathTemplate(action.path()).fill(account::all);
        } catch (IllegalArgumentException unusable) {
            throw new RefusedException(
                    RefusalCode.INVALID_VALUE,
                    "path: " + unusable.getMessage(),
                    "Correct the path in the policy, or the account's attribute.");
        }
        HomeFolder.refuseOutside(target, state.rules());
        HomeFolder.refuseUnusable(state.at(target));
        if (state.move().isPresent()) {
            return Plan.mixed(HomeMove.resumed(state.move().get(), state, account, target, action.drive()));
        }
        return Plan.mixed(HomeMove.begun(restored(action, state), state, account, target, action.drive()));
    }

    private static Optional<UncPath> restored(MoveHomeFolder action, FolderState state) throws RefusedException {
        if (action.restored().isEmpty()) {
            return Optional.empty();
        }
        Optional<UncPath> folder = UncPath.parse(action.restored().get());
        if (folder.flatMap(state.rules()::quarantined).isEmpty()) {
            throw new RefusedException(
                    RefusalCode.OUT_OF_SCOPE,
                    "restored: " + action.restored().get() + " is no folder in a quarantine",
                    "Name the folder as the result of deleting it did.");
        }
        return folder;
    }

    @Override
    public Undo undo(MoveHomeFolder action, Effect effect) {
        Optional<Entry> before = effect.before();
        Optional<UncPath> old = before.flatMap(HomeFolder::seen);
        Optional<UncPath> now = effect.after().flatMap(HomeFolder::seen);
        boolean isMoved = !old.equals(now)
                && old.flatMap(path -> effect.beside().before().folder().map(state -> state.at(path)))
                        .filter(folder -> folder.isPresent())
                        .isPresent();
        Optional<String> drive = before.flatMap(entry -> entry.first(Attributes.HOME_DRIVE));
        if (old.equals(now) && effect.changes().isEmpty()) {
            return new Undo.NotNeeded("the folder was missing, and an empty one harms nobody");
        }
        if (old.equals(now)) {
            return Undoing.of(effect);
        }
        List<Action> steps = new ArrayList<>();
        List<AttributeWrite> writes = new ArrayList<>();
        if (isMoved) {
            steps.add(new MoveHomeFolder(
                    PathTemplate.literally(old.orElseThrow()).text(), drive.orElse(""), Optional.empty()));
        } else {
            steps.add(new DeleteHomeFolder(QUARANTINE_DAYS));
            before.flatMap(entry -> entry.first(Attributes.HOME_DIRECTORY))
                    .ifPresent(text ->
                            writes.add(DeleteHomeFolderHandler.back(Attributes.HOME_DIRECTORY, Optional.of(text))));
        }
        if (isMoved == drive.isEmpty()) {
            writes.add(DeleteHomeFolderHandler.back(Attributes.HOME_DRIVE, drive));
        }
        if (!writes.isEmpty()) {
            steps.add(new ModifyAttributes(writes));
        }
        return new Undo.Steps(steps);
    }
}
