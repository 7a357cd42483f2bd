package io.loligo.executor.contract;

import com.unboundid.ldap.sdk.LDAPException;
import io.loligo.executor.directory.ldap.LdapSettings;
import io.loligo.executor.directory.ldap.LdapSettings.Login;
import io.loligo.executor.directory.ldap.LdapSettings.Transport;
import io.loligo.parts.DomainAddress;
import io.loligo.parts.SharedParts;
import io.loligo.simulators.directory.DirectorySettings;
import io.loligo.simulators.directory.DirectorySimulator;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The directories under the contract. */
public enum DirectoryKind {
    /** The stand-in of the local run. */
    SIMULATOR {
        @Override
        public TestDirectory open() throws IOException, LDAPException {
            DirectorySimulator simulator = DirectorySimulator.start(DirectorySettings.forTests());
            Path authority = Files.createTempFile("authority", ".pem");
            Files.writeString(authority, simulator.authorityPem());
            return TestDirectory.open(
                    settings(
                            URI.create("ldaps://" + simulator.host() + ":" + simulator.ldapsPort()),
                            new Login.Password(simulator.user(), simulator.password()),
                            authority,
                            Optional.empty()),
                    simulator.baseDn(),
                    simulator.ldapPort(),
                    simulator);
        }
    },
    /** A real domain controller. */
    SAMBA {
        @Override
        public TestDirectory open() throws LDAPException {
            DomainAddress domain = SharedParts.domain();
            return TestDirectory.open(
                    settings(
                            URI.create("ldaps://" + domain.host() + ":" + domain.ldapsPort()),
                            new Login.Password(domain.user(), domain.password()),
                            domain.caCertificate(),
                            Optional.of(domain.certificateName())),
                    domain.baseDn(),
                    domain.ldapPort(),
                    () -> {});
        }
    };

    public abstract TestDirectory open() throws IOException, LDAPException;

    private static LdapSettings settings(URI server, Login login, Path authority, Optional<String> hostName) {
        return new LdapSettings(
                "corp",
                List.of(server),
                Transport.TLS,
                login,
                Optional.of(authority),
                hostName,
                4,
                Duration.ofSeconds(5),
                Duration.ofSeconds(20),
                Duration.ofMinutes(5),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());
    }
}
