package io.loligo.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * How the domain controller's processes are started. Samba's parts find each other by sockets in {@code /run/samba}, whose
 * place is compiled in; so that several domains run side by side, each sees a {@code /run/samba} of its own. The shares are in
 * there too: the folders above the domain's directory may be closed to the domain's users.
 */
final class SambaProcess {
    private static final Path SEEN = Path.of("/run/samba");
    private static final String ENTER = """
            mkdir -p "$1" && mount --bind "$2" "$1" &&
            mount -t tmpfs -o size="$3"m,mode=0777 small "$4" &&
            shift 4 && exec "$@"
            """;

    private SambaProcess() {}

    /** Standard input stays a pipe: samba -i ends when it breaks, so even a killed parent leaves nothing behind. */
    static Process start(Path home, DomainShares shares, Path output) throws IOException {
        Path configuration = Files.writeString(home.resolve("etc/part.conf"), configuration(home, shares));
        return new ProcessBuilder(List.of(
                        "unshare",
                        "--mount",
                        "--propagation",
                        "private",
                        "sh",
                        "-c",
                        ENTER,
                        "sh",
                        SEEN.toString(),
                        run(home).toString(),
                        Integer.toString(DomainShares.SMALL_MEBIBYTES),
                        seen(home, shares).resolve(DomainShares.SMALL).toString(),
                        "samba",
                        "-i",
                        "-s",
                        configuration.toString()))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    static Path shares(Path home) {
        return run(home).resolve("shares");
    }

    private static Path seen(Path home, DomainShares shares) {
        return SEEN.resolve(run(home).relativize(shares.folder()));
    }

    private static Path run(Path home) {
        return home.resolve("run");
    }

    // In the file rather than on the command line, for smbd and winbindd read only the file. Kerberos within TLS is
    // taken by
    // Active Directory as it comes, by Samba only on demand.
    private static String configuration(Path home, DomainShares shares) throws IOException {
        return Files.readString(home.resolve("etc/smb.conf"))
                + """

                [global]
                  interfaces = %s/8
                  bind interfaces only = yes
                  server services = ldap, cldap, kdc, s3fs, winbindd
                  ldap server require strong auth = allow_sasl_over_tls
                  rpc start on demand helpers = no
                  prefork children = 2
                  ldb:nosync = true
                  dsdb:schema update allowed = yes
                  log file = %s
                  smb ports = 445
                  strict rename = yes
                  load printers = no
                  disable spoolss = yes
                """.formatted(shares.host(), home.resolve("samba.log"))
                + shares.configuration(seen(home, shares));
    }
}
