package io.loligo.executor.flow;

import com.unboundid.ldap.listener.LDAPListener;
import com.unboundid.ldap.listener.LDAPListenerClientConnection;
import com.unboundid.ldap.listener.LDAPListenerConfig;
import com.unboundid.ldap.listener.LDAPListenerRequestHandler;
import com.unboundid.ldap.listener.ProxyRequestHandler;
import com.unboundid.ldap.protocol.AddRequestProtocolOp;
import com.unboundid.ldap.protocol.BindRequestProtocolOp;
import com.unboundid.ldap.protocol.CompareRequestProtocolOp;
import com.unboundid.ldap.protocol.DeleteRequestProtocolOp;
import com.unboundid.ldap.protocol.ExtendedRequestProtocolOp;
import com.unboundid.ldap.protocol.LDAPMessage;
import com.unboundid.ldap.protocol.ModifyDNRequestProtocolOp;
import com.unboundid.ldap.protocol.ModifyRequestProtocolOp;
import com.unboundid.ldap.protocol.SearchRequestProtocolOp;
import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SingleServerSet;
import com.unboundid.util.ssl.SSLUtil;
import com.unboundid.util.ssl.TrustAllTrustManager;
import io.loligo.parts.DomainAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands between the executor and a domain controller: can go down, and can hold password changes back. */
final class LdapGate implements AutoCloseable {
    private final DomainAddress domain;
    private final int port;
    private final AtomicInteger passwords = new AtomicInteger();
    private volatile CountDownLatch held = new CountDownLatch(0);
    private LDAPListener listener;

    LdapGate(DomainAddress domain, int port) {
        this.domain = domain;
        this.port = port;
        up();
    }

    void up() {
        try {
            var upstream = new SingleServerSet(
                    domain.host(),
                    domain.ldapsPort(),
                    new SSLUtil(new TrustAllTrustManager()).createSSLSocketFactory());
            var config = new LDAPListenerConfig(port, new Watching(new ProxyRequestHandler(upstream)));
            config.setListenAddress(InetAddress.getLoopbackAddress());
            listener = new LDAPListener(config);
            listener.startListening();
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void down() {
        listener.shutDown(true);
    }

    /** From now on password changes arrive and are not passed on. */
    void holdPasswords() {
        held = new CountDownLatch(1);
    }

    /** Lets new password changes through; those held back never are. */
    void passPasswords() {
        held = new CountDownLatch(0);
    }

    /** How many password changes have arrived. */
    int passwords() {
        return passwords.get();
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        down();
    }

    private final class Watching extends LDAPListenerRequestHandler {
        private final LDAPListenerRequestHandler next;

        Watching(LDAPListenerRequestHandler next) {
            this.next = next;
        }

        @Override
        public LDAPListenerRequestHandler newInstance(LDAPListenerClientConnection connection) throws LDAPException {
            return new Watching(next.newInstance(connection));
        }

        @Override
        public void closeInstance() {
            next.closeInstance();
        }

        @Override
        public LDAPMessage processModifyRequest(int id, ModifyRequestProtocolOp request, List<Control> controls) {
            if (request.getModifications().stream()
                    .anyMatch(change -> change.getAttributeName().equalsIgnoreCase("unicodePwd"))) {
                CountDownLatch hold = held;
                passwords.incrementAndGet();
                try {
                    hold.await();
                } catch (InterruptedException over) {
                    Thread.currentThread().interrupt();
                }
            }
            return next.processModifyRequest(id, request, controls);
        }

        @Override
        public LDAPMessage processAddRequest(int id, AddRequestProtocolOp request, List<Control> controls) {
            return next.processAddRequest(id, request, controls);
        }

        @Override
        public LDAPMessage processBindRequest(int id, BindRequestProtocolOp request, List<Control> controls) {
            return next.processBindRequest(id, request, controls);
        }

        @Override
        public LDAPMessage processCompareRequest(int id, CompareRequestProtocolOp request, List<Control> controls) {
            return next.processCompareRequest(id, request, controls);
        }

        @Override
        public LDAPMessage processDeleteRequest(int id, DeleteRequestProtocolOp request, List<Control> controls) {
            return next.processDeleteRequest(id, request, controls);
        }

        @Override
        public LDAPMessage processExtendedRequest(int id, ExtendedRequestProtocolOp request, List<Control> controls) {
            return next.processExtendedRequest(id, request, controls);
        }

        @Override
        public LDAPMessage processModifyDNRequest(int id, ModifyDNRequestProtocolOp request, List<Control> controls) {
            return next.processModifyDNRequest(id, request, controls);
        }

        @Override
        public LDAPMessage processSearchRequest(int id, SearchRequestProtocolOp request, List<Control> controls) {
            return next.processSearchRequest(id, request, controls);
        }
    }
}
