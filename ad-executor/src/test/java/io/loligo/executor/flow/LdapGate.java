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
import com.unboundid.ldap.protocol.ModifyResponseProtocolOp;
import com.unboundid.ldap.protocol.SearchRequestProtocolOp;
import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SingleServerSet;
import com.unboundid.util.ssl.SSLUtil;
import com.unboundid.util.ssl.TrustAllTrustManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands between the executor and a directory: counts, can go down, be busy, and hold password changes back. */
final class LdapGate implements AutoCloseable {
    private final String host;
    private final int upstream;
    private final int port;
    private final AtomicInteger passwords = new AtomicInteger();
    private final AtomicInteger changes = new AtomicInteger();
    private final AtomicInteger searches = new AtomicInteger();
    private final Map<String, AtomicInteger> passwordsByObject = new ConcurrentHashMap<>();
    private volatile Optional<String> busyWith = Optional.empty();
    private volatile CountDownLatch held = new CountDownLatch(0);
    private LDAPListener listener;

    /**
     * @param upstream the directory's LDAPS port
     * @param port where the gate listens, without TLS
     */
    LdapGate(String host, int upstream, int port) {
        this.host = host;
        this.upstream = upstream;
        this.port = port;
        up();
    }

    void up() {
        try {
            var servers = new SingleServerSet(
                    host, upstream, new SSLUtil(new TrustAllTrustManager()).createSSLSocketFactory());
            var config = new LDAPListenerConfig(port, new Watching(new ProxyRequestHandler(servers)));
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

    /** How many additions and modifications have arrived. */
    int changes() {
        return changes.get();
    }

    int searches() {
        return searches.get();
    }

    int port() {
        return port;
    }

    /** How many password changes have arrived for each object. */
    Map<String, Integer> passwordsByObject() {
        Map<String, Integer> counts = new HashMap<>();
        passwordsByObject.forEach((object, count) -> counts.put(object, count.get()));
        return counts;
    }

    /** From now on a modification that writes this value is answered with busy. */
    void busyWith(String value) {
        busyWith = Optional.of(value);
    }

    void notBusy() {
        busyWith = Optional.empty();
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
            changes.incrementAndGet();
            if (busyWith.filter(value -> request.getModifications().stream()
                            .anyMatch(change -> List.of(change.getValues()).contains(value)))
                    .isPresent()) {
                return new LDAPMessage(
                        id,
                        new ModifyResponseProtocolOp(
                                ResultCode.BUSY_INT_VALUE, null, "00002010: the gate is busy", null));
            }
            if (request.getModifications().stream()
                    .anyMatch(change -> change.getAttributeName().equalsIgnoreCase("unicodePwd"))) {
                CountDownLatch hold = held;
                passwords.incrementAndGet();
                passwordsByObject
                        .computeIfAbsent(request.getDN(), unused -> new AtomicInteger())
                        .incrementAndGet();
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
            changes.incrementAndGet();
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
            searches.incrementAndGet();
            return next.processSearchRequest(id, request, controls);
        }
    }
}
