package io.loligo.executor.folder.smb;

import com.hierynomus.msdtyp.AccessMask;
import com.hierynomus.mssmb2.SMB2CreateDisposition;
import com.hierynomus.mssmb2.SMB2CreateOptions;
import com.hierynomus.mssmb2.SMB2ShareAccess;
import com.hierynomus.mssmb2.SMBApiException;
import com.hierynomus.smbj.share.DiskEntry;
import io.loligo.executor.folder.CopyWatch;
import io.loligo.executor.folder.Quarantined;
import io.loligo.executor.folder.Root;
import io.loligo.executor.folder.Swept;
import io.loligo.executor.folder.UncPath;
import io.loligo.executor.system.SystemException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The quarantine of one root. Whoever sweeps it keeps a file in it open for itself alone, so that no other instance does. A folder gets
 * another name before it is deleted: what is half deleted cannot be taken back.
 */
record SmbQuarantine(SmbServers servers, Root root) {
    private static final String LOCK = "sweep.lock";
    private static final String DOOMED = "deleting_";

    /** What may be taken back, and what has expired and is still there. */
    List<Quarantined> folders() throws SystemException {
        return named("");
    }

    private List<Quarantined> named(String prefix) throws SystemException {
        SmbTree tree = servers.tree(root.quarantine());
        if (!tree.look().isPresent()) {
            return List.of();
        }
        return tree.share().list(root.quarantine()).stream()
                .filter(item -> item.isFolder() && !item.isLink() && item.name().startsWith(prefix))
                .flatMap(item ->
                        Quarantined.parse(root.quarantine().child(item.name().substring(prefix.length()))).stream())
                .toList();
    }

    /** Deletes what has expired, the oldest first. */
    Swept sweep(Instant now, int atMost, CopyWatch watch) throws SystemException {
        List<Quarantined> expired = Stream.concat(
                        named(DOOMED).stream(),
                        folders().stream()
                                .filter(one -> !one.expires().isAfter(now))
                                .sorted(Comparator.comparing(Quarantined::expires)))
                .toList();
        if (expired.isEmpty() || atMost <= 0) {
            return new Swept(0, expired.size(), List.of());
        }
        Optional<DiskEntry> lock = lock(root.quarantine().child(LOCK));
        if (lock.isEmpty()) {
            return Swept.nothing();
        }
        try (DiskEntry held = lock.get()) {
            return purge(expired, atMost, watch);
        }
    }

    private Swept purge(List<Quarantined> expired, int atMost, CopyWatch watch) {
        int purged = 0;
        List<String> troubles = new ArrayList<>();
        for (Quarantined one : expired.subList(0, Math.min(atMost, expired.size()))) {
            try {
                purge(one);
                watch.purged(one);
                purged++;
            } catch (SystemException answer) {
                troubles.add(answer.answered() + ". " + answer.advice());
            }
        }
        return new Swept(purged, expired.size() - purged, troubles);
    }

    private void purge(Quarantined one) throws SystemException {
        UncPath doomed = root.quarantine().child(DOOMED + one.folder().name());
        SmbTree tree = servers.tree(doomed);
        if (tree.share().find(one.folder()).isPresent()) {
            tree.share().rename(one.folder(), doomed);
        }
        tree.remove();
    }

    private Optional<DiskEntry> lock(UncPath file) throws SystemException {
        SmbShare share = servers.share(file);
        return SmbShare.attempt(Doing.WRITE, file, () -> {
            try {
                return Optional.of(share.open(
                        file,
                        SMB2CreateDisposition.FILE_OPEN_IF,
                        EnumSet.noneOf(SMB2ShareAccess.class),
                        SMB2CreateOptions.FILE_NON_DIRECTORY_FILE,
                        AccessMask.FILE_WRITE_DATA,
                        AccessMask.FILE_READ_ATTRIBUTES));
            } catch (SMBApiException answer) {
                if (answer.getStatusCode() == StatusCodes.SHARING_VIOLATION) {
                    return Optional.empty();
                }
                throw answer;
            }
        });
    }
}
