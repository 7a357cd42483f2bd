package io.loligo.simulators.directory;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.util.ssl.HostNameSSLSocketVerifier;
import com.unboundid.util.ssl.PEMFileTrustManager;
import com.unboundid.util.ssl.SSLUtil;
import java.nio.file.Files;
import java.nio.file.Path;

/** Connections to a simulated directory as a careful client makes them: trusting its authority, checking its name. */
final class SimulatedConnection {
    private SimulatedConnection() {}

    static LDAPConnection asAdministrator(DirectorySimulator simulator) throws Exception {
        LDAPConnection connection = anonymous(simulator);
        connection.bind(simulator.user(), simulator.password());
        return connection;
    }

    static LDAPConnection anonymous(DirectorySimulator simulator) throws Exception {
        Path authority = Files.createTempFile("authority-", ".pem");
        try {
            Files.writeString(authority, simulator.authorityPem());
            SSLUtil tls = new SSLUtil(new PEMFileTrustManager(authority.toFile()));
            LDAPConnectionOptions options = new LDAPConnectionOptions();
            options.setSSLSocketVerifier(new HostNameSSLSocketVerifier(false));
            return new LDAPConnection(tls.createSSLSocketFactory(), options, simulator.host(), simulator.ldapsPort());
        } finally {
            Files.delete(authority);
        }
    }
}
