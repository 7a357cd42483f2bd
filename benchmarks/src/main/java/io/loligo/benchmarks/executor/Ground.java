package io.loligo.benchmarks.executor;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPConnectionPool;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.RDN;
import com.unboundid.util.ssl.PEMFileTrustManager;
import com.unboundid.util.ssl.SSLUtil;
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
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A directory with room of our own in it.
 *
 * @param settings how the executor reaches it
 * @param login who that is
 * @param base the domain
 * @param room an organizational unit that is only ours
 * @param pool bare connections, as many as the executor has, kept private in the same way
 */
record Ground(
        LdapSettings settings,
        Login.Password login,
        String base,
        String room,
        LDAPConnectionPool pool,
        AutoCloseable server)
        implements AutoCloseable {
    static final int CONNECTIONS = 8;

    private static final Attribute UNIT = new Attribute("objectClass", "organizationalUnit");

    /** The stand-in of the local run, in this process. */
    static Ground simulated() throws IOException, LDAPException, GeneralSecurityException {
        DirectorySimulator simulator = DirectorySimulator.start(DirectorySettings.forTests());
        Path authority = Files.createTempFile("authority", ".pem");
        Files.writeString(authority, simulator.authorityPem());
        return of(
                URI.create("ldaps://" + simulator.host() + ":" + simulator.ldapsPort()),
                new Login.Password(simulator.user(), simulator.password()),
                authority,
                Optional.empty(),
                simulator.baseDn(),
                simulator);
    }

    /** A real domain controller. */
    static Ground samba() throws LDAPException, GeneralSecurityException {
        DomainAddress domain = SharedParts.domain();
        return of(
                URI.create("ldaps://" + domain.host() + ":" + domain.ldapsPort()),
                new Login.Password(domain.user(), domain.password()),
                domain.caCertificate(),
                Optional.of(domain.certificateName()),
                domain.baseDn(),
                () -> {});
    }

    private static Ground of(
            URI address, Login.Password login, Path authority, Optional<String> name, String base, AutoCloseable server)
            throws LDAPException, GeneralSecurityException {
        LdapSettings settings = new LdapSettings(
                "corp",
                List.of(address),
                Transport.TLS,
                login,
                Optional.of(authority),
                name,
                CONNECTIONS,
                Duration.ofSeconds(5),
                Duration.ofSeconds(60),
                Duration.ofMinutes(5),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());
        LDAPConnectionOptions options = new LDAPConnectionOptions();
        options.setUseSynchronousMode(true);
        options.setUseTCPNoDelay(true);
        LDAPConnection first = new LDAPConnection(
                new SSLUtil(new PEMFileTrustManager(authority.toFile())).createSSLSocketFactory(),
                options,
                address.getHost(),
                address.getPort(),
                login.name(),
                login.password());
        String room = unitUnder(base);
        LDAPConnectionPool pool = new LDAPConnectionPool(first, CONNECTIONS);
        pool.add(room, UNIT);
        return new Ground(settings, login, base, room, pool, server);
    }

    /** A new organizational unit. */
    String unit() throws LDAPException {
        String unit = unitUnder(room);
        pool.add(unit, UNIT);
        return unit;
    }

    private static String unitUnder(String parent) throws LDAPException {
        return new DN(new RDN("OU", "b" + UUID.randomUUID().toString().substring(0, 8)), new DN(parent)).toString();
    }

    /** A new group in a unit. */
    String group(String unit, String name) throws LDAPException {
        String group = new DN(new RDN("CN", name), new DN(unit)).toString();
        pool.add(group, new Attribute("objectClass", "group"), new Attribute("sAMAccountName", name));
        return group;
    }

    String suffix() {
        return "corp.example.com";
    }

    @Override
    public void close() throws Exception {
        pool.close();
        server.close();
    }
}
