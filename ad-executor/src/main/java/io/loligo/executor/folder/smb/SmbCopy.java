package io.loligo.executor.folder.smb;

import com.hierynomus.msdtyp.AccessMask;
import com.hierynomus.msfscc.fileinformation.FileBasicInformation;
import com.hierynomus.mssmb2.SMB2CreateDisposition;
import com.hierynomus.mssmb2.SMB2CreateOptions;
import com.hierynomus.mssmb2.SMB2ShareAccess;
import com.hierynomus.smbj.share.DiskEntry;
import com.hierynomus.smbj.share.File;
import io.loligo.executor.folder.UncPath;
import io.loligo.executor.system.SystemException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Copies a tree into another with access lists, times and attributes. A file that is there with the same size and time is left alone,
 * so an interrupted copy goes on where it was; nothing is removed at the target.
 *
 * @param watch is told the bytes of each file
 */
record SmbCopy(SmbTree source, SmbTree target, LongConsumer watch) {
    private static final int CHUNK = 1 << 20;

    void run() throws SystemException {
        List<UncPath> folders = new ArrayList<>();
        source.walk((folder, items) -> {
            UncPath there = source.under(target.top(), folder);
            folders.add(folder);
            Map<String, Item> existing = folder(folder, there);
            for (Item item : items) {
                UncPath path = folder.child(item.name());
                if (item.isLink()) {
                    throw SmbTree.link(path);
                }
                if (!item.isFolder()) {
                    file(path, item, there.child(item.name()), existing.get(key(item.name())));
                }
            }
        });
        // What is written into a folder changes its time, so the times come last, the innermost folder first.
        for (UncPath folder : folders.reversed()) {
            stamp(folder, source.under(target.top(), folder));
        }
    }

    private Map<String, Item> folder(UncPath from, UncPath to) throws SystemException {
        Map<String, Item> existing = new HashMap<>();
        if (target.share().find(to).isPresent()) {
            for (Item item : target.share().list(to)) {
                if (item.isLink()) {
                    throw SmbTree.link(to.child(item.name()));
                }
                existing.put(key(item.name()), item);
            }
        } else {
            target.share().make(to);
        }
        SmbShare.attempt(Doing.SECURE, to, () -> {
            try (DiskEntry source = readable(from, SMB2CreateOptions.FILE_DIRECTORY_FILE);
                    DiskEntry copy = target.share().changeable(to)) {
                AccessLists.carry(source, copy);
            }
            return to;
        });
        return existing;
    }

    private void file(UncPath from, Item item, UncPath to, @Nullable Item existing) throws SystemException {
        if (existing != null) {
            if (existing.size() == item.size() && existing.written().equals(item.written())) {
                return;
            }
            target.share().remove(to, existing);
        }
        DiskEntry source =
                SmbShare.attempt(Doing.OPEN, from, () -> readable(from, SMB2CreateOptions.FILE_NON_DIRECTORY_FILE));
        try (source) {
            SmbShare.attempt(Doing.WRITE, to, () -> {
                try (DiskEntry copy = target.share()
                        .open(
                                to,
                                SMB2CreateDisposition.FILE_CREATE,
                                EnumSet.noneOf(SMB2ShareAccess.class),
                                SMB2CreateOptions.FILE_NON_DIRECTORY_FILE,
                                AccessMask.FILE_WRITE_DATA,
                                AccessMask.FILE_READ_ATTRIBUTES,
                                AccessMask.FILE_WRITE_ATTRIBUTES,
                                AccessMask.READ_CONTROL,
                                AccessMask.WRITE_DAC,
                                AccessMask.WRITE_OWNER)) {
                    data((File) source, (File) copy);
                    AccessLists.carry(source, copy);
                    copy.setFileInformation(Stamps.of(source.getFileInformation(FileBasicInformation.class)));
                }
                return to;
            });
        }
        watch.accept(item.size());
    }

    private static void data(File source, File copy) {
        byte[] chunk = new byte[CHUNK];
        long at = 0;
        for (int read = source.read(chunk, at); read > 0; read = source.read(chunk, at)) {
            int written = 0;
            while (written < read) {
                written += Math.toIntExact(copy.write(chunk, at + written, written, read - written));
            }
            at += read;
        }
    }

    private void stamp(UncPath from, UncPath to) throws SystemException {
        SmbShare.attempt(Doing.WRITE, to, () -> {
            try (DiskEntry source = readable(from, SMB2CreateOptions.FILE_DIRECTORY_FILE);
                    DiskEntry copy = target.share().changeable(to)) {
                copy.setFileInformation(Stamps.of(source.getFileInformation(FileBasicInformation.class)));
            }
            return to;
        });
    }

    private DiskEntry readable(UncPath path, SMB2CreateOptions kind) {
        return source.share().open(path, SMB2CreateDisposition.FILE_OPEN, SMB2ShareAccess.ALL, kind, SmbTree.reading());
    }

    /** File names do not regard case. */
    static String key(String name) {
        return name.toUpperCase(Locale.ROOT);
    }
}
