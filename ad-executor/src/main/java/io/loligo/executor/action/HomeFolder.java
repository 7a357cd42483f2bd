package io.loligo.executor.action;

import io.loligo.contracts.action.RefusalCode;
import io.loligo.executor.directory.Attributes;
import io.loligo.executor.directory.DirectoryChange;
import io.loligo.executor.directory.Entry;
import io.loligo.executor.directory.Modification;
import io.loligo.executor.folder.Folder;
import io.loligo.executor.folder.FolderRules;
import io.loligo.executor.folder.Person;
import io.loligo.executor.folder.Relocation;
import io.loligo.executor.folder.UncPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an account says of its home folder, and what both handlers refuse. */
final class HomeFolder {
    /** Nobody: stands in a preview for the SID of an account that is not made yet. */
    private static final String NOT_YET = "S-1-0-0";

    private HomeFolder() {}

    /** Empty where the attribute is; a path that is none is refused by {@link #of}. */
    static Optional<UncPath> seen(Entry account) {
        return account.first(Attributes.HOME_DIRECTORY).flatMap(UncPath::parse);
    }

    static Optional<UncPath> of(Entry account) throws RefusedException {
        Optional<String> text = account.first(Attributes.HOME_DIRECTORY);
        Optional<UncPath> path = seen(account);
        if (text.isPresent() && path.isEmpty()) {
            throw new RefusedException(
                    RefusalCode.PRECONDITION,
                    "homeDirectory is '" + text.get() + "', no path on a file server such as \\\\fs1\\home\\jsmith",
                    "Look what it means, move its content by hand, and clear the attribute.");
        }
        return path;
    }

    static Person person(Entry account) {
        return new Person(
                account.identity().guid(), account.first(Attributes.OBJECT_SID).orElse(NOT_YET));
    }

    /** Writes both attributes as far as they differ; an empty drive leaves the present one. */
    static List<Change> write(Entry account, UncPath path, String drive) {
        List<Modification> modifications = new ArrayList<>();
        if (!seen(account).equals(Optional.of(path))) {
            modifications.add(Modification.replace(Attributes.HOME_DIRECTORY, path.toString()));
        }
        if (!drive.isEmpty()
                && account.first(Attributes.HOME_DRIVE)
                        .filter(drive::equalsIgnoreCase)
                        .isEmpty()) {
            modifications.add(Modification.replace(Attributes.HOME_DRIVE, drive));
        }
        return modifications.isEmpty()
                ? List.of()
                : List.of(new Change.InDirectory(new DirectoryChange.Modify(modifications)));
    }

    static void refuseOutside(UncPath path, FolderRules rules) throws RefusedException {
        if (rules.home(path).isEmpty()) {
            throw new RefusedException(
                    RefusalCode.OUT_OF_SCOPE,
                    path + " is no place for home folders: those are below " + rules.words(),
                    "Correct the path, or add its root to the directory's setting files.roots.");
        }
    }

    static void refuseUnusable(Folder folder) throws RefusedException {
        switch (folder) {
            case Folder.Link(var at) ->
                throw new RefusedException(
                        RefusalCode.PRECONDITION,
                        at + " is a link, a junction or a short name, which is never followed",
                        "Name the folder itself.");
            case Folder.NoFolder(var at) ->
                throw new RefusedException(
                        RefusalCode.PRECONDITION,
                        at + " is a file, not a folder",
                        "Look what it is and correct the path.");
            case Folder.Absent absent -> {}
            case Folder.Nowhere nowhere -> {}
            case Folder.Empty empty -> {}
            case Folder.Filled filled -> {}
        }
    }

    static RefusedException unfinished(Relocation move) {
        return new RefusedException(
                RefusalCode.PRECONDITION,
                "the move of " + move.source() + " to " + move.target() + " is not finished",
                "Run the move home folder step to " + move.target() + " again; it goes on where it was.");
    }
}
