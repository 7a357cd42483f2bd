package io.loligo.simulators.directory;

import io.loligo.simulators.directory.http.DirectoryStatus;
import io.loligo.simulators.directory.http.StatusServer;
import io.loligo.simulators.directory.ldap.LdapServer;
import io.loligo.simulators.directory.ldap.OperationCounts;
import io.loligo.simulators.directory.rules.Directory;
import io.loligo.simulators.directory.rules.Domain;
import io.loligo.simulators.directory.rules.DomainNames;
import io.loligo.simulators.directory.rules.Founding;
import io.loligo.simulators.directory.rules.Refusal;
import io.loligo.simulators.directory.rules.SuspendedLinks;
import io.loligo.simulators.directory.schema.SchemaFiles;
import io.loligo.simulators.directory.state.StateFile;
import io.loligo.simulators.tls.ServerCertificate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalInt;

/** A domain that runs in this process and is reached over LDAP and LDAPS at the loopback address. */
public final class DirectorySimulator implements AutoCloseable {
    private final DirectorySettings settings;
    private final DomainNames names;
    private final OperationCounts counts = new OperationCounts();
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final Directory directory;
    private final ServerCertificate certificate;
    private final LdapServer server;
    private final OptionalInt statusPort;

    private DirectorySimulator(DirectorySettings settings) throws IOException, GeneralSecurityException {
        this.settings = settings;
        names = DomainNames.of(settings.base());
        Domain domain = new Domain(SchemaFiles.read(), names, settings.clock(), settings.recycleBin());
        SuspendedLinks suspended = new SuspendedLinks();
        Founding founding = new Founding(domain);
        if (settings.files().state().isEmpty()
                || !StateFile.resume(settings.files().state().get(), domain, suspended)) {
            founding.found();
        }
        founding.setAdministratorPassword(settings.administratorPassword().toCharArray());
        founding.addUnits(settings.units());
        directory = new Directory(domain, suspended);
        certificate = ServerCertificate.issue(names.host(), settings.clock().instant());
        try {
            if (settings.files().state().isPresent()) {
                running.push(StateFile.keep(settings.files().state().get(), directory, suspended));
            }
            server = LdapServer.start(
                    directory,
                    counts,
                    certificate,
                    settings.ports().ldap(),
                    settings.ports().ldaps());
            running.push(server);
            if (settings.files().authority().isPresent()) {
                Path file = settings.files().authority().get().toAbsolutePath();
                Files.createDirectories(file.resolveSibling("."));
                Files.writeString(file, certificate.authorityPem());
            }
            statusPort = startStatus();
        } catch (IOException | RuntimeException failed) {
            stop();
            throw failed;
        }
    }

    /** @throws IOException if a port is taken or a file cannot be used; the message says which */
    public static DirectorySimulator start(DirectorySettings settings) throws IOException {
        try {
            return new DirectorySimulator(settings);
        } catch (GeneralSecurityException refused) {
            throw new IOException("TLS could not be set up", refused);
        }
    }

    /** The name that the certificate proves, as it also proves the domain controller's own. */
    public String host() {
        return "localhost";
    }

    public int ldapPort() {
        return server.ldapPort();
    }

    public int ldapsPort() {
        return server.ldapsPort();
    }

    /** Empty without a status page. */
    public OptionalInt statusPort() {
        return statusPort;
    }

    public String baseDn() {
        return names.baseText();
    }

    /** The name under which the administrator binds. */
    public String user() {
        return "administrator@" + names.dns();
    }

    public String password() {
        return settings.administratorPassword();
    }

    /** The certificate authority that clients must trust. */
    public String authorityPem() {
        return certificate.authorityPem();
    }

    public DirectoryStatus status() {
        try {
            return directory.read(domain -> new DirectoryStatus(
                    names.baseText(),
                    server.ldapPort(),
                    server.ldapsPort(),
                    domain.tree().count(),
                    domain.highestUsn(),
                    counts.writes(),
                    counts.snapshot()));
        } catch (Refusal never) {
            throw new IllegalStateException("the status is never refused", never);
        }
    }

    @Override
    public void close() throws IOException {
        stop();
    }

    private OptionalInt startStatus() throws IOException {
        if (settings.ports().status().isEmpty()) {
            return OptionalInt.empty();
        }
        StatusServer status =
                StatusServer.start(settings.ports().status().getAsInt(), this::status, certificate.authorityPem());
        running.push(status);
        return OptionalInt.of(status.port());
    }

    // What was started last stops first, so the state is saved when no more requests come in.
    private void stop() throws IOException {
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (IOException | RuntimeException failed) {
                throw failed;
            } catch (Exception impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
