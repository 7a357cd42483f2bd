package io.loligo.executor.directory.ldap;

import com.unboundid.ldap.sdk.BindRequest;
import com.unboundid.ldap.sdk.GSSAPIBindRequest;
import com.unboundid.ldap.sdk.GSSAPIBindRequestProperties;
import com.unboundid.ldap.sdk.GSSAPIChannelBindingType;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import io.loligo.executor.directory.ldap.LdapSettings.Login;

/** How each new connection of a pool says who it is. */
final class Logins {
    private Logins() {}

    static BindRequest request(LdapSettings settings) throws LDAPException {
        return switch (settings.login()) {
            case Login.Password(var name, var password) -> new SimpleBindRequest(name, password);
            case Login.Kerberos kerberos -> new GSSAPIBindRequest(properties(kerberos, settings));
        };
    }

    private static GSSAPIBindRequestProperties properties(Login.Kerberos login, LdapSettings settings)
            throws LDAPException {
        GSSAPIBindRequestProperties properties = new GSSAPIBindRequestProperties(login.name(), (String) null);
        properties.setUseKeyTab(true);
        properties.setKeyTabPath(login.keytab().toString());
        properties.setUseTicketCache(false);
        properties.setRefreshKrb5Config(true);
        // A service ticket is for a name; an address in the settings is none.
        settings.expectedHostName().ifPresent(properties::setSASLClientServerName);
        switch (settings.transport()) {
            // Domain controllers that demand it tie the login to the TLS connection (RFC 5929).
            case TLS, START_TLS -> properties.setChannelBindingType(GSSAPIChannelBindingType.TLS_SERVER_END_POINT);
            case PLAIN -> properties.setChannelBindingType(GSSAPIChannelBindingType.NONE);
        }
        return properties;
    }
}
