package io.loligo.executor.contract;

import com.unboundid.ldap.listener.LDAPListener;
import com.unboundid.ldap.listener.LDAPListenerConfig;
import com.unboundid.ldap.listener.ProxyRequestHandler;
import com.unboundid.ldap.sdk.SingleServerSet;
import com.unboundid.util.ssl.KeyStoreKeyManager;
import com.unboundid.util.ssl.SSLUtil;
import com.unboundid.util.ssl.TrustAllTrustManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;

/** A directory behind a certificate that was right until a year ago. */
final class ExpiredServer implements AutoCloseable {
    private static final String STORE_PASSWORD = "changeit";

    private final Path authority;
    private final LDAPListener listener;

    ExpiredServer(URI directory) throws IOException, InterruptedException, GeneralSecurityException {
        Path folder = Files.createTempDirectory("expired");
        Path store = folder.resolve("server.p12");
        authority = folder.resolve("authority.pem");
        keytool(store, "-genkeypair -alias authority -keyalg RSA -dname CN=Authority -ext bc:c");
        keytool(store, "-exportcert -alias authority -rfc -file " + authority);
        keytool(store, "-genkeypair -alias server -keyalg RSA -dname CN=localhost");
        keytool(store, "-certreq -alias server -file " + folder.resolve("request"));
        keytool(
                store,
                "-gencert -alias authority -ext SAN=dns:localhost,ip:127.0.0.1 -startdate -2y -validity 365 -infile "
                        + folder.resolve("request") + " -outfile " + folder.resolve("certificate"));
        keytool(store, "-importcert -noprompt -alias server -file " + folder.resolve("certificate"));
        LDAPListenerConfig config = new LDAPListenerConfig(
                0,
                new ProxyRequestHandler(new SingleServerSet(
                        directory.getHost(),
                        directory.getPort(),
                        new SSLUtil(new TrustAllTrustManager()).createSSLSocketFactory())));
        config.setListenAddress(InetAddress.getLoopbackAddress());
        config.setServerSocketFactory(new SSLUtil(
                        new KeyStoreKeyManager(store.toFile(), STORE_PASSWORD.toCharArray(), "PKCS12", "server"),
                        new TrustAllTrustManager())
                .createSSLServerSocketFactory());
        listener = new LDAPListener(config);
        listener.startListening();
    }

    private static void keytool(Path store, String arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments.split(" ")));
        command.addAll(List.of("-keystore", store.toString(), "-storepass", STORE_PASSWORD, "-storetype", "PKCS12"));
        Process keytool = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (keytool.waitFor() != 0) {
            throw new IOException("keytool: " + command);
        }
    }

    URI address() {
        return URI.create("ldaps://localhost:" + listener.getListenPort());
    }

    Path authority() {
        return authority;
    }

    @Override
    public void close() {
        listener.shutDown(true);
    }
}
