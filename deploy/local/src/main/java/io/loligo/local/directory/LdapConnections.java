package io.loligo.local.directory;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.util.ssl.HostNameSSLSocketVerifier;
import com.unboundid.util.ssl.PEMFileTrustManager;
import com.unboundid.util.ssl.SSLSocketVerifier;
import com.unboundid.util.ssl.SSLUtil;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** Opens connections over TLS to the server that is meant, and to no other. */
public final class LdapConnections {
    private static final int PATIENCE_MILLIS = 15_000;

    private LdapConnections() {}

    public static LDAPConnection open(DirectoryAccess access) throws LDAPException {
        var options = new LDAPConnectionOptions();
        options.setConnectTimeoutMillis(PATIENCE_MILLIS);
        options.setResponseTimeoutMillis(PATIENCE_MILLIS);
        String host = access.address().getHost();
        options.setSSLSocketVerifier(new ExpectedName(access.trust().hostName().orElse(host)));
        return new LDAPConnection(
                sockets(access.trust()),
                options,
                host,
                access.port(),
                access.login().user(),
                access.login().password());
    }

    private static SSLSocketFactory sockets(DirectoryAccess.Trust trust) {
        if (trust.certificates().isEmpty()) {
            return (SSLSocketFactory) SSLSocketFactory.getDefault();
        }
        try {
            return new SSLUtil(
                            new PEMFileTrustManager(trust.certificates().get().toFile()))
                    .createSSLSocketFactory();
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException(
                    trust.certificates().get() + " is no PEM file of certificates: " + unusable.getMessage(), unusable);
        }
    }

    /** Compares the certificate with one name, whatever address was dialled. */
    private static final class ExpectedName extends SSLSocketVerifier {
        private final SSLSocketVerifier byName = new HostNameSSLSocketVerifier(true);
        private final String name;

        private ExpectedName(String name) {
            this.name = name;
        }

        @Override
        public void verifySSLSocket(String dialled, int port, SSLSocket socket) throws LDAPException {
            byName.verifySSLSocket(name, port, socket);
        }
    }
}
