package io.loligo.executor.directory.ldap;

import com.unboundid.ldap.sdk.FailoverServerSet;
import com.unboundid.ldap.sdk.GetEntryLDAPConnectionPoolHealthCheck;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPConnectionPool;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPURL;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.StartTLSPostConnectProcessor;
import com.unboundid.util.ssl.HostNameSSLSocketVerifier;
import com.unboundid.util.ssl.SSLSocketVerifier;
import com.unboundid.util.ssl.SSLUtil;
import io.loligo.executor.system.SystemException;
import io.loligo.executor.system.Trouble;
import io.loligo.executor.tls.Trust;
import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * The connections to one directory. While it cannot be reached, one caller at a time tries again and all others are told at
 * once; a refused login is tried rarely, so that the executor does not lock its own account.
 */
final class LdapConnections implements AutoCloseable {
    private static final Duration AFTER_OUTAGE = Duration.ofSeconds(1);
    private static final Duration AFTER_REFUSED_LOGIN = Duration.ofMinutes(10);
    private static final Duration WAIT_FOR_A_CONNECTION = Duration.ofMinutes(2);
    private static final Duration BETWEEN_HEALTH_CHECKS = Duration.ofSeconds(30);

    private final LDAPConnectionPool pool;
    private final Clock clock;
    private final AtomicReference<@Nullable Outage> outage = new AtomicReference<>();

    private record Outage(SystemException answer, Instant nextTry) {}

    /** Something done on one connection. */
    interface Request<T> {
        T on(LDAPConnection connection) throws LDAPException;
    }

    LdapConnections(LdapSettings settings, Clock clock) {
        this.clock = clock;
        try {
            this.pool = pool(settings);
        } catch (LDAPException | GeneralSecurityException | IOException unusable) {
            throw new IllegalArgumentException(
                    "directory '" + settings.name() + "': its addresses or trust certificate cannot be used: "
                            + unusable.getMessage(),
                    unusable);
        }
    }

    private static LDAPConnectionPool pool(LdapSettings settings)
            throws LDAPException, GeneralSecurityException, IOException {
        LDAPConnectionOptions options = new LDAPConnectionOptions();
        options.setUseSynchronousMode(true);
        options.setConnectTimeoutMillis((int) settings.connectTimeout().toMillis());
        options.setResponseTimeoutMillis(settings.responseTimeout().toMillis());
        options.setFollowReferrals(false);
        options.setUseTCPNoDelay(true);
        options.setSSLSocketVerifier(verifier(settings));
        SSLUtil tls = new SSLUtil(Trust.of(settings.trustCertificate()));
        SocketFactory sockets = switch (settings.transport()) {
            case TLS -> tls.createSSLSocketFactory();
            case START_TLS, PLAIN -> SocketFactory.getDefault();
        };
        FailoverServerSet servers =
                new FailoverServerSet(hosts(settings.servers()), ports(settings.servers()), sockets, options);
        servers.setMaxFailoverConnectionAgeMillis(settings.returnToFirst().toMillis());
        LDAPConnectionPool pool = new LDAPConnectionPool(
                servers,
                Logins.request(settings),
                0,
                settings.connections(),
                settings.transport() == LdapSettings.Transport.START_TLS
                        ? new StartTLSPostConnectProcessor(tls.createSSLSocketFactory())
                        : null,
                false);
        pool.setConnectionPoolName(settings.name());
        // A connection that a firewall has forgotten is found out while it is idle, not by somebody's command.
        pool.setHealthCheck(new GetEntryLDAPConnectionPoolHealthCheck(
                "", settings.responseTimeout().toMillis(), false, false, false, true, false));
        pool.setHealthCheckIntervalMillis(BETWEEN_HEALTH_CHECKS.toMillis());
        pool.setCreateIfNecessary(false);
        pool.setMaxWaitTimeMillis(WAIT_FOR_A_CONNECTION.toMillis());
        return pool;
    }

    private static SSLSocketVerifier verifier(LdapSettings settings) {
        HostNameSSLSocketVerifier byName = new HostNameSSLSocketVerifier(true);
        Optional<String> expected = settings.expectedHostName();
        return new SSLSocketVerifier() {
            @Override
            public void verifySSLSocket(String host, int port, SSLSocket socket) throws LDAPException {
                byName.verifySSLSocket(expected.orElse(host), port, socket);
            }
        };
    }

    private static String[] hosts(List<URI> servers) throws LDAPException {
        String[] hosts = new String[servers.size()];
        for (int i = 0; i < hosts.length; i++) {
            hosts[i] = new LDAPURL(servers.get(i).toString()).getHost();
        }
        return hosts;
    }

    private static int[] ports(List<URI> servers) throws LDAPException {
        int[] ports = new int[servers.size()];
        for (int i = 0; i < ports.length; i++) {
            ports[i] = new LDAPURL(servers.get(i).toString()).getPort();
        }
        return ports;
    }

    /** Sends a request on a free connection. */
    <T> T send(Doing doing, Request<T> request) throws SystemException {
        LDAPConnection connection = borrow();
        try {
            T answer = request.on(connection);
            pool.releaseConnection(connection);
            return answer;
        } catch (LDAPException refused) {
            if (refused.getResultCode().isConnectionUsable()) {
                pool.releaseConnection(connection);
            } else {
                pool.releaseDefunctConnection(connection);
            }
            throw ResultCodes.explain(doing, refused);
        } catch (RuntimeException | Error unforeseen) {
            pool.releaseDefunctConnection(connection);
            throw unforeseen;
        }
    }

    private LDAPConnection borrow() throws SystemException {
        Outage known = outage.get();
        if (known != null) {
            Outage probing = new Outage(known.answer(), clock.instant().plus(WAIT_FOR_A_CONNECTION));
            if (clock.instant().isBefore(known.nextTry()) || !outage.compareAndSet(known, probing)) {
                throw known.answer();
            }
        }
        try {
            LDAPConnection connection = pool.getConnection();
            outage.set(null);
            return connection;
        } catch (LDAPException unreachable) {
            SystemException answer = ResultCodes.explain(Doing.CONNECT, unreachable);
            if (!(answer.trouble() instanceof Trouble.Unreachable)) {
                answer = new SystemException(
                        new Trouble.Unreachable(Trouble.Sent.NO), answer.answered(), answer.advice(), unreachable);
            }
            Duration pause = unreachable.getResultCode().equals(ResultCode.INVALID_CREDENTIALS)
                    ? AFTER_REFUSED_LOGIN
                    : AFTER_OUTAGE;
            outage.set(new Outage(answer, clock.instant().plus(pause)));
            throw answer;
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
