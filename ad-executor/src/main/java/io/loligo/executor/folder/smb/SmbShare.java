package io.loligo.executor.folder.smb;

import com.hierynomus.msdtyp.AccessMask;
import com.hierynomus.msfscc.FileAttributes;
import com.hierynomus.msfscc.fileinformation.FileIdBothDirectoryInformation;
import com.hierynomus.mssmb2.SMB2CreateDisposition;
import com.hierynomus.mssmb2.SMB2CreateOptions;
import com.hierynomus.mssmb2.SMB2ShareAccess;
import com.hierynomus.mssmb2.SMBApiException;
import com.hierynomus.smbj.common.SMBRuntimeException;
import com.hierynomus.smbj.share.Directory;
import com.hierynomus.smbj.share.DiskEntry;
import com.hierynomus.smbj.share.DiskShare;
import io.loligo.executor.folder.UncPath;
import io.loligo.executor.system.SystemException;
import io.loligo.executor.system.Trouble;
import io.loligo.executor.system.Trouble.Sent;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is done on one share. Nothing that is opened here is a link that was followed. */
record SmbShare(DiskShare disk) {
    private static final Set<String> NOT_LISTED = Set.of(".", "..");

    /** Something that speaks to a server. */
    interface Call<T> {
        T run() throws IOException, SystemException;
    }

    /** Does something, and explains the server's no. */
    static <T> T attempt(Doing doing, UncPath path, Call<T> call) throws SystemException {
        try {
            return call.run();
        } catch (SMBApiException answer) {
            throw StatusCodes.explain(doing, path, answer);
        } catch (SMBRuntimeException | IOException lost) {
            throw lost(doing, path, lost);
        }
    }

    static SystemException lost(Doing doing, UncPath path, Exception lost) {
        return new SystemException(
                new Trouble.Unreachable(Sent.PERHAPS),
                "to " + doing.words() + " " + path + ": the server does not answer (" + lost.getMessage() + ")",
                "Look whether the server runs and port 445 is open from here.",
                lost);
    }

    /** All that is in a folder. */
    List<Item> list(UncPath folder) throws SystemException {
        return attempt(Doing.LOOK, folder, () -> {
            try (Directory open = directory(folder)) {
                return items(open.list(FileIdBothDirectoryInformation.class));
            }
        });
    }

    /** One name in a folder, as the server spells it. */
    Optional<Item> find(UncPath path) throws SystemException {
        UncPath parent = path.parent().orElseThrow();
        return attempt(Doing.LOOK, path, () -> {
            try (Directory open = directory(parent)) {
                return items(open.list(FileIdBothDirectoryInformation.class, path.name())).stream()
                        .findFirst();
            } catch (SMBApiException answer) {
                if (answer.getStatusCode() == StatusCodes.NO_SUCH_FILE
                        || answer.getStatusCode() == StatusCodes.NO_MORE_FILES) {
                    return Optional.empty();
                }
                throw answer;
            }
        });
    }

    private Directory directory(UncPath folder) {
        return disk.openDirectory(
                folder.inShare(),
                EnumSet.of(AccessMask.FILE_LIST_DIRECTORY, AccessMask.FILE_READ_ATTRIBUTES),
                EnumSet.noneOf(FileAttributes.class),
                SMB2ShareAccess.ALL,
                SMB2CreateDisposition.FILE_OPEN,
                options());
    }

    private static List<Item> items(List<FileIdBothDirectoryInformation> found) {
        return found.stream()
                .filter(one -> !NOT_LISTED.contains(one.getFileName()))
                .map(Item::of)
                .toList();
    }

    /**
     * Opens or makes a file or folder, for somebody who closes it.
     *
     * @param shared what others may do with it meanwhile
     */
    DiskEntry open(
            UncPath path,
            SMB2CreateDisposition disposition,
            Set<SMB2ShareAccess> shared,
            SMB2CreateOptions kind,
            AccessMask... rights) {
        Set<SMB2CreateOptions> options = options();
        options.add(kind);
        return disk.open(
                path.inShare(),
                EnumSet.copyOf(List.of(rights)),
                EnumSet.noneOf(FileAttributes.class),
                shared,
                disposition,
                options);
    }

    /** Opens a folder whose owner, access list, times or attributes are to be changed. */
    DiskEntry changeable(UncPath folder) {
        return open(
                folder,
                SMB2CreateDisposition.FILE_OPEN,
                SMB2ShareAccess.ALL,
                SMB2CreateOptions.FILE_DIRECTORY_FILE,
                AccessMask.FILE_READ_ATTRIBUTES,
                AccessMask.FILE_WRITE_ATTRIBUTES,
                AccessMask.READ_CONTROL,
                AccessMask.WRITE_DAC,
                AccessMask.WRITE_OWNER);
    }

    void make(UncPath folder) throws SystemException {
        attempt(Doing.MAKE, folder, () -> {
            open(
                            folder,
                            SMB2CreateDisposition.FILE_CREATE,
                            SMB2ShareAccess.ALL,
                            SMB2CreateOptions.FILE_DIRECTORY_FILE,
                            AccessMask.FILE_READ_ATTRIBUTES)
                    .close();
            return folder;
        });
    }

    /** Gives a folder another name on the same share; nothing may have that name. */
    void rename(UncPath folder, UncPath to) throws SystemException {
        attempt(Doing.RENAME, folder, () -> {
            try (DiskEntry entry = open(
                    folder,
                    SMB2CreateDisposition.FILE_OPEN,
                    SMB2ShareAccess.ALL,
                    SMB2CreateOptions.FILE_DIRECTORY_FILE,
                    AccessMask.DELETE,
                    AccessMask.FILE_READ_ATTRIBUTES)) {
                entry.rename(to.inShare());
            }
            return to;
        });
    }

    /** Removes a file, an empty folder or a link. */
    void remove(UncPath path, Item item) throws SystemException {
        attempt(Doing.REMOVE, path, () -> {
            try (DiskEntry entry = open(
                    path,
                    SMB2CreateDisposition.FILE_OPEN,
                    SMB2ShareAccess.ALL,
                    item.isFolder() ? SMB2CreateOptions.FILE_DIRECTORY_FILE : SMB2CreateOptions.FILE_NON_DIRECTORY_FILE,
                    AccessMask.DELETE,
                    AccessMask.FILE_READ_ATTRIBUTES,
                    AccessMask.FILE_WRITE_ATTRIBUTES)) {
                if (item.isReadOnly()) {
                    entry.setFileInformation(Stamps.writable());
                }
                entry.deleteOnClose();
            }
            return path;
        });
    }

    /** Backup intent lets an account with the rights of a backup operator in where the person has shut everybody else out. */
    private static Set<SMB2CreateOptions> options() {
        return EnumSet.of(SMB2CreateOptions.FILE_OPEN_REPARSE_POINT, SMB2CreateOptions.FILE_OPEN_FOR_BACKUP_INTENT);
    }
}
