package io.loligo.parts;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.RootDSE;
import com.unboundid.util.ssl.PEMFileTrustManager;
import com.unboundid.util.ssl.SSLUtil;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waits until the administrator can bind over TLS and the domain controller says that it is ready. */
final class DomainReadiness {
    private static final int CONNECT_MILLIS = 2000;

    private DomainReadiness() {}

    static void await(DomainAddress address, Process samba, Path output, Duration patience)
            throws IOException, InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        String said = "it never listened";
        while (System.nanoTime() < deadline) {
            if (Files.exists(address.caCertificate())) {
                try {
                    if (ready(address)) {
                        return;
                    }
                    said = "it did not call itself synchronized";
                } catch (LDAPException | GeneralSecurityException notYet) {
                    said = String.valueOf(notYet.getMessage());
                }
            }
            if (samba.waitFor(100, TimeUnit.MILLISECONDS)) {
                throw new IOException(
                        "samba ended with " + samba.exitValue() + "; it said:\n" + Files.readString(output));
            }
        }
        throw new IOException("the domain controller at " + address + " was not ready within " + patience.toSeconds()
                + " s (" + said + "); see " + output);
    }

    private static boolean ready(DomainAddress address) throws LDAPException, GeneralSecurityException, IOException {
        SSLUtil tls =
                new SSLUtil(new PEMFileTrustManager(address.caCertificate().toFile()));
        LDAPConnectionOptions options = new LDAPConnectionOptions();
        options.setConnectTimeoutMillis(CONNECT_MILLIS);
        try (LDAPConnection connection = new LDAPConnection(
                tls.createSSLSocketFactory(),
                options,
                address.host(),
                address.ldapsPort(),
                address.user(),
                address.password())) {
            RootDSE root = connection.getRootDSE();
            return root != null && root.hasAttributeValue("isSynchronized", "TRUE");
        }
    }
}
