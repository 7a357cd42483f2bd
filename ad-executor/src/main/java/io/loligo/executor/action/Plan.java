package io.loligo.executor.action;

import io.loligo.contracts.action.UnresolvedReference;
import io.loligo.executor.directory.DirectoryChange;
import java.util.List;

/**
 * What is to be written, in this order. Where a change fails, the next attempt looks and plans again, so a plan must be right
 * to resume after each of its changes.
 *
 * @param changes none when every system already shows what is wished for
 * @param unresolved references left out because their account does not exist
 */
public record Plan(List<Change> changes, List<UnresolvedReference> unresolved) {
    public Plan {
        changes = List.copyOf(changes);
        unresolved = List.copyOf(unresolved);
    }

    public static Plan of(List<? extends DirectoryChange> changes) {
        return of(changes, List.of());
    }

    public static Plan of(List<? extends DirectoryChange> changes, List<UnresolvedReference> unresolved) {
        return new Plan(changes.stream().<Change>map(Change.InDirectory::new).toList(), unresolved);
    }

    public static Plan of(DirectoryChange change) {
        return of(List.of(change));
    }

    /** Changes to more than the directory. */
    public static Plan mixed(List<Change> changes) {
        return new Plan(changes, List.of());
    }

    public static Plan nothing() {
        return mixed(List.of());
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** Those that are about the directory. */
    public List<DirectoryChange> inDirectory() {
        return Change.inDirectory(changes);
    }
}
