package io.loligo.simulators.directory.contract;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.util.ssl.PEMFileTrustManager;
import com.unboundid.util.ssl.SSLUtil;
import io.loligo.parts.DomainAddress;
import io.loligo.parts.SharedParts;
import io.loligo.simulators.directory.DirectorySettings;
import io.loligo.simulators.directory.DirectorySimulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/** The two directories that keep the contract. */
enum DirectoryUnderTest {
    SIMULATOR {
        @Override
        Address start() throws IOException {
            DirectorySimulator simulator = DirectorySimulator.start(DirectorySettings.forTests());
            Path authority = Files.createTempFile("directory-", ".pem");
            authority.toFile().deleteOnExit();
            Files.writeString(authority, simulator.authorityPem());
            return new Address(
                    simulator.host(),
                    simulator.ldapPort(),
                    simulator.ldapsPort(),
                    simulator.baseDn(),
                    simulator.user(),
                    simulator.password(),
                    authority);
        }
    },
    SAMBA {
        @Override
        Address start() {
            DomainAddress domain = SharedParts.domain();
            return new Address(
                    domain.host(),
                    domain.ldapPort(),
                    domain.ldapsPort(),
                    domain.baseDn(),
                    domain.user(),
                    domain.password(),
                    domain.caCertificate());
        }
    };

    private Address address;

    abstract Address start() throws IOException;

    synchronized Address address() {
        if (address == null) {
            try {
                address = start();
            } catch (IOException unstartable) {
                throw new UncheckedIOException(unstartable);
            }
        }
        return address;
    }

    /** A connection over TLS that belongs to nobody yet. */
    LDAPConnection connect() throws LDAPException, GeneralSecurityException {
        SSLUtil tls = new SSLUtil(new PEMFileTrustManager(address().authority().toFile()));
        LDAPConnectionOptions options = new LDAPConnectionOptions();
        options.setResponseTimeoutMillis(60_000);
        return new LDAPConnection(
                tls.createSSLSocketFactory(),
                options,
                address().host(),
                address().ldapsPort());
    }

    LDAPConnection connectUnencrypted() throws LDAPException {
        return new LDAPConnection(address().host(), address().ldapPort());
    }

    /** What this directory, of the two, is expected to do where they differ; the list is in the module's README. */
    <T> T differs(T simulator, T samba) {
        return this == SIMULATOR ? simulator : samba;
    }

    /** An {@link Answer} that the two word differently: as Microsoft's documents say, and as Samba's code has it. */
    Answer says(String simulator, String samba) {
        return Answer.of(differs(simulator, samba));
    }

    record Address(
            String host, int ldapPort, int ldapsPort, String baseDn, String user, String password, Path authority) {}
}
