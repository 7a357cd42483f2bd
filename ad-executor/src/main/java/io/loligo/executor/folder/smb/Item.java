package io.loligo.executor.folder.smb;

import com.hierynomus.msfscc.FileAttributes;
import com.hierynomus.msfscc.fileinformation.FileIdBothDirectoryInformation;
import java.time.Instant;

/**
 * A file or folder as a server lists it.
 *
 * @param attributes as in MS-FSCC 2.6
 * @param tag what kind of reparse point it is, if it is one (MS-FSCC 2.1.2.1)
 */
record Item(String name, long attributes, long size, Instant created, Instant written, long tag) {
    /** A deduplicated file: the server reads it as any other. */
    private static final long DEDUPLICATED = 0x80000013L;

    static Item of(FileIdBothDirectoryInformation found) {
        return new Item(
                found.getFileName(),
                found.getFileAttributes(),
                found.getEndOfFile(),
                found.getCreationTime().toInstant(),
                found.getLastWriteTime().toInstant(),
                found.getEaSize());
    }

    boolean isFolder() {
        return has(FileAttributes.FILE_ATTRIBUTE_DIRECTORY);
    }

    /** Whatever is not known to be a plain file or folder counts as one. */
    boolean isLink() {
        return has(FileAttributes.FILE_ATTRIBUTE_REPARSE_POINT) && tag != DEDUPLICATED;
    }

    boolean isReadOnly() {
        return has(FileAttributes.FILE_ATTRIBUTE_READONLY);
    }

    Instant newest() {
        return created.isAfter(written) ? created : written;
    }

    boolean has(FileAttributes attribute) {
        return (attributes & attribute.getValue()) != 0;
    }
}
