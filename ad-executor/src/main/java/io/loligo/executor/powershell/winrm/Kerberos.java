package io.loligo.executor.powershell.winrm;

import io.loligo.executor.system.SystemException;
import io.loligo.executor.system.Trouble;
import io.loligo.executor.system.Trouble.Sent;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.Callable;
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

/** A fresh SPNEGO token for every request; the ticket behind it is kept for as long as it is valid. */
final class Kerberos implements Credential {
    private static final String SPNEGO = "1.3.6.1.5.5.2";

    private final WinRmSettings.Login.Kerberos login;
    private final String host;

    Kerberos(WinRmSettings.Login.Kerberos login, String host) {
        this.login = login;
        this.host = host;
    }

    @Override
    public String header() throws SystemException {
        try {
            var context = new LoginContext("loligo", new Subject(), null, keytab());
            context.login();
            try {
                byte[] token = Subject.callAs(context.getSubject(), (Callable<byte[]>) this::token);
                return "Negotiate " + Base64.getEncoder().encodeToString(token);
            } finally {
                context.logout();
            }
        } catch (LoginException refused) {
            throw unusable(
                    "the Kerberos login of " + login.name() + " failed: " + refused.getMessage(),
                    "Look whether the keytab holds the account's present keys and krb5.conf names the domain.",
                    refused);
        } catch (java.util.concurrent.CompletionException failed) {
            throw unusable(
                    "there is no Kerberos ticket for HTTP/" + host + ": "
                            + (failed.getCause() == null ? failed : failed.getCause()).getMessage(),
                    "Use the host's name as the domain knows it: HTTP/" + host + " or HOST/" + host
                            + " must be a service principal name of its account.",
                    failed);
        }
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
                        "isInitiator", "true"));
        return new Configuration() {
            @Override
            public AppConfigurationEntry[] getAppConfigurationEntry(String name) {
                return new AppConfigurationEntry[] {entry};
            }
        };
    }

    private static SystemException unusable(String answered, String advice, Exception cause) {
        return new SystemException(new Trouble.Unreachable(Sent.NO), answered, advice, cause);
    }
}
