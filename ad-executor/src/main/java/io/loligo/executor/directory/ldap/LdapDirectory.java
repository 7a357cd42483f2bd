package io.loligo.executor.directory.ldap;

import com.unboundid.ldap.sdk.AddRequest;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.ModifyDNRequest;
import com.unboundid.ldap.sdk.ModifyRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.controls.PermissiveModifyRequestControl;
import io.loligo.contracts.action.Target;
import io.loligo.executor.directory.Directory;
import io.loligo.executor.directory.DirectoryChange.AddAccount;
import io.loligo.executor.directory.DirectoryChange.AddContainer;
import io.loligo.executor.directory.DirectoryChange.Addition;
import io.loligo.executor.directory.DirectoryChange.Alteration;
import io.loligo.executor.directory.DirectoryChange.ChangeFlags;
import io.loligo.executor.directory.DirectoryChange.Join;
import io.loligo.executor.directory.DirectoryChange.Leave;
import io.loligo.executor.directory.DirectoryChange.Modify;
import io.loligo.executor.directory.DirectoryChange.Relocate;
import io.loligo.executor.directory.DirectoryException;
import io.loligo.executor.directory.Dn;
import io.loligo.executor.directory.Lookups;
import io.loligo.executor.directory.Modification;
import io.loligo.executor.directory.ObjectIdentity;
import io.loligo.executor.directory.Snapshot;
import io.loligo.executor.directory.Trouble;
import io.loligo.executor.password.Secret;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Active Directory over LDAP. Objects are named by objectGUID where the server can, so that a rename in between does no
 * harm; only a rename itself names them by where they are.
 */
public final class LdapDirectory implements Directory {
    private final LdapSettings settings;
    private final LdapConnections connections;
    private final LdapSearch search;
    private final LdapLook look;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile @Nullable Domain domain;

    public LdapDirectory(LdapSettings settings, Clock clock) {
        this.settings = settings;
        this.connections = new LdapConnections(settings, clock);
        this.search = new LdapSearch(connections);
        this.look = new LdapLook(search, new Policies(search, clock), clock);
    }

    @Override
    public Snapshot look(Target target, Lookups lookups) throws DirectoryException {
        return look.at(target, lookups, domain());
    }

    @Override
    public ObjectIdentity add(Addition addition) throws DirectoryException {
        return switch (addition) {
            case AddContainer(Dn container) -> addContainer(container);
            case AddAccount account -> addAccount(account);
        };
    }

    private ObjectIdentity addContainer(Dn container) throws DirectoryException {
        try {
            write(Doing.ADD, new AddRequest(container.toString(), new Attribute("objectClass", "organizationalUnit")));
        } catch (DirectoryException already) {
            if (!(already.trouble() instanceof Trouble.NameTaken)) {
                throw already;
            }
        }
        return identity(container.toString());
    }

    private ObjectIdentity addAccount(AddAccount account) throws DirectoryException {
        String dn = account.dn().toString();
        List<Attribute> attributes = new ArrayList<>();
        attributes.add(new Attribute("objectClass", "user"));
        for (var attribute : account.attributes().entrySet()) {
            attributes.add(new Attribute(attribute.getKey(), bytes(attribute.getKey(), attribute.getValue())));
        }
        write(Doing.ADD, new AddRequest(dn, attributes));
        return identity(dn);
    }

    @Override
    public ObjectIdentity alter(ObjectIdentity account, Alteration alteration) throws DirectoryException {
        switch (alteration) {
            case Modify(var modifications) -> modify(Doing.MODIFY, account, modifications);
            case ChangeFlags flags -> modify(Doing.ASSERT, account, flags.modifications());
            case Join(var group) ->
                modify(
                        Doing.MEMBERSHIP,
                        group,
                        List.of(Modification.add("member", account.dn().toString())));
            case Leave(var group) ->
                modify(
                        Doing.MEMBERSHIP,
                        group,
                        List.of(Modification.remove("member", account.dn().toString())));
            case Relocate relocate -> {
                relocate(account, relocate);
                return new ObjectIdentity(account.guid(), relocate.dn());
            }
        }
        return account;
    }

