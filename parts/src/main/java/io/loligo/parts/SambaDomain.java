package io.loligo.parts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * One real Active Directory domain controller (Samba) as a child of this process, on a loopback address of its own, so that
 * several run on one host at the standard ports. It ends when this process ends, however that happens. The domain stays in
 * its directory.
 */
public final class SambaDomain implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration STOP = Duration.ofSeconds(20);
    private static final String REALM = "corp.example.com";

    private final Process samba;
    private final DomainAddress address;

    private SambaDomain(Process samba, DomainAddress address) {
        this.samba = samba;
        this.address = address;
    }

    /**
     * Starts the domain controller and returns when it answers.
     *
     * @param directory where the domain's databases live; provisioned on the first start
     * @throws IllegalStateException if this machine cannot run one; the message says what to install
     */
    public static SambaDomain start(Path directory) throws IOException, InterruptedException {
        SambaHost.require(directory.toAbsolutePath());
        Path home = Files.createDirectories(directory).toAbsolutePath();
        String host = LoopbackAddress.freeFor(home);
        if (!Files.exists(passwordFile(home))) {
            provision(home, host);
        }
        Path output = home.resolve("samba.out");
        Process samba = SambaProcess.start(home, shares(home, host), output);
        try {
            DomainAddress address = address(home, host);
            DomainReadiness.await(address, samba, output, START);
            return new SambaDomain(samba, address);
        } catch (IOException | InterruptedException | RuntimeException failed) {
            end(samba);
            throw failed;
        }
    }

    /** How to reach the domain controller that another process runs in this directory at this loopback address. */
    public static DomainAddress address(Path directory, String host) throws IOException {
        return new DomainAddress(
                host,
                389,
                636,
                3268,
                3269,
                "DC=corp,DC=example,DC=com",
                "administrator@" + REALM,
                Files.readString(passwordFile(directory)),
                directory.resolve("private/tls/ca.pem"),
                "DC1." + REALM);
    }

    /** The file shares of the domain controller that another process runs in this directory at this loopback address. */
    public static DomainShares shares(Path directory, String host) {
        return new DomainShares(host, SambaProcess.shares(directory.toAbsolutePath()));
    }

    /** Writes the present keys of a principal of the domain in this directory into a new keytab, and returns it. */
    static Path exportKeytab(Path directory, String principal, Path file) throws IOException, InterruptedException {
        SambaHost.run(
                directory.resolve("keytab.log"),
                "samba-tool",
                "domain",
                "exportkeytab",
                file.toString(),
                "--principal=" + principal,
                "--configfile=" + directory.resolve("etc/part.conf"));
        return file;
    }

    public DomainAddress address() {
        return address;
    }

    @Override
    public void close() {
        end(samba);
    }

    private static void provision(Path home, String host) throws IOException, InterruptedException {
        byte[] random = new byte[12];
        new SecureRandom().nextBytes(random);
        String password = "Adm-" + HexFormat.of().formatHex(random) + "-Z";
        SambaHost.run(
                home.resolve("provision.log"),
                "samba-tool",
                "domain",
                "provision",
                "--realm=" + REALM,
                "--domain=CORP",
                "--server-role=dc",
                "--dns-backend=NONE",
                "--host-name=dc1",
                "--host-ip=" + host,
                "--adminpass=" + password,
                "--targetdir=" + home,
                "--option=interfaces=" + host + "/8",
                "--option=bind interfaces only=yes");
        SambaHost.run(
                home.resolve("provision.log"),
                "samba-tool",
                "domain",
                "passwordsettings",
                "set",
                "--account-lockout-threshold=5",
                "-H",
                home.resolve("private/sam.ldb").toString());
        Path written = home.resolve("administrator-password.new");
        Files.deleteIfExists(written);
        Files.createFile(written, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(written, password, StandardCharsets.UTF_8, StandardOpenOption.WRITE);
        Files.move(written, passwordFile(home));
    }

    private static Path passwordFile(Path home) {
        return home.resolve("administrator-password");
    }

    // The workers outlive their parent by a moment; the ports are free when the last has gone.
    private static void end(Process samba) {
        List<ProcessHandle> all =
                Stream.concat(samba.descendants(), Stream.of(samba.toHandle())).toList();
        samba.destroy();
        try {
            CompletableFuture.allOf(all.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new))
                    .get(STOP.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException stubborn) {
            all.forEach(ProcessHandle::destroyForcibly);
        } catch (InterruptedException interrupted) {
            all.forEach(ProcessHandle::destroyForcibly);
            Thread.currentThread().interrupt();
        }
    }
}
