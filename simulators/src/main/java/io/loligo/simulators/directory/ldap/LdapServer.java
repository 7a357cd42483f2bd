package io.loligo.simulators.directory.ldap;

import com.unboundid.ldap.listener.LDAPListener;
import com.unboundid.ldap.listener.LDAPListenerConfig;
import io.loligo.simulators.directory.rules.Directory;
import io.loligo.simulators.tls.ServerCertificate;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Optional;
import javax.net.ServerSocketFactory;

/** Offers a directory over LDAP and LDAPS on the loopback interface. */
public final class LdapServer implements AutoCloseable {
    private final LDAPListener plain;
    private final LDAPListener encrypted;

    private LdapServer(LDAPListener plain, LDAPListener encrypted) {
        this.plain = plain;
        this.encrypted = encrypted;
    }

    /** @throws IOException if a port is taken; the message names it */
    public static LdapServer start(
            Directory directory, OperationCounts counts, ServerCertificate certificate, int ldapPort, int ldapsPort)
            throws IOException {
        ConnectionHandler handler =
                new ConnectionHandler(directory, counts, certificate.context().getSocketFactory(), null);
        LDAPListener plain = listen("LDAP", ldapPort, handler, Optional.empty());
        try {
            return new LdapServer(
                    plain,
                    listen(
                            "LDAPS",
                            ldapsPort,
                            handler,
                            Optional.of(certificate.context().getServerSocketFactory())));
        } catch (IOException taken) {
            plain.shutDown(true);
            throw taken;
        }
    }

    public int ldapPort() {
        return plain.getListenPort();
    }

    public int ldapsPort() {
        return encrypted.getListenPort();
    }

    @Override
    public void close() {
        plain.shutDown(true);
        encrypted.shutDown(true);
    }

    private static LDAPListener listen(
            String what, int port, ConnectionHandler handler, Optional<ServerSocketFactory> sockets)
            throws IOException {
        LDAPListenerConfig settings = new LDAPListenerConfig(port, handler);
        settings.setListenAddress(InetAddress.getLoopbackAddress());
        sockets.ifPresent(settings::setServerSocketFactory);
        LDAPListener listener = new LDAPListener(settings);
        try {
            listener.startListening();
            return listener;
        } catch (IOException taken) {
            throw new IOException(what + " cannot listen on port " + port + ": " + taken.getMessage(), taken);
        }
    }
}
