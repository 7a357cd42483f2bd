package io.loligo.executor.action;

import io.loligo.contracts.action.UnresolvedReference;
import io.loligo.executor.directory.DirectoryChange;
import java.util.List;

/**
 * What is to be written, in this order.
 *
 * @param changes none when the directory already shows what is wished for
 * @param unresolved references left out because their account does not exist
 */
public record Plan(List<DirectoryChange> changes, List<UnresolvedReference> unresolved) {
    public Plan {
        changes = List.copyOf(changes);
        unresolved = List.copyOf(unresolved);
    }

    public static Plan of(List<? extends DirectoryChange> changes) {
        return new Plan(List.copyOf(changes), List.of());
    }

    public static Plan of(DirectoryChange change) {
        return of(List.of(change));
    }

    public static Plan nothing() {
        return of(List.of());
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }
}