    private void relocate(ObjectIdentity account, Relocate relocate) throws DirectoryException {
        boolean stays =
                account.dn().parent().filter(relocate.container()::equals).isPresent();
        ModifyDNRequest request = new ModifyDNRequest(
                account.dn().toString(),
                relocate.dn().relativeName(),
                true,
                stays ? null : relocate.container().toString());
        try {
            connections.send(Doing.RELOCATE, connection -> connection.modifyDN(request));
        } catch (DirectoryException refused) {
            throw forgetting(refused);
        }
    }

    @Override
    public void setPassword(ObjectIdentity account, Secret password, List<Modification> along)
            throws DirectoryException {
        byte[] quoted = password.quotedUtf16();
        try {
            List<com.unboundid.ldap.sdk.Modification> all = new ArrayList<>();
            all.add(new com.unboundid.ldap.sdk.Modification(ModificationType.REPLACE, "unicodePwd", quoted));
            all.addAll(onWire(along));
            ModifyRequest request = new ModifyRequest(named(account), all);
            connections.send(Doing.PASSWORD, connection -> connection.modify(request));
        } finally {
            Arrays.fill(quoted, (byte) 0);
        }
    }

    @Override
    public void check() throws DirectoryException {
        domain();
        connections.send(Doing.LOOK, connection -> {
            connection.getEntry("", "1.1");
            return true;
        });
    }

    @Override
    public void close() {
        connections.close();
    }

    private void modify(Doing doing, ObjectIdentity object, List<Modification> modifications)
            throws DirectoryException {
        ModifyRequest request = new ModifyRequest(named(object), onWire(modifications));
        if (doing != Doing.ASSERT) {
            request.addControl(new PermissiveModifyRequestControl());
        }
        connections.send(doing, connection -> connection.modify(request));
    }

    private void write(Doing doing, AddRequest request) throws DirectoryException {
        try {
            connections.send(doing, connection -> connection.add(request));
        } catch (DirectoryException refused) {
            throw forgetting(refused);
        }
    }

    private DirectoryException forgetting(DirectoryException refused) {
        if (refused.trouble() instanceof Trouble.Overtaken) {
            look.forgetContainers();
        }
        return refused;
    }

    private ObjectIdentity identity(String dn) throws DirectoryException {
        SearchResultEntry entry = search.at(dn, List.of(LdapEntries.GUID))
                .orElseThrow(() -> new DirectoryException(
                        new Trouble.Overtaken(),
                        dn + " was added and is not there any more",
                        "Look whether somebody moves or deletes objects at the same time.",
                        new IllegalStateException("added, then gone")));
        return LdapEntries.entry(entry, io.loligo.executor.directory.Schema.unknown())
                .identity();
    }

    private String named(ObjectIdentity object) throws DirectoryException {
        return domain().identities() == Domain.Identities.BY_GUID
                        && !object.guid().isEmpty()
                ? "<GUID=" + object.guid() + ">"
                : object.dn().toString();
    }

    private List<com.unboundid.ldap.sdk.Modification> onWire(List<Modification> modifications)
            throws DirectoryException {
        List<com.unboundid.ldap.sdk.Modification> all = new ArrayList<>();
        for (Modification one : modifications) {
            ModificationType type = switch (one.kind()) {
                case REPLACE -> ModificationType.REPLACE;
                case ADD -> ModificationType.ADD;
                case REMOVE -> ModificationType.DELETE;
            };
            all.add(new com.unboundid.ldap.sdk.Modification(
                    type, one.attribute(), bytes(one.attribute(), one.values())));
        }
        return all;
    }

    private byte[][] bytes(String attribute, List<String> values) throws DirectoryException {
        var syntax = domain().schema().syntax(attribute);
        return values.stream().map(value -> LdapEntries.bytes(value, syntax)).toArray(byte[][]::new);
    }

    private Domain domain() throws DirectoryException {
        Domain known = domain;
        if (known != null) {
            return known;
        }
        reading.lock();
        try {
            known = domain;
            if (known == null) {
                known = Domain.read(settings, connections, search);
                domain = known;
            }
            return known;
        } finally {
            reading.unlock();
        }
    }
}
