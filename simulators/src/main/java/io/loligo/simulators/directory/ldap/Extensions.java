package io.loligo.simulators.directory.ldap;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.listener.LDAPListenerClientConnection;
import com.unboundid.ldap.protocol.ExtendedRequestProtocolOp;
import com.unboundid.ldap.protocol.ExtendedResponseProtocolOp;
import com.unboundid.ldap.protocol.LDAPMessage;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import io.loligo.simulators.directory.rules.Caller;
import io.loligo.simulators.directory.rules.Caller.Encryption;
import java.io.IOException;
import java.io.OutputStream;
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

    ExtendedResponseProtocolOp answer(int id, ExtendedRequestProtocolOp request, Caller caller) {
        return switch (request.getOID()) {
            case RootDse.START_TLS -> startTls(id);
            case RootDse.WHO_AM_I -> response(ResultCode.SUCCESS, "", Optional.of(name(caller)));
            default ->
                response(
                        ResultCode.PROTOCOL_ERROR,
                        "0000203D: LdapErr: DSID-0C090000, comment: Unknown extended request OID, data 0, v4563",
                        Optional.empty());
        };
    }

    // The answer must go out in the clear, before TLS begins; the SDK then does not send the one that is returned.
    private ExtendedResponseProtocolOp startTls(int id) {
        if (connection.isEmpty() || encryption() == Encryption.TLS) {
            return response(ResultCode.UNAVAILABLE, "", Optional.empty());
        }
        ExtendedResponseProtocolOp yes = response(ResultCode.SUCCESS, "", Optional.empty());
        try {
            OutputStream clear = connection.get().convertToTLS(tls);
            clear.write(new LDAPMessage(id, yes).encode().encode());
            clear.flush();
            return yes;
        } catch (LDAPException failed) {
            return response(failed.getResultCode(), "", Optional.empty());
        } catch (IOException gone) {
            return response(ResultCode.UNAVAILABLE, "", Optional.empty());
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
