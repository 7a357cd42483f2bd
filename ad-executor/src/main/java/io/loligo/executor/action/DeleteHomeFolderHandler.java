package io.loligo.executor.action;

import io.loligo.contracts.action.Action;
import io.loligo.contracts.action.AttributeWrite;
import io.loligo.contracts.action.DeleteHomeFolder;
import io.loligo.contracts.action.MoveHomeFolder;
import io.loligo.contracts.action.Target;
import io.loligo.contracts.action.Undo;
import io.loligo.contracts.action.WishedValue;
import io.loligo.executor.directory.Attributes;
import io.loligo.executor.directory.DirectoryChange;
import io.loligo.executor.directory.Entry;
import io.loligo.executor.directory.Lookups;
import io.loligo.executor.directory.Modification;
import io.loligo.executor.folder.Folder;
import io.loligo.executor.folder.FolderChange;
import io.loligo.executor.folder.FolderQuestion;
import io.loligo.executor.folder.FolderState;
import io.loligo.executor.folder.PathTemplate;
import io.loligo.executor.folder.Quarantined;
import io.loligo.executor.folder.UncPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The folder goes out of the way first; only then does the account forget where it was. */
final class DeleteHomeFolderHandler implements ActionHandler<DeleteHomeFolder> {

    @Override
    public Lookups needs(DeleteHomeFolder action, Target target) {
        return Lookups.account(Attributes.HOME_DIRECTORY, Attributes.HOME_DRIVE);
    }

    @Override
    public Questions beside(DeleteHomeFolder action, Optional<Entry> account) {
        return account.map(entry -> Questions.none()
                        .and(new FolderQuestion(
                                HomeFolder.seen(entry).map(Set::of).orElseGet(Set::of),
                                entry.identity().guid())))
                .orElseGet(Questions::none);
    }

    @Override
    public Plan plan(DeleteHomeFolder action, Situation before) throws RefusedException {
        Entry account = before.present();
        FolderState state = before.answers().folder().orElseThrow();
        Optional<UncPath> home = HomeFolder.of(account);
        if (state.move().isPresent()) {
            throw HomeFolder.unfinished(state.move().get());
        }
        List<Change> changes = new ArrayList<>();
        if (home.isPresent()) {
            HomeFolder.refuseOutside(home.get(), state.rules());
            Folder found = state.at(home.get());
            HomeFolder.refuseUnusable(found);
            if (found.isPresent()) {
                changes.add(new Change.OnFileServer(new FolderChange.Quarantine(
                        home.get(),
                        Quarantined.of(
                                home.get(),
                                state.rules().home(home.get()).orElseThrow(),
                                account.identity().guid(),
                                before.snapshot().at().plus(Duration.ofDays(action.quarantineDays()))))));
            }
        }
        List<Modification> cleared = new ArrayList<>();
        for (String attribute : List.of(Attributes.HOME_DIRECTORY, Attributes.HOME_DRIVE)) {
            if (account.first(attribute).isPresent()) {
                cleared.add(Modification.replace(attribute, List.of()));
            }
        }
        if (!cleared.isEmpty()) {
            changes.add(new Change.InDirectory(new DirectoryChange.Modify(cleared)));
        }
        return Plan.mixed(changes);
    }

    @Override
    public Undo undo(DeleteHomeFolder action, Effect effect) {
        Optional<UncPath> home = effect.before().flatMap(HomeFolder::seen);
        Optional<Quarantined> remains =
                home.flatMap(path -> effect.beside().after().folder().flatMap(state -> state.remains(path)));
        if (home.isEmpty() || remains.isEmpty()) {
            return Undoing.of(effect);
        }
        List<Action> steps = new ArrayList<>();
        steps.add(new MoveHomeFolder(
                PathTemplate.literally(home.get()).text(),
                effect.before()
                        .flatMap(entry -> entry.first(Attributes.HOME_DRIVE))
                        .orElse(""),
                Optional.of(remains.get().folder().toString())));
        return new Undo.Steps(steps);
    }

    /** Writes an attribute back as it was. */
    static AttributeWrite back(String attribute, Optional<String> value) {
        return value.map(text -> new AttributeWrite(
                        attribute, AttributeWrite.Mode.SET, List.<WishedValue>of(new WishedValue.Text(text))))
                .orElseGet(() -> AttributeWrite.clear(attribute));
    }
}
