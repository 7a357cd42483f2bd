package io.loligo.simulators.directory;

import io.loligo.simulators.directory.ldap.LdapServer;
import io.loligo.simulators.directory.ldap.OperationCounts;
import io.loligo.simulators.directory.ldap.ServerCertificate;
import io.loligo.simulators.directory.rules.Directory;
import io.loligo.simulators.directory.rules.Domain;
import io.loligo.simulators.directory.rules.DomainNames;
import io.loligo.simulators.directory.rules.Founding;
import io.loligo.simulators.directory.rules.SuspendedLinks;
import io.loligo.simulators.directory.schema.SchemaFiles;
import java.io.IOException;
import java.security.GeneralSecurityException;

/** A domain that runs in this process and is reached over LDAP and LDAPS at the loopback address. */
public final class DirectorySimulator implements AutoCloseable {
    private final DirectorySettings settings;
    private final DomainNames names;
    private final ServerCertificate certificate;
    private final LdapServer server;

    private DirectorySimulator(
            DirectorySettings settings, DomainNames names, ServerCertificate certificate, LdapServer server) {
        this.settings = settings;
        this.names = names;
        this.certificate = certificate;
        this.server = server;
    }

    public static DirectorySimulator start(DirectorySettings settings) throws IOException {
        DomainNames names = DomainNames.of(settings.base());
        Domain domain = new Domain(SchemaFiles.read(), names, settings.clock(), settings.recycleBin());
        SuspendedLinks suspended = new SuspendedLinks();
        new Founding(domain).found(settings.administratorPassword().toCharArray());
        Directory directory = new Directory(domain, suspended);
        try {
            ServerCertificate certificate =
                    ServerCertificate.issue(names.host(), settings.clock().instant());
            LdapServer server = LdapServer.start(
                    directory, new OperationCounts(), certificate, settings.ldapPort(), settings.ldapsPort());
            return new DirectorySimulator(settings, names, certificate, server);
        } catch (GeneralSecurityException refused) {
            throw new IOException("TLS could not be set up", refused);
        }
    }

    public String host() {
        return "127.0.0.1";
    }

    public int ldapPort() {
        return server.ldapPort();
    }

    public int ldapsPort() {
        return server.ldapsPort();
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

    @Override
    public void close() {
        server.close();
    }
}
