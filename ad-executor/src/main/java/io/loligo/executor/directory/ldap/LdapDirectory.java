package io.loligo.executor.directory.ldap;

import com.unboundid.ldap.sdk.SearchResultEntry;
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
import io.loligo.executor.directory.DirectoryChange.Restore;
import io.loligo.executor.directory.Dn;
import io.loligo.executor.directory.Entry;
import io.loligo.executor.directory.Lookups;
import io.loligo.executor.directory.Modification;
import io.loligo.executor.directory.ObjectIdentity;
import io.loligo.executor.directory.ServerSign;
import io.loligo.executor.directory.Snapshot;
import io.loligo.executor.directory.UniqueNames;
import io.loligo.executor.folder.UncPath;
import io.loligo.executor.password.Secret;
import io.loligo.executor.system.SystemException;
import io.loligo.executor.system.Trouble;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Active Directory over LDAP. */
public final class LdapDirectory implements Directory {
    private final LdapSettings settings;
    private final Clock clock;
    private final LdapConnections connections;
    private final LdapSearch search;
    private final LdapLook look;
    private final LdapWrites writes;
    private final Optional<LdapConnections> catalog;
    private final LdapHolders holders;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile @Nullable Domain domain;

    public LdapDirectory(LdapSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.connections = new LdapConnections(settings, clock);
        this.search = new LdapSearch(connections);
        this.look = new LdapLook(search, new Policies(search, clock), clock);
        this.writes = new LdapWrites(connections);
        this.catalog = settings.catalog().map(forest -> new LdapConnections(forest, clock));
        this.holders = catalog.map(forest -> new LdapHolders(new LdapSearch(forest), LdapHolders.Where.FOREST))
                .orElseGet(() -> new LdapHolders(search, LdapHolders.Where.DOMAIN));
    }

    @Override
    public Snapshot look(Target target, Lookups lookups) throws SystemException {
        return look.at(target, lookups, domain());
    }

    @Override
    public Entry add(Addition addition, Set<String> attributes) throws SystemException {
        try {
            return switch (addition) {
                case AddContainer(Dn container) -> unit(container);
                case AddAccount account -> {
                    writes.addUser(account, domain());
                    yield made(account.dn(), attributes);
                }
                case Restore restore -> {
                    writes.restore(restore);
                    yield Entry.of(new ObjectIdentity(restore.deleted().guid(), restore.dn()), Map.of());
                }
            };
        } catch (SystemException refused) {
            throw forgettingContainers(refused);
        }
    }

    private Entry unit(Dn unit) throws SystemException {
        try {
            writes.addUnit(unit);
        } catch (SystemException already) {
            if (!(already.trouble() instanceof Trouble.NameTaken)) {
                throw already;
            }
        }
        return made(unit, Set.of());
    }

    @Override
    public ObjectIdentity alter(ObjectIdentity account, Alteration alteration) throws SystemException {
        switch (alteration) {
            case Modify(var modifications) -> writes.modify(Doing.MODIFY, account, modifications, domain());
            case ChangeFlags flags -> writes.modify(Doing.ASSERT, account, flags.modifications(), domain());
            case Join(var group) ->
                member(group, Modification.add("member", account.dn().toString()));
            case Leave(var group) ->
                member(group, Modification.remove("member", account.dn().toString()));
            case Relocate relocate -> {
                return relocated(account, relocate);
            }
        }
        return account;
    }

    private void member(ObjectIdentity group, Modification modification) throws SystemException {
        writes.modify(Doing.MEMBERSHIP, group, List.of(modification), domain());
    }

    private ObjectIdentity relocated(ObjectIdentity account, Relocate relocate) throws SystemException {
        try {
            writes.relocate(account.dn(), relocate);
            return new ObjectIdentity(account.guid(), relocate.dn());
        } catch (SystemException refused) {
            throw forgettingContainers(refused);
        }
    }

    @Override
    public void delete(ObjectIdentity entry) throws SystemException {
        writes.delete(entry, domain());
    }

    @Override
    public void setPassword(ObjectIdentity account, Secret password, List<Modification> along) throws SystemException {
        writes.setPassword(account, password, along, domain());
    }

    @Override
    public List<Entry> holders(UniqueNames names) throws SystemException {
        return holders.of(names, domain());
    }

    @Override
    public List<Entry> homes(UncPath folder) throws SystemException {
        return new LdapHomes(search).of(folder, domain());
    }

    @Override
    public Optional<Entry> read(ObjectIdentity object, Set<String> attributes) throws SystemException {
        Set<String> asked = new HashSet<>(attributes);
        asked.add(LdapEntries.GUID);
        Domain known = domain();
        return search.at(known.nameOf(object), asked).map(found -> LdapEntries.entry(found, known.schema()));
    }

    @Override
    public void check() throws SystemException {
        domain();
        connections.send(Doing.LOOK, connection -> {
            connection.getEntry("", "1.1");
            return true;
        });
    }

    @Override
    public List<ServerSign> servers() {
        try {
            check();
        } catch (SystemException answer) {
            if (ServerChecks.isRefusedLogin(answer)) {
                return ServerChecks.all(settings, answer);
            }
        }
        return ServerChecks.ask(settings, clock);
    }

    @Override
    public void close() {
        connections.close();
        catalog.ifPresent(LdapConnections::close);
    }

    private SystemException forgettingContainers(SystemException refused) {
        if (refused.trouble() instanceof Trouble.Overtaken) {
            look.forgetContainers();
        }
        return refused;
    }

    private Entry made(Dn dn, Set<String> attributes) throws SystemException {
        Set<String> asked = new HashSet<>(attributes);
        asked.add(LdapEntries.GUID);
        SearchResultEntry entry = search.at(dn.toString(), asked)
                .orElseThrow(() -> new SystemException(
                        new Trouble.Overtaken(),
                        dn + " was added and is not there any more",
                        "Look whether somebody moves or deletes objects at the same time.",
                        new IllegalStateException("added, then gone")));
        return LdapEntries.entry(entry, domain().schema());
    }

    private Domain domain() throws SystemException {
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
