package io.loligo.executor.folder.smb;

import io.loligo.contracts.action.RefusalCode;
import io.loligo.executor.folder.CopyWatch;
import io.loligo.executor.folder.Folder;
import io.loligo.executor.folder.FolderChange.Begin;
import io.loligo.executor.folder.FolderChange.Copy;
import io.loligo.executor.folder.FolderChange.End;
import io.loligo.executor.folder.FolderChange.Moving;
import io.loligo.executor.folder.FolderChange.RemoveSource;
import io.loligo.executor.folder.FolderChange.Rename;
import io.loligo.executor.folder.FolderChange.Verify;
import io.loligo.executor.folder.Relocation;
import io.loligo.executor.folder.UncPath;
import io.loligo.executor.folder.smb.SmbJournal.Held;
import io.loligo.executor.folder.smb.SmbVerification.Tally;
import io.loligo.executor.system.SystemException;
import io.loligo.executor.system.Trouble;
import java.time.Instant;
import java.util.Optional;

/** The phases of a move, each done by whoever holds the move's note. */
record SmbMove(SmbServers servers, SmbSettings settings, CopyWatch watch) {

    Optional<Relocation> underWay(String account) throws SystemException {
        return journal().of(account);
    }

    void begin(Relocation move) throws SystemException {
        servers.makeShut(settings.journal());
        journal().begin(move);
    }

    void apply(Moving change) throws SystemException {
        try (Held held = journal().hold(change.move())) {
            SmbTree source = servers.tree(change.move().source());
            SmbTree target = servers.tree(change.move().target());
            switch (change) {
                case Begin begin -> {}
                case Rename rename -> rename(source, target);
                case Copy copy -> copy(held.move(), source, target);
                case Verify verify -> {
                    Tally tally = new SmbVerification(source, target, settings.hashOneIn()).run();
                    note(held, held.move().verified(tally.newest()));
                }
                case RemoveSource remove -> remove(held.move(), source, target);
                case End end -> end(held);
            }
        }
    }

    private static void rename(SmbTree source, SmbTree target) throws SystemException {
        Folder there = target.look();
        if (!source.look().isPresent() && there.isPresent()) {
            return;
        }
        switch (there) {
            case Folder.Nowhere(var missing) -> throw SmbFileServers.missing(missing);
            case Folder.Link(var at) -> throw SmbTree.link(at);
            case Folder.Empty empty ->
                target.share()
                        .remove(target.top(), target.share().find(target.top()).orElseThrow());
            case Folder.Absent absent -> {}
            case Folder.NoFolder file -> {}
            case Folder.Filled filled -> {}
        }
        if (source.look() instanceof Folder.Link(var at)) {
            throw SmbTree.link(at);
        }
        source.share().rename(source.top(), target.top());
    }

    private void copy(Relocation move, SmbTree source, SmbTree target) throws SystemException {
        if (source.look() instanceof Folder.Link(var at)) {
            throw SmbTree.link(at);
        }
        switch (target.look()) {
            case Folder.Nowhere(var missing) -> throw SmbFileServers.missing(missing);
            case Folder.Link(var at) -> throw SmbTree.link(at);
            case Folder.NoFolder(var at) -> throw SmbTree.link(at);
            case Folder.Absent absent -> {}
            case Folder.Empty empty -> {}
            case Folder.Filled filled -> {}
        }
        try {
            new SmbCopy(source, target, bytes -> watch.copied(move, bytes)).run();
        } finally {
            watch.copiedAll(move);
        }
    }

    /** The copy may be in use since it was verified; the source must not have been. */
    private static void remove(Relocation move, SmbTree source, SmbTree target) throws SystemException {
        Instant newest = move.verified()
                .orElseThrow(() -> new SystemException(
                        new Trouble.Overtaken(), "the copy is not verified", "Nothing: it is looked at again."));
        Tally now = SmbVerification.tally(source);
        if (now.newest().isAfter(newest) || !target.look().isPresent()) {
            throw new SystemException(
                    new Trouble.Denied(RefusalCode.PRECONDITION),
                    "the old folder " + source.top() + " is kept: "
                            + (target.look().isPresent()
                                    ? "somebody wrote to it at " + now.newest() + ", after it was copied"
                                    : "there is no copy at " + target.top()),
                    "Bring over by hand what is newer there than " + newest
                            + ", delete the old folder, and run the step" + " again.");
        }
        source.remove();
    }

    private void note(Held held, Relocation changed) throws SystemException {
        SmbShare.attempt(Doing.WRITE, settings.journal(), () -> {
            held.note(changed);
            return changed;
        });
    }

    private void end(Held held) throws SystemException {
        SmbShare.attempt(Doing.REMOVE, settings.journal(), () -> {
            held.end();
            return held;
        });
    }

    private SmbJournal journal() throws SystemException {
        UncPath folder = settings.journal();
        return new SmbJournal(servers.share(folder), folder);
    }
}
