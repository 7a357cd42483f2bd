package io.loligo.executor.contract;

import com.unboundid.ldap.sdk.LDAPException;
import io.loligo.executor.directory.ldap.LdapSettings;
import io.loligo.executor.directory.ldap.LdapSettings.Login;
import io.loligo.executor.directory.ldap.LdapSettings.Transport;
import io.loligo.parts.DomainAddress;
import io.loligo.parts.SharedParts;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The directories under the contract. */
public enum DirectoryKind {
    SAMBA {
        @Override
        public TestDirectory open() throws LDAPException {
            DomainAddress domain = SharedParts.domain();
            return TestDirectory.open(
                    new LdapSettings(
                            "corp",
                            List.of(URI.create("ldaps://" + domain.host() + ":" + domain.ldapsPort())),
                            Transport.TLS,
                            new Login(domain.user(), domain.password()),
                            Optional.of(domain.caCertificate()),
                            Optional.of(domain.certificateName()),
                            4,
                            Duration.ofSeconds(5),
                            Duration.ofSeconds(20),
                            Optional.empty(),
                            List.of(),
                            List.of()),
                    domain.baseDn());
        }
    };

    /** How many members a group has whose values a directory of this kind gives in ranges. */
    int largeGroup() {
        return 1_600;
    }

    public abstract TestDirectory open() throws LDAPException;
}
