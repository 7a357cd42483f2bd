package io.loligo.simulators.directory.ldap;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.listener.LDAPListenerClientConnection;
import com.unboundid.ldap.listener.LDAPListenerRequestHandler;
import com.unboundid.ldap.protocol.AddRequestProtocolOp;
import com.unboundid.ldap.protocol.AddResponseProtocolOp;
import com.unboundid.ldap.protocol.BindRequestProtocolOp;
import com.unboundid.ldap.protocol.BindResponseProtocolOp;
import com.unboundid.ldap.protocol.CompareRequestProtocolOp;
import com.unboundid.ldap.protocol.CompareResponseProtocolOp;
import com.unboundid.ldap.protocol.DeleteRequestProtocolOp;
import com.unboundid.ldap.protocol.DeleteResponseProtocolOp;
import com.unboundid.ldap.protocol.ExtendedRequestProtocolOp;
import com.unboundid.ldap.protocol.LDAPMessage;
import com.unboundid.ldap.protocol.ModifyDNRequestProtocolOp;
import com.unboundid.ldap.protocol.ModifyDNResponseProtocolOp;
import com.unboundid.ldap.protocol.ModifyRequestProtocolOp;
import com.unboundid.ldap.protocol.ModifyResponseProtocolOp;
import com.unboundid.ldap.protocol.SearchRequestProtocolOp;
import com.unboundid.ldap.protocol.SearchResultDoneProtocolOp;
import com.unboundid.ldap.protocol.SearchResultReferenceProtocolOp;
import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPResult;
import com.unboundid.ldap.sdk.ResultCode;
import io.loligo.simulators.directory.ldap.OperationCounts.Kind;
import io.loligo.simulators.directory.rules.Caller;
import io.loligo.simulators.directory.rules.Caller.Encryption;
import io.loligo.simulators.directory.rules.Directory;
import io.loligo.simulators.directory.rules.Refusal;
import io.loligo.simulators.directory.rules.Refusals;
import io.loligo.simulators.directory.rules.Restorations;
import io.loligo.simulators.directory.rules.Searches.Deleted;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** Speaks LDAP on one connection: who it belongs to, and one answer to each request. */
final class ConnectionHandler extends LDAPListenerRequestHandler {
    private final Directory directory;
    private final OperationCounts counts;
    private final SSLSocketFactory tls;
    private final @Nullable LDAPListenerClientConnection connection;
    private final Searching searching;
    private final Extensions extensions;
    private Caller caller = Caller.anonymous(Encryption.NONE);

    ConnectionHandler(
            Directory directory,
            OperationCounts counts,
            SSLSocketFactory tls,
            @Nullable LDAPListenerClientConnection connection) {
        this.directory = directory;
        this.counts = counts;
        this.tls = tls;
        this.connection = connection;
        searching = new Searching(directory);
        extensions = new Extensions(tls, Optional.ofNullable(connection));
    }

    @Override
    public LDAPListenerRequestHandler newInstance(LDAPListenerClientConnection opened) {
        return new ConnectionHandler(directory, counts, tls, opened);
    }

    @Override
    public LDAPMessage processBindRequest(int id, BindRequestProtocolOp request, List<Control> controls) {
        caller = Caller.anonymous(encryption());
        LDAPResult result = result(Kind.BIND, () -> {
            if (request.getCredentialsType() != BindRequestProtocolOp.CRED_TYPE_SIMPLE) {
                throw Refusals.unsupportedBind();
            }
            ASN1OctetString password = request.getSimplePassword();
            byte[] bytes = password == null ? new byte[0] : password.getValue();
            if (bytes.length > 0 && encryption() == Encryption.NONE) {
                throw Refusals.needsTls();
            }
            caller = directory.bind(request.getBindDN(), bytes, encryption());
        });
        return new LDAPMessage(id, new BindResponseProtocolOp(result));
    }

    @Override
    public LDAPMessage processAddRequest(int id, AddRequestProtocolOp request, List<Control> controls) {
        LDAPResult result = result(Kind.ADD, () -> {
            RequestControls.of(controls);
            directory.add(request.getDN(), request.getAttributes(), bound());
        });
        return new LDAPMessage(id, new AddResponseProtocolOp(result));
    }

