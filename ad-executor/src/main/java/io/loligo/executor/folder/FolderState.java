package io.loligo.executor.folder;

import io.loligo.executor.folder.FolderChange.Begin;
import io.loligo.executor.folder.FolderChange.Copy;
import io.loligo.executor.folder.FolderChange.Create;
import io.loligo.executor.folder.FolderChange.End;
import io.loligo.executor.folder.FolderChange.Quarantine;
import io.loligo.executor.folder.FolderChange.RemoveSource;
import io.loligo.executor.folder.FolderChange.Rename;
import io.loligo.executor.folder.FolderChange.Verify;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is known of a person's folders.
 *
 * @param folders those that were asked about
 * @param move the one that is under way
 * @param quarantined what belonged to the account
 * @param rules where home folders may be
 */
public record FolderState(
        Map<UncPath, Folder> folders, Optional<Relocation> move, List<Quarantined> quarantined, FolderRules rules) {
    /** Stands for the time of the newest file where nothing was looked at. */
    private static final Instant LATER = Instant.EPOCH;

    public FolderState {
        folders = Map.copyOf(folders);
        quarantined = List.copyOf(quarantined);
    }

    /** Of somebody who has no account yet. */
    public static FolderState unasked(FolderRules rules) {
        return new FolderState(Map.of(), Optional.empty(), List.of(), rules);
    }

    public Folder at(UncPath path) {
        return folders.getOrDefault(path, new Folder.Absent());
    }

    /** What became of a folder that is gone: the one in quarantine that expires last. */
    public Optional<Quarantined> remains(UncPath home) {
        return quarantined.stream()
                .filter(one -> one.was(home) && one.folder().isOnShareOf(home))
                .max(Comparator.comparing(Quarantined::expires));
    }

    /** What it would be after a change. */
    public FolderState after(FolderChange change) {
        return switch (change) {
            case Create(var folder, var person) -> with(folder, new Folder.Empty());
            case Quarantine(var folder, var as) -> {
                List<Quarantined> more = new ArrayList<>(quarantined);
                more.add(as);
                FolderState moved = with(as.folder(), at(folder)).with(folder, new Folder.Absent());
                yield new FolderState(moved.folders, move, more, rules);
            }
            case Begin(var begun) -> with(Optional.of(begun));
            case Rename(var moving) ->
                with(moving.target(), at(moving.source())).with(moving.source(), new Folder.Absent());
            case Copy(var moving) -> with(moving.target(), at(moving.source()));
            case Verify(var moving) -> with(Optional.of(moving.verified(LATER)));
            case RemoveSource(var moving) -> with(moving.source(), new Folder.Absent());
            case End(var moving) -> with(Optional.empty());
        };
    }

    /** For results: where the person's folders are. */
    public SortedMap<String, List<String>> facts() {
        var paths = new TreeSet<String>();
        folders.forEach((path, folder) -> {
            if (folder.isPresent()) {
                paths.add(path.toString());
            } else {
                remains(path).ifPresent(one -> paths.add(one.folder().toString()));
            }
        });
        return new TreeMap<>(Map.of("folder:path", List.copyOf(paths)));
    }

    private FolderState with(UncPath path, Folder folder) {
        Map<UncPath, Folder> changed = new HashMap<>(folders);
        changed.put(path, folder);
        return new FolderState(changed, move, quarantined, rules);
    }

    private FolderState with(Optional<Relocation> underWay) {
        return new FolderState(folders, underWay, quarantined, rules);
    }
}
