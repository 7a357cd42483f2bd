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
 * @param base where accounts and groups are searched; absent for the default naming context
 * @param neverTouch objects, and whatever is below them, that are left alone
 * @param allowProtected objects that may be changed although the directory protects them
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
        Optional<Dn> base,
        List<Dn> neverTouch,
        List<Dn> allowProtected) {
    public LdapSettings {
        servers = List.copyOf(servers);
        neverTouch = List.copyOf(neverTouch);
        allowProtected = List.copyOf(allowProtected);
        String key = "loligo.directories.\"" + name + "\"";
        if (servers.isEmpty()) {
            throw new IllegalArgumentException(key + ".urls: at least one, such as ldaps://dc1.corp.example.com");
        }
        for (URI server : servers) {
            String scheme = scheme(key, server);
            String needed = switch (transport) {
                case TLS -> "ldaps";
                case START_TLS, PLAIN -> "ldap";
            };
            if (!scheme.equals(needed)) {
                throw new IllegalArgumentException(key + ".urls: " + server + " does not fit; accepted are ldaps://, "
                        + "ldap:// with start-tls=true, and for tests on one machine ldap:// with allow-plain=true; "
                        + "all of one kind");
            }
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

    /** The account that the executor uses; the password is kept out of every text. */
    public record Login(String name, String password) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static String scheme(String key, URI server) {
        try {
            return new LDAPURL(server.toString()).getScheme();
        } catch (LDAPException malformed) {
            throw new IllegalArgumentException(
                    key + ".urls: ldaps://host[:port] or ldap://host[:port], not '" + server + "'", malformed);
        }
    }
}
