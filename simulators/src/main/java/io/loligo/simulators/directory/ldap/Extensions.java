package io.loligo.simulators.directory.ldap;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.listener.LDAPListenerClientConnection;
import com.unboundid.ldap.protocol.ExtendedRequestProtocolOp;
import com.unboundid.ldap.protocol.ExtendedResponseProtocolOp;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import io.loligo.simulators.directory.rules.Caller;
import io.loligo.simulators.directory.rules.Caller.Encryption;
import java.util.Optional;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** The extended operations of one connection: StartTLS and "Who am I?". */
final class Extensions {
    private final SSLSocketFactory tls;
    private final Optional<LDAPListenerClientConnection> connection;

    Extensions(SSLSocketFactory tls, Optional<LDAPListenerClientConnection> connection) {
        this.tls = tls;
        this.connection = connection;
    }

    Encryption encryption() {
        return connection
                .filter(open -> open.getSocket() instanceof SSLSocket)
                .map(open -> Encryption.TLS)
                .orElse(Encryption.NONE);
    }

    ExtendedResponseProtocolOp answer(ExtendedRequestProtocolOp request, Caller caller) {
        return switch (request.getOID()) {
            case RootDse.START_TLS -> response(startTls(), "", Optional.empty());
            case RootDse.WHO_AM_I -> response(ResultCode.SUCCESS, "", Optional.of(name(caller)));
            default ->
                response(
                        ResultCode.PROTOCOL_ERROR,
                        "0000203D: LdapErr: DSID-0C090000, comment: Unknown extended request OID, data 0, v4563",
                        Optional.empty());
        };
    }

    private ResultCode startTls() {
        if (connection.isEmpty() || encryption() == Encryption.TLS) {
            return ResultCode.UNAVAILABLE;
        }
        try {
            connection.get().convertToTLS(tls);
            return ResultCode.SUCCESS;
        } catch (LDAPException failed) {
            return failed.getResultCode();
        }
    }

    private static String name(Caller caller) {
        return caller.account()
                .map(account -> "u:" + account.text("samaccountname", ""))
                .orElse("");
    }

    private static ExtendedResponseProtocolOp response(ResultCode code, String message, Optional<String> value) {
        return new ExtendedResponseProtocolOp(
                code.intValue(),
                null,
                message.isEmpty() ? null : message,
                null,
                null,
                value.map(ASN1OctetString::new).orElse(null));
    }
}
