package io.loligo.simulators.winrm;

import io.loligo.simulators.winrm.soap.WsManFault;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import javax.security.auth.Subject;
import javax.security.auth.login.AppConfigurationEntry;
import javax.security.auth.login.AppConfigurationEntry.LoginModuleControlFlag;
import javax.security.auth.login.Configuration;
import javax.security.auth.login.LoginContext;
import javax.security.auth.login.LoginException;
import org.ietf.jgss.GSSContext;
import org.ietf.jgss.GSSCredential;
import org.ietf.jgss.GSSException;
import org.ietf.jgss.GSSManager;
import org.ietf.jgss.Oid;

/** Opens tickets by SPNEGO with the keys of the host's service. */
final class TicketInspector implements Doorkeeper {
    private static final String SCHEME = "Negotiate ";
    private static final String SPNEGO = "1.3.6.1.5.5.2";

    private final String manager;
    private final Subject service;

    TicketInspector(WinRmSettings.Kerberos kerberos) throws LoginException {
        manager = kerberos.manager();
        var context = new LoginContext("host", new Subject(), null, new Configuration() {
            @Override
            public AppConfigurationEntry[] getAppConfigurationEntry(String name) {
                return new AppConfigurationEntry[] {keysOf(kerberos)};
            }
        });
        context.login();
        service = context.getSubject();
    }

    @Override
    public boolean admits(String authorization) {
        if (!authorization.startsWith(SCHEME)) {
            return false;
        }
        String client;
        try {
            byte[] token = Base64.getDecoder().decode(authorization.substring(SCHEME.length()));
            client = Subject.callAs(service, (Callable<String>) () -> client(token));
        } catch (IllegalArgumentException | CompletionException noTicketForUs) {
            return false;
        }
        if (!client.equalsIgnoreCase(manager)) {
            throw WsManFault.accessDenied();
        }
        return true;
    }

    @Override
    public String challenge() {
        return SCHEME.strip();
    }

    private static String client(byte[] token) throws GSSException {
        GSSManager gss = GSSManager.getInstance();
        GSSCredential ours = gss.createCredential(
                null, GSSCredential.INDEFINITE_LIFETIME, new Oid(SPNEGO), GSSCredential.ACCEPT_ONLY);
        GSSContext context = gss.createContext(ours);
        try {
            context.acceptSecContext(token, 0, token.length);
            if (!context.isEstablished()) {
                throw new GSSException(GSSException.NO_CONTEXT);
            }
            return context.getSrcName().toString();
        } finally {
            context.dispose();
        }
    }

    private static AppConfigurationEntry keysOf(WinRmSettings.Kerberos kerberos) {
        return new AppConfigurationEntry(
                "com.sun.security.auth.module.Krb5LoginModule",
                LoginModuleControlFlag.REQUIRED,
                Map.of(
                        "principal", kerberos.service(),
                        "useKeyTab", "true",
                        "keyTab", kerberos.keytab().toString(),
                        "storeKey", "true",
                        "doNotPrompt", "true",
                        "isInitiator", "false",
                        "refreshKrb5Config", "true"));
    }
}
