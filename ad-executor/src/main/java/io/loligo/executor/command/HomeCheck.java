package io.loligo.executor.command;

import io.loligo.contracts.action.RefusalCode;
import io.loligo.executor.action.Change;
import io.loligo.executor.action.Plan;
import io.loligo.executor.action.RefusedException;
import io.loligo.executor.directory.Attributes;
import io.loligo.executor.directory.Directory;
import io.loligo.executor.directory.Entry;
import io.loligo.executor.folder.FolderChange;
import io.loligo.executor.folder.UncPath;
import io.loligo.executor.system.SystemException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Whether the folders that a plan touches are this account's alone: another's home folder may be the same, in it or around it. */
final class HomeCheck {
    private HomeCheck() {}

    /**
     * Asks only if the plan touches a folder.
     *
     * @throws RefusedException if another account's {@code homeDirectory} leads there
     */
    static void check(Plan plan, Optional<Entry> account, Directory directory)
            throws SystemException, RefusedException {
        for (UncPath folder : touched(plan)) {
            for (Entry other : directory.homes(folder)) {
                boolean isAnother = account.filter(one ->
                                one.identity().guid().equals(other.identity().guid()))
                        .isEmpty();
                boolean isThere = other.first(Attributes.HOME_DIRECTORY)
                        .flatMap(UncPath::parse)
                        .filter(folder::mayOverlap)
                        .isPresent();
                if (isAnother && isThere) {
                    throw new RefusedException(
                            RefusalCode.PRECONDITION,
                            folder + " is not this account's alone: the homeDirectory of " + other.dn() + " is "
                                    + other.first(Attributes.HOME_DIRECTORY).orElse(""),
                            "Give that account another home folder first, or correct its homeDirectory.");
                }
            }
        }
    }

    private static Set<UncPath> touched(Plan plan) {
        Set<UncPath> touched = new LinkedHashSet<>();
        for (Change change : plan.changes()) {
            if (change instanceof Change.OnFileServer(var onServer)) {
                switch (onServer) {
                    case FolderChange.Create(var folder, var person) -> touched.add(folder);
                    case FolderChange.Quarantine(var folder, var as) -> touched.add(folder);
                    case FolderChange.Moving moving -> {
                        touched.add(moving.move().source());
                        touched.add(moving.move().target());
                    }
                }
            }
        }
        return touched;
    }
}
