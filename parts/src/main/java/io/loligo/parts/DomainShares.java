package io.loligo.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * The file shares of a domain controller that runs on this machine, with access lists as Windows keeps them. Accounts of the
 * domain log in to them by SMB at port 445; each test makes a folder of its own in a share.
 *
 * @param host its own loopback address
 * @param folder on this machine's disk; each share is the folder of its name below it
 */
public record DomainShares(String host, Path folder) {
    /** An ordinary share. */
    public static final String HOME = "home";

    /** Another one: what goes there from {@link #HOME} must be copied. */
    public static final String ARCHIVE = "archive";

    /** A share that is full after {@value #SMALL_MEBIBYTES} MiB; its files are visible by SMB alone. */
    public static final String SMALL = "small";

    static final int SMALL_MEBIBYTES = 4;
    private static final List<String> ALL = List.of(HOME, ARCHIVE, SMALL);

    /** Where the server keeps a share's files: for what no SMB client can make, such as a link. */
    public Path onDisk(String share) {
        return folder.resolve(share);
    }

    /**
     * Makes the folders and returns the lines of {@code smb.conf} that share them.
     *
     * @param seen where the server's processes see {@link #folder()}; all of it open to every user of this machine
     */
    String configuration(Path seen) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (String share : ALL) {
            Path shared = Files.createDirectories(onDisk(share));
            Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxrwxrwx"));
            lines.append("""
                    [%s]
                      path = %s
                      read only = no
                      msdfs root = yes
                      vfs objects = dfs_samba4 acl_xattr
                      acl_xattr:ignore system acls = yes
                      acl_xattr:default acl style = windows
                    """.formatted(share, seen.resolve(share)));
        }
        return lines.toString();
    }
}
