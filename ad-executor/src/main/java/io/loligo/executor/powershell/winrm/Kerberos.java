package io.loligo.executor.powershell.winrm;

import io.loligo.executor.system.SystemException;
import io.loligo.executor.system.Trouble;
import io.loligo.executor.system.Trouble.Sent;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import javax.security.auth.Subject;
import javax.security.auth.login.AppConfigurationEntry;
import javax.security.auth.login.Configuration;
import javax.security.auth.login.LoginContext;
import javax.security.auth.login.LoginException;
import org.ietf.jgss.GSSContext;
import org.ietf.jgss.GSSException;
import org.ietf.jgss.GSSManager;
import org.ietf.jgss.GSSName;
import org.ietf.jgss.Oid;

/**
 * A fresh SPNEGO token for every request. The tickets behind it are kept for a while, so that the key distribution centre is
 * not asked at every request, and a changed key or right is noticed soon.
 */
final class Kerberos implements Credential {
    private static final String SPNEGO = "1.3.6.1.5.5.2";
    /** Below any lifetime of tickets that a domain would sensibly set. */
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final WinRmSettings.Login.Kerberos login;
    private final String host;
    private final Object renewing = new Object();
    private Optional<Tickets> tickets = Optional.empty();

    private record Tickets(Subject subject, Deadline kept) {}

    Kerberos(WinRmSettings.Login.Kerberos login, String host) {
        this.login = login;
        this.host = host;
    }

    @Override
    public String header() throws SystemException {
        try {
            byte[] token = Subject.callAs(subject(), (Callable<byte[]>) this::token);
            return "Negotiate " + Base64.getEncoder().encodeToString(token);
        } catch (CompletionException failed) {
            throw explained(
                    "there is no Kerberos ticket for HTTP/" + host,
                    failed.getCause() == null ? failed : failed.getCause(),
                    "Use the host's name as the domain knows it: HTTP/" + host + " or HOST/" + host
                            + " must be a service principal name of its account.");
        }
    }

    @Override
    public void forget() {
        synchronized (renewing) {
            tickets = Optional.empty();
        }
    }

    private Subject subject() throws SystemException {
        synchronized (renewing) {
            if (tickets.filter(present -> !present.kept().isOver()).isEmpty()) {
                tickets = Optional.of(new Tickets(loggedIn(), new Deadline(KEPT)));
            }
            return tickets.orElseThrow().subject();
        }
    }

    private Subject loggedIn() throws SystemException {
        try {
            var context = new LoginContext("loligo", new Subject(), null, keytab());
            context.login();
            return context.getSubject();
        } catch (LoginException refused) {
            throw explained(
                    "the Kerberos login of " + login.name() + " failed",
                    refused,
                    "Look whether the keytab holds keys of this very name, and whether krb5.conf names the realm and"
                            + " domain controllers that answer at port 88.");
        }
    }

    private static SystemException explained(String what, Throwable cause, String otherwise) {
        String said = String.valueOf(cause.getMessage());
        Optional<KerberosReason> reason = KerberosReason.of(said);
        return new SystemException(
                new Trouble.Unreachable(Sent.NO),
                what + ": "
                        + reason.map(known -> known.words() + " (" + said + ")").orElse(said),
                reason.map(KerberosReason::advice).orElse(otherwise),
                cause);
    }

    private byte[] token() throws GSSException {
        GSSManager manager = GSSManager.getInstance();
        GSSContext context = manager.createContext(
                manager.createName("HTTP@" + host, GSSName.NT_HOSTBASED_SERVICE),
                new Oid(SPNEGO),
                null,
                GSSContext.DEFAULT_LIFETIME);
        try {
            context.requestMutualAuth(false);
            return context.initSecContext(new byte[0], 0, 0);
        } finally {
            context.dispose();
        }
    }

    private Configuration keytab() {
        var entry = new AppConfigurationEntry(
                "com.sun.security.auth.module.Krb5LoginModule",
                AppConfigurationEntry.LoginModuleControlFlag.REQUIRED,
                Map.of(
                        "principal", login.name(),
                        "useKeyTab", "true",
                        "keyTab", login.keytab().toString(),
                        "doNotPrompt", "true",
                        "isInitiator", "true",
                        "refreshKrb5Config", "true"));
        return new Configuration() {
            @Override
            public AppConfigurationEntry[] getAppConfigurationEntry(String name) {
                return new AppConfigurationEntry[] {entry};
            }
        };
    }
}
