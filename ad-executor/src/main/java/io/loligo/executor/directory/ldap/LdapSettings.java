package io.loligo.executor.directory.ldap;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPURL;
import io.loligo.executor.directory.Dn;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How one directory is reached.
 *
 * @param name what commands call it
 * @param servers tried in this order; all of one domain
 * @param transport how the connection is kept private
 * @param login who we are
 * @param trustCertificate PEM file of the authorities to trust; absent for those of the Java platform
 * @param expectedHostName the name that the certificate must bear; absent for the one in the address
 * @param connections kept open at most
 * @param connectTimeout for reaching a server
 * @param responseTimeout for each answer
 * @param returnToFirst how long a connection may stay with another server than the first before it is made anew
 * @param base where accounts and groups are searched; absent for the default naming context
 * @param neverTouch objects, and whatever is below them, that are left alone
 * @param allowProtected objects that may be changed although the directory protects them
 * @param globalCatalog servers that know the whole forest, tried in this order; none to ask only the domain
 */
public record LdapSettings(
        String name,
        List<URI> servers,
        Transport transport,
        Login login,
        Optional<Path> trustCertificate,
        Optional<String> expectedHostName,
        int connections,
        Duration connectTimeout,
        Duration responseTimeout,
        Duration returnToFirst,
        Optional<Dn> base,
        List<Dn> neverTouch,
        List<Dn> allowProtected,
        List<URI> globalCatalog) {
    private static final int CATALOG_CONNECTIONS = 4;

    public LdapSettings {
        servers = List.copyOf(servers);
        globalCatalog = List.copyOf(globalCatalog);
        neverTouch = List.copyOf(neverTouch);
        allowProtected = List.copyOf(allowProtected);
        String key = "loligo.directories.\"" + name + "\"";
        if (servers.isEmpty()) {
            throw new IllegalArgumentException(key + ".urls: at least one, such as ldaps://dc1.corp.example.com");
        }
        servers.forEach(server -> check(key + ".urls", server, transport));
        globalCatalog.forEach(server -> check(key + ".global-catalog", server, transport));
        if (!returnToFirst.isPositive()) {
            throw new IllegalArgumentException(key + ".return-to-first: a time such as 5m, not " + returnToFirst);
        }
        if (connections < 1) {
            throw new IllegalArgumentException(key + ".pool-size: 1 or more, not " + connections);
        }
    }

    /** How the connection is kept private. */
    public enum Transport {
        TLS,
        START_TLS,
        /** Not at all: only for tests on one machine; Active Directory takes no passwords this way. */
        PLAIN
    }

    /** The account that the executor uses. */
    public sealed interface Login {
        String name();

        /** By a simple bind; the password is kept out of every text. */
        record Password(String name, String password) implements Login {
            @Override
            public String toString() {
                return name;
            }
        }

        /**
         * By Kerberos (SASL GSSAPI, RFC 4752); realms and their servers are those of the host's krb5.conf.
         *
         * @param name the principal, such as {@code svc-loligo@CORP.EXAMPLE.COM}
         * @param keytab the file with its keys
         */
        record Kerberos(String name, Path keytab) implements Login {}
    }

    /** The same way into the forest's catalog; empty when none is configured. */
    Optional<LdapSettings> catalog() {
        return globalCatalog.isEmpty()
                ? Optional.empty()
                : Optional.of(new LdapSettings(
                        name,
                        globalCatalog,
                        transport,
                        login,
                        trustCertificate,
                        expectedHostName,
                        Math.min(connections, CATALOG_CONNECTIONS),
                        connectTimeout,
                        responseTimeout,
                        returnToFirst,
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of()));
    }

    /** The same way to one of the servers alone. */
    LdapSettings only(URI server) {
        return new LdapSettings(
                name,
                List.of(server),
                transport,
                login,
                trustCertificate,
                expectedHostName,
                1,
                connectTimeout,
                responseTimeout,
                returnToFirst,
                base,
                List.of(),
                List.of(),
                List.of());
    }

    private static void check(String key, URI server, Transport transport) {
        String needed = switch (transport) {
            case TLS -> "ldaps";
            case START_TLS, PLAIN -> "ldap";
        };
        if (!scheme(key, server).equals(needed)) {
            throw new IllegalArgumentException(key + ": " + server + " does not fit; accepted are ldaps://, "
                    + "ldap:// with start-tls=true, and for tests on one machine ldap:// with allow-plain=true; "
                    + "all of one kind");
        }
    }

    private static String scheme(String key, URI server) {
        try {
            return new LDAPURL(server.toString()).getScheme();
        } catch (LDAPException malformed) {
            throw new IllegalArgumentException(
                    key + ": ldaps://host[:port] or ldap://host[:port], not '" + server + "'", malformed);
        }
    }
}
