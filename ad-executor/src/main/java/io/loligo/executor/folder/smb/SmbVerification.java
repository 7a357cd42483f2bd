package io.loligo.executor.folder.smb;

import com.hierynomus.mssmb2.SMB2CreateDisposition;
import com.hierynomus.mssmb2.SMB2CreateOptions;
import com.hierynomus.mssmb2.SMB2ShareAccess;
import com.hierynomus.smbj.share.DiskEntry;
import com.hierynomus.smbj.share.File;
import io.loligo.executor.folder.UncPath;
import io.loligo.executor.system.SystemException;
import io.loligo.executor.system.Trouble;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares two trees: the same names, the same sizes, and of one in so many files the same SHA-256. Which files are hashed depends on
 * their paths alone, so a second look takes the same ones.
 */
record SmbVerification(SmbTree source, SmbTree target, int hashOneIn) {
    private static final int CHUNK = 1 << 20;

    /**
     * What the source holds.
     *
     * @param newest when the newest file was written or made
     */
    record Tally(long files, long bytes, Instant newest) {
        Tally and(Item file) {
            return new Tally(files + 1, bytes + file.size(), later(file.newest()));
        }

        private Instant later(Instant other) {
            return other.isAfter(newest) ? other : newest;
        }
    }

    /** Counts what a tree holds. */
    static Tally tally(SmbTree tree) throws SystemException {
        Tally[] tally = {new Tally(0, 0, Instant.EPOCH)};
        tree.walk((folder, items) ->
                items.stream().filter(item -> !item.isFolder()).forEach(file -> tally[0] = tally[0].and(file)));
        return tally[0];
    }

    /** Returns what both hold, or says what is not the same. */
    Tally run() throws SystemException {
        Tally[] tally = {new Tally(0, 0, Instant.EPOCH)};
        source.walk((folder, items) -> {
            UncPath there = source.under(target.top(), folder);
            Map<String, Item> copies = byName(target.share().list(there));
            for (Item item : items) {
                Item copy = copies.remove(SmbCopy.key(item.name()));
                if (copy == null) {
                    throw different(there.child(item.name()), "is missing");
                }
                if (item.isFolder() != copy.isFolder() || (!item.isFolder() && item.size() != copy.size())) {
                    throw different(there.child(item.name()), "has " + copy.size() + " bytes, not " + item.size());
                }
                if (!item.isFolder()) {
                    tally[0] = tally[0].and(item);
                    compareContent(folder.child(item.name()), there.child(copy.name()));
                }
            }
            if (!copies.isEmpty()) {
                throw different(there.child(copies.values().iterator().next().name()), "is not in " + folder);
            }
        });
        return tally[0];
    }

    private static Map<String, Item> byName(List<Item> items) {
        Map<String, Item> byName = new HashMap<>();
        items.forEach(item -> byName.put(SmbCopy.key(item.name()), item));
        return byName;
    }

    private void compareContent(UncPath from, UncPath to) throws SystemException {
        if (hashOneIn == 0 || Math.floorMod(from.hashCode(), hashOneIn) != 0) {
            return;
        }
        if (!Arrays.equals(hash(source.share(), from), hash(target.share(), to))) {
            throw different(to, "has another content");
        }
    }

    private static byte[] hash(SmbShare share, UncPath path) throws SystemException {
        return SmbShare.attempt(Doing.OPEN, path, () -> {
            MessageDigest digest = sha256();
            try (DiskEntry entry = share.open(
                    path,
                    SMB2CreateDisposition.FILE_OPEN,
                    SMB2ShareAccess.ALL,
                    SMB2CreateOptions.FILE_NON_DIRECTORY_FILE,
                    SmbTree.reading())) {
                File file = (File) entry;
                byte[] chunk = new byte[CHUNK];
                long at = 0;
                for (int read = file.read(chunk, at); read > 0; read = file.read(chunk, at)) {
                    digest.update(chunk, 0, read);
                    at += read;
                }
            }
            return digest.digest();
        });
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    private static SystemException different(UncPath at, String how) {
        return new SystemException(
                new Trouble.Overtaken(),
                "the copy is not the same as its source: " + at + " " + how,
                "Nothing while somebody works in the folder: it is copied and compared again. Otherwise look at that file.");
    }
}