    @Override
    public LDAPMessage processModifyRequest(int id, ModifyRequestProtocolOp request, List<Control> controls) {
        LDAPResult result = result(Kind.MODIFY, () -> {
            RequestControls wished = RequestControls.of(controls);
            boolean restores = wished.deleted() == Deleted.SHOWN && Restorations.wished(request.getModifications());
            if (restores) {
                directory.restore(request.getDN(), request.getModifications(), bound());
            } else {
                directory.modify(request.getDN(), request.getModifications(), bound(), wished.permissive());
            }
        });
        return new LDAPMessage(id, new ModifyResponseProtocolOp(result));
    }

    @Override
    public LDAPMessage processModifyDNRequest(int id, ModifyDNRequestProtocolOp request, List<Control> controls) {
        LDAPResult result = result(Kind.RENAME, () -> {
            RequestControls.of(controls);
            if (!request.deleteOldRDN()) {
                throw Refusals.oldNameStays();
            }
            directory.rename(
                    request.getDN(), request.getNewRDN(), Optional.ofNullable(request.getNewSuperiorDN()), bound());
        });
        return new LDAPMessage(id, new ModifyDNResponseProtocolOp(result));
    }

    @Override
    public LDAPMessage processDeleteRequest(int id, DeleteRequestProtocolOp request, List<Control> controls) {
        LDAPResult result = result(
                Kind.DELETE,
                () -> directory.delete(
                        request.getDN(), bound(), RequestControls.of(controls).children()));
        return new LDAPMessage(id, new DeleteResponseProtocolOp(result));
    }

    @Override
    public LDAPMessage processCompareRequest(int id, CompareRequestProtocolOp request, List<Control> controls) {
        ResultCode[] answer = {ResultCode.COMPARE_FALSE};
        LDAPResult result = result(Kind.COMPARE, () -> {
            bound();
            answer[0] = searching.compare(request, RequestControls.of(controls));
        });
        boolean answered = result.getResultCode().equals(ResultCode.SUCCESS);
        return new LDAPMessage(id, new CompareResponseProtocolOp(answered ? new LDAPResult(id, answer[0]) : result));
    }

    @Override
    public LDAPMessage processSearchRequest(int id, SearchRequestProtocolOp request, List<Control> controls) {
        Searching.Answer[] answer = new Searching.Answer[1];
        LDAPResult result = result(Kind.SEARCH, () -> {
            if (!Searching.asksRootDse(request)) {
                bound();
            }
            answer[0] = searching.search(request, RequestControls.of(controls));
        });
        if (answer[0] == null) {
            return new LDAPMessage(id, new SearchResultDoneProtocolOp(result));
        }
        return send(id, answer[0]);
    }

    @Override
    public LDAPMessage processExtendedRequest(int id, ExtendedRequestProtocolOp request, List<Control> controls) {
        counts.count(Kind.EXTENDED);
        return new LDAPMessage(id, extensions.answer(id, request, caller));
    }

    private LDAPMessage send(int id, Searching.Answer answer) {
        try {
            if (connection != null) {
                for (var entry : answer.entries()) {
                    connection.sendSearchResultEntry(id, entry);
                }
                for (String reference : answer.references()) {
                    connection.sendSearchResultReference(id, new SearchResultReferenceProtocolOp(List.of(reference)));
                }
            }
        } catch (LDAPException gone) {
            return new LDAPMessage(id, new SearchResultDoneProtocolOp(gone.toLDAPResult()));
        }
        return new LDAPMessage(
                id, new SearchResultDoneProtocolOp(answer.code().intValue(), null, null, null), answer.controls());
    }

    private Encryption encryption() {
        return extensions.encryption();
    }

    private Caller bound() throws Refusal {
        if (caller.account().isEmpty()) {
            throw Refusals.bindFirst();
        }
        return caller;
    }

    private LDAPResult result(Kind kind, Request request) {
        counts.count(kind);
        try {
            request.carryOut();
            return new LDAPResult(0, ResultCode.SUCCESS);
        } catch (Refusal refused) {
            counts.count(Kind.REFUSED);
            return new LDAPResult(
                    0, refused.code(), refused.getMessage(), refused.matchedDn(), List.<String>of(), List.of());
        }
    }

    private interface Request {
        void carryOut() throws Refusal;
    }
}
