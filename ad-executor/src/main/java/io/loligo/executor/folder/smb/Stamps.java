package io.loligo.executor.folder.smb;

import com.hierynomus.msfscc.FileAttributes;
import com.hierynomus.msfscc.fileinformation.FileBasicInformation;

/** Times and attributes, as they are written. */
final class Stamps {
    private static final long NORMAL = FileAttributes.FILE_ATTRIBUTE_NORMAL.getValue();
    private static final long KEPT = FileAttributes.FILE_ATTRIBUTE_READONLY.getValue()
            | FileAttributes.FILE_ATTRIBUTE_HIDDEN.getValue()
            | FileAttributes.FILE_ATTRIBUTE_SYSTEM.getValue()
            | FileAttributes.FILE_ATTRIBUTE_ARCHIVE.getValue()
            | FileAttributes.FILE_ATTRIBUTE_NOT_CONTENT_INDEXED.getValue();

    private Stamps() {}

    static FileBasicInformation of(FileBasicInformation source) {
        long kept = source.getFileAttributes() & KEPT;
        return new FileBasicInformation(
                source.getCreationTime(),
                source.getLastAccessTime(),
                source.getLastWriteTime(),
                FileBasicInformation.DONT_SET,
                kept == 0 ? NORMAL : kept);
    }

    static FileBasicInformation writable() {
        return new FileBasicInformation(
                FileBasicInformation.DONT_SET,
                FileBasicInformation.DONT_SET,
                FileBasicInformation.DONT_SET,
                FileBasicInformation.DONT_SET,
                NORMAL);
    }
}
