package io.loligo.executor.directory.ldap;

import com.unboundid.ldap.sdk.AddRequest;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.DeleteRequest;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.ModifyDNRequest;
import com.unboundid.ldap.sdk.ModifyRequest;
import com.unboundid.ldap.sdk.controls.PermissiveModifyRequestControl;
import io.loligo.executor.directory.DirectoryChange.AddAccount;
import io.loligo.executor.directory.DirectoryChange.Relocate;
import io.loligo.executor.directory.DirectoryChange.Restore;
import io.loligo.executor.directory.Dn;
import io.loligo.executor.directory.Modification;
import io.loligo.executor.directory.ObjectIdentity;
import io.loligo.executor.password.Secret;
import io.loligo.executor.system.SystemException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Single write requests. Objects are named by objectGUID where the server can, so that a rename in between does no harm; only
 * a rename itself names them by where they are.
 */
final class LdapWrites {
    private final LdapConnections connections;

    LdapWrites(LdapConnections connections) {
        this.connections = connections;
    }

    void addUnit(Dn unit) throws SystemException {
        add(new AddRequest(unit.toString(), new Attribute("objectClass", "organizationalUnit")));
    }

    void addUser(AddAccount account, Domain domain) throws SystemException {
        List<Attribute> attributes = new ArrayList<>();
        attributes.add(new Attribute("objectClass", "user"));
        account.attributes()
                .forEach((name, values) -> attributes.add(new Attribute(name, bytes(name, values, domain))));
        add(new AddRequest(account.dn().toString(), attributes));
    }

    private void add(AddRequest request) throws SystemException {
        connections.send(Doing.ADD, connection -> connection.add(request));
    }

    void modify(Doing doing, ObjectIdentity object, List<Modification> modifications, Domain domain)
            throws SystemException {
        ModifyRequest request = new ModifyRequest(domain.nameOf(object), onWire(modifications, domain));
        if (doing != Doing.ASSERT) {
            request.addControl(new PermissiveModifyRequestControl());
        }
        connections.send(doing, connection -> connection.modify(request));
    }

    void relocate(Dn account, Relocate relocate) throws SystemException {
        boolean stays = account.parent().filter(relocate.container()::equals).isPresent();
        ModifyDNRequest request = new ModifyDNRequest(
                account.toString(),
                relocate.dn().relativeName(),
                true,
                stays ? null : relocate.container().toString());
        connections.send(Doing.RELOCATE, connection -> connection.modifyDN(request));
    }

    void setPassword(ObjectIdentity account, Secret password, List<Modification> along, Domain domain)
            throws SystemException {
        byte[] quoted = password.quotedUtf16();
        try {
            List<com.unboundid.ldap.sdk.Modification> all = new ArrayList<>();
            all.add(new com.unboundid.ldap.sdk.Modification(ModificationType.REPLACE, "unicodePwd", quoted));
            all.addAll(onWire(along, domain));
            ModifyRequest request = new ModifyRequest(domain.nameOf(account), all);
            connections.send(Doing.PASSWORD, connection -> connection.modify(request));
        } finally {
            Arrays.fill(quoted, (byte) 0);
        }
    }

    void delete(ObjectIdentity entry, Domain domain) throws SystemException {
        DeleteRequest request = new DeleteRequest(domain.nameOf(entry));
        connections.send(Doing.DELETE, connection -> connection.delete(request));
    }

    /** One modification, as Active Directory asks for (MS-ADTS 3.1.1.5.3.7). */
    void restore(Restore restore) throws SystemException {
        ModifyRequest request = new ModifyRequest(
                restore.deleted().dn().toString(),
                new com.unboundid.ldap.sdk.Modification(ModificationType.DELETE, "isDeleted"),
                new com.unboundid.ldap.sdk.Modification(
                        ModificationType.REPLACE,
                        "distinguishedName",
                        restore.dn().toString()));
        request.addControl(new Control(LdapSearch.SHOW_DELETED, true));
        connections.send(Doing.RESTORE, connection -> connection.modify(request));
    }

    private static List<com.unboundid.ldap.sdk.Modification> onWire(List<Modification> modifications, Domain domain) {
        List<com.unboundid.ldap.sdk.Modification> all = new ArrayList<>();
        for (Modification one : modifications) {
            ModificationType type = switch (one.kind()) {
                case REPLACE -> ModificationType.REPLACE;
                case ADD -> ModificationType.ADD;
                case REMOVE -> ModificationType.DELETE;
            };
            all.add(new com.unboundid.ldap.sdk.Modification(
                    type, one.attribute(), bytes(one.attribute(), one.values(), domain)));
        }
        return all;
    }

    private static byte[][] bytes(String attribute, List<String> values, Domain domain) {
        var syntax = domain.schema().syntax(attribute);
        return values.stream().map(value -> LdapEntries.bytes(value, syntax)).toArray(byte[][]::new);
    }
}
