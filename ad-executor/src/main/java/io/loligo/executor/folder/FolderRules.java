package io.loligo.executor.folder;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where home folders may be: below a root, and not in a quarantine. */
public record FolderRules(List<Root> roots) {
    public FolderRules {
        roots = List.copyOf(roots);
    }

    /** The root that a home folder lies below; empty when none may be there. */
    public Optional<Root> home(UncPath folder) {
        return roots.stream().anyMatch(root -> folder.mayOverlap(root.quarantine()))
                ? Optional.empty()
                : roots.stream().filter(root -> folder.isBelow(root.path())).findFirst();
    }

    /** The root in whose quarantine a folder lies directly. */
    public Optional<Root> quarantined(UncPath folder) {
        return roots.stream()
                .filter(root ->
                        folder.parent().filter(root.quarantine()::equals).isPresent())
                .findFirst();
    }

    /** In words, for those who are refused. */
    public String words() {
        return roots.stream().map(root -> root.path().toString()).collect(Collectors.joining("; "));
    }
}
