package io.loligo.parts;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;

/** Speaks TLS in front of a server that does not, with whatever certificate a test wants. */
final class TlsRelay implements AutoCloseable {
    private final SSLServerSocket door;
    private final int behind;

    TlsRelay(Path store, String password, int port, int behind) {
        this.behind = behind;
        try {
            door = (SSLServerSocket) context(store, password.toCharArray())
                    .getServerSocketFactory()
                    .createServerSocket(port, 10, InetAddress.getLoopbackAddress());
        } catch (IOException | GeneralSecurityException unusable) {
            throw new IllegalStateException("the relay cannot start", unusable);
        }
        Thread.ofVirtual().start(this::accept);
    }

    private static SSLContext context(Path store, char[] password) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream stored = Files.newInputStream(store)) {
            keys.load(stored, password);
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, password);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket outside = door.accept();
                Socket inside = new Socket(InetAddress.getLoopbackAddress(), behind);
                Thread.ofVirtual().start(() -> pass(outside, inside));
                Thread.ofVirtual().start(() -> pass(inside, outside));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void pass(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException over) {
            // Whoever does not trust the certificate hangs up in the middle of the handshake.
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException unclosable) {
            throw new AssertionError(unclosable);
        }
    }
}
