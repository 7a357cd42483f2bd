package io.loligo.executor.folder.smb;

import com.hierynomus.smbj.share.DiskEntry;
import io.loligo.contracts.action.RefusalCode;
import io.loligo.executor.folder.CopyWatch;
import io.loligo.executor.folder.FileServers;
import io.loligo.executor.folder.Folder;
import io.loligo.executor.folder.FolderChange;
import io.loligo.executor.folder.FolderChange.Begin;
import io.loligo.executor.folder.FolderChange.Create;
import io.loligo.executor.folder.FolderChange.Moving;
import io.loligo.executor.folder.FolderChange.Quarantine;
import io.loligo.executor.folder.FolderQuestion;
import io.loligo.executor.folder.FolderRules;
import io.loligo.executor.folder.FolderState;
import io.loligo.executor.folder.Person;
import io.loligo.executor.folder.Quarantined;
import io.loligo.executor.folder.Root;
import io.loligo.executor.folder.Swept;
import io.loligo.executor.folder.UncPath;
import io.loligo.executor.system.SystemException;
import io.loligo.executor.system.Trouble;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Home folders on servers that speak SMB 3. */
public final class SmbFileServers implements FileServers {
    private final SmbSettings settings;
    private final SmbServers servers;
    private final CopyWatch watch;
    private final SmbMove moves;

    public SmbFileServers(SmbSettings settings, CopyWatch watch, Clock clock) {
        this.settings = settings;
        this.servers = new SmbServers(settings, clock);
        this.watch = watch;
        this.moves = new SmbMove(servers, settings, watch);
    }

    @Override
    public FolderRules rules() {
        return settings.rules();
    }

    @Override
    public FolderState look(FolderQuestion question) throws SystemException {
        Map<UncPath, Folder> folders = new HashMap<>();
        List<Quarantined> quarantined = new ArrayList<>();
        for (UncPath path : question.folders()) {
            // What lies outside the roots is refused when it is planned, and not looked at.
            if (isAllowed(path)) {
                folders.put(path, servers.tree(path).look());
            }
        }
        for (Root root : settings.rules().roots()) {
            if (question.folders().stream().anyMatch(path -> path.isOnShareOf(root.path()))) {
                new SmbQuarantine(servers, root)
                        .folders().stream()
                                .filter(one -> one.account().equalsIgnoreCase(question.account()))
                                .forEach(quarantined::add);
            }
        }
        return new FolderState(folders, moves.underWay(question.account()), quarantined, settings.rules());
    }

    @Override
    public void apply(FolderChange change) throws SystemException {
        switch (change) {
            case Create(var folder, var person) -> create(folder, person);
            case Quarantine(var folder, var as) -> quarantine(folder, as);
            case Begin(var move) -> {
                refuseOutside(move.source());
                refuseOutside(move.target());
                moves.begin(move);
            }
            case Moving moving -> {
                refuseOutside(moving.move().source());
                refuseOutside(moving.move().target());
                moves.apply(moving);
            }
        }
    }

    /** Made beside its place and put there when it is the person's, so that it is never seen half made. */
    private void create(UncPath folder, Person person) throws SystemException {
        refuseOutside(folder);
        SmbTree tree = servers.tree(folder);
        switch (tree.look()) {
            case Folder.Empty empty -> own(tree.share(), folder, person);
            case Folder.Absent absent -> {
                UncPath made = folder.parent().orElseThrow().child(Root.QUARANTINE + "-" + person.guid());
                if (tree.share().find(made).isEmpty()) {
                    tree.share().make(made);
                }
                own(tree.share(), made, person);
                tree.share().rename(made, folder);
            }
            case Folder.Nowhere(var missing) -> throw missing(missing);
            case Folder.Filled filled -> throw overtaken(folder);
            case Folder.Link(var at) -> throw SmbTree.link(at);
            case Folder.NoFolder(var at) -> throw overtaken(at);
        }
    }

    private static void own(SmbShare share, UncPath folder, Person person) throws SystemException {
        SmbShare.attempt(Doing.SECURE, folder, () -> {
            try (DiskEntry entry = share.changeable(folder)) {
                AccessLists.own(entry, person.sid());
            }
            return folder;
        });
    }

    private void quarantine(UncPath folder, Quarantined as) throws SystemException {
        refuseOutside(folder);
        SmbTree tree = servers.tree(folder);
        if (!tree.look().isPresent() && servers.tree(as.folder()).look().isPresent()) {
            return;
        }
        servers.makeShut(as.folder().parent().orElseThrow());
        if (tree.look() instanceof Folder.Link(var at)) {
            throw SmbTree.link(at);
        }
        tree.share().rename(folder, as.folder());
    }

    private boolean isAllowed(UncPath path) {
        return settings.rules().home(path).isPresent()
                || settings.rules().quarantined(path).isPresent();
    }

    private void refuseOutside(UncPath path) throws SystemException {
        if (!isAllowed(path)) {
            throw new SystemException(
                    new Trouble.Denied(RefusalCode.OUT_OF_SCOPE),
                    path + " lies outside the roots for home folders ("
                            + settings.rules().words() + ")",
                    "Add its root to files.roots if home folders may be there.");
        }
    }

    static SystemException missing(UncPath folder) {
        return new SystemException(
                new Trouble.Denied(RefusalCode.CONTAINER_MISSING),
                "there is no folder " + folder,
                "Make it, with the access list that home folders are to inherit.");
    }

    private static SystemException overtaken(UncPath at) {
        return new SystemException(
                new Trouble.Overtaken(), "something is at " + at + " now", "Nothing: it is looked at again.");
    }

    @Override
    public Swept sweep(Instant now, int atMost) throws SystemException {
        Swept swept = Swept.nothing();
        for (Root root : settings.rules().roots()) {
            swept = swept.and(new SmbQuarantine(servers, root).sweep(now, atMost - swept.purged(), watch));
        }
        return swept;
    }

    @Override
    public void check() throws SystemException {
        for (Root root : settings.rules().roots()) {
            servers.share(root.path()).list(root.path());
        }
    }

    @Override
    public void close() {
        servers.close();
    }
}
