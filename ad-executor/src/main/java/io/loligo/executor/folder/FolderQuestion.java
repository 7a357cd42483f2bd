package io.loligo.executor.folder;

import java.util.Set;

/**
 * What is asked about a person's folders.
 *
 * @param folders which of these are there
 * @param account the {@code objectGUID}: whether a move is under way, and what is in quarantine
 */
public record FolderQuestion(Set<UncPath> folders, String account) {
    public FolderQuestion {
        folders = Set.copyOf(folders);
    }
}
