package io.loligo.executor.folder.smb;

import com.hierynomus.msdtyp.AccessMask;
import com.hierynomus.msdtyp.SecurityDescriptor;
import com.hierynomus.msdtyp.SecurityInformation;
import com.hierynomus.msfscc.fileinformation.FileBasicInformation;
import com.hierynomus.mssmb2.SMB2CreateDisposition;
import com.hierynomus.mssmb2.SMB2ShareAccess;
import com.hierynomus.smbj.SMBClient;
import com.hierynomus.smbj.SmbConfig;
import com.hierynomus.smbj.auth.AuthenticationContext;
import com.hierynomus.smbj.session.Session;
import com.hierynomus.smbj.share.Directory;
import com.hierynomus.smbj.share.DiskShare;
import com.hierynomus.smbj.share.File;
import io.loligo.executor.folder.UncPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;

/** Somebody's own view of the shares of a file server. */
public final class Shares implements AutoCloseable {
    private final SMBClient client = new SMBClient(SmbConfig.createDefaultConfig());
    private final Session session;

    public Shares(String host, String user, String password, String domain) {
        try {
            session =
                    client.connect(host).authenticate(new AuthenticationContext(user, password.toCharArray(), domain));
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        }
    }

    private DiskShare share(UncPath path) {
        return (DiskShare) session.connectShare(path.share());
    }

    public void makeFolder(UncPath folder) {
        share(folder).mkdir(folder.inShare());
    }

    /** Makes the folders above it too. */
    public void write(UncPath file, String content) {
        folders(file.parent().orElseThrow());
        try (File open = openToWrite(file)) {
            open.write(content.getBytes(StandardCharsets.UTF_8), 0);
        }
    }

    private void folders(UncPath folder) {
        if (!folder.folders().isEmpty() && !exists(folder)) {
            folders(folder.parent().orElseThrow());
            makeFolder(folder);
        }
    }

    /** Keeps the file open so that nobody else may touch it. */
    public File openToWrite(UncPath file) {
        return share(file)
                .openFile(
                        file.inShare(),
                        EnumSet.of(AccessMask.GENERIC_WRITE, AccessMask.GENERIC_READ),
                        null,
                        EnumSet.noneOf(SMB2ShareAccess.class),
                        SMB2CreateDisposition.FILE_OVERWRITE_IF,
                        null);
    }

    /** Keeps the file open so that nobody else may touch it, and leaves it as it is. */
    public File openToRead(UncPath file) {
        return share(file)
                .openFile(
                        file.inShare(),
                        EnumSet.of(AccessMask.GENERIC_READ),
                        null,
                        EnumSet.noneOf(SMB2ShareAccess.class),
                        SMB2CreateDisposition.FILE_OPEN,
                        null);
    }

    public String read(UncPath file) {
        try (File open = share(file)
                .openFile(
                        file.inShare(),
                        EnumSet.of(AccessMask.GENERIC_READ),
                        null,
                        SMB2ShareAccess.ALL,
                        SMB2CreateDisposition.FILE_OPEN,
                        null)) {
            return new String(open.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public boolean exists(UncPath path) {
        return share(path).folderExists(path.inShare()) || share(path).fileExists(path.inShare());
    }

    public List<String> names(UncPath folder) {
        return share(folder).list(folder.inShare()).stream()
                .map(one -> one.getFileName())
                .filter(name -> !name.equals(".") && !name.equals(".."))
                .sorted()
                .toList();
    }

    public FileBasicInformation stamps(UncPath path) {
        return share(path).getFileInformation(path.inShare(), FileBasicInformation.class);
    }

    public SecurityDescriptor security(UncPath path) {
        return share(path)
                .getSecurityInfo(
                        path.inShare(),
                        EnumSet.of(
                                SecurityInformation.OWNER_SECURITY_INFORMATION,
                                SecurityInformation.DACL_SECURITY_INFORMATION));
    }

    public void protect(UncPath folder) {
        try (Directory open = share(folder)
                .openDirectory(
                        folder.inShare(),
                        EnumSet.of(AccessMask.WRITE_DAC, AccessMask.READ_CONTROL),
                        null,
                        SMB2ShareAccess.ALL,
                        SMB2CreateDisposition.FILE_OPEN,
                        null)) {
            AccessLists.shut(open);
        }
    }

    public void delete(UncPath file) {
        share(file).rm(file.inShare());
    }

    @Override
    public void close() {
        client.close();
    }
}
