package io.loligo.executor.action;

import io.loligo.contracts.action.Explanation;
import io.loligo.contracts.action.UnresolvedReference;
import io.loligo.executor.directory.DirectoryChange;
import java.util.List;
import java.util.Optional;

/**
 * What is to be written, in this order. Where a change fails, the next attempt looks and plans again, so a plan must be right
 * to resume after each of its changes.
 *
 * @param changes none when every system already shows what is wished for
 * @param unresolved references left out because their account does not exist
 * @param otherwise why the changes are other than the action is named after
 */
public record Plan(List<Change> changes, List<UnresolvedReference> unresolved, Optional<Explanation> otherwise) {
    public Plan {
        changes = List.copyOf(changes);
        unresolved = List.copyOf(unresolved);
    }

    public static Plan of(List<? extends DirectoryChange> changes) {
        return of(changes, List.of());
    }

    public static Plan of(List<? extends DirectoryChange> changes, List<UnresolvedReference> unresolved) {
        return new Plan(changes.stream().<Change>map(Change.InDirectory::new).toList(), unresolved, Optional.empty());
    }

    public static Plan of(DirectoryChange change) {
        return of(List.of(change));
    }

    /** Changes to more than the directory. */
    public static Plan mixed(List<Change> changes) {
        return new Plan(changes, List.of(), Optional.empty());
    }

    public static Plan nothing() {
        return mixed(List.of());
    }

    /** The same with other changes. */
    public Plan with(List<Change> others) {
        return new Plan(others, unresolved, otherwise);
    }

    /** The same for a step that does not do what its action is named after. */
    public Plan otherwise(Explanation why) {
        return new Plan(changes, unresolved, Optional.of(why));
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** Those that are about the directory. */
    public List<DirectoryChange> inDirectory() {
        return Change.inDirectory(changes);
    }
}
