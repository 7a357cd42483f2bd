package io.loligo.executor.directory.ldap;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.SearchResultEntry;
import io.loligo.contracts.action.Target;
import io.loligo.executor.directory.Attributes;
import io.loligo.executor.directory.Dn;
import io.loligo.executor.directory.Entry;
import io.loligo.executor.directory.Lookups;
import io.loligo.executor.directory.Lookups.NameQuestion;
import io.loligo.executor.directory.Removal;
import io.loligo.executor.directory.Snapshot;
import io.loligo.executor.password.PasswordPolicy;
import io.loligo.executor.system.SystemException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Looks: one search for accounts, names and groups together; more only where the answer asks for it. */
final class LdapLook {
    private static final int FURTHER_NAMES = 60;
    private static final String ENABLED_FEATURES = "msDS-EnabledFeature";
    private static final String RECYCLE_BIN = "CN=Recycle Bin Feature,";
    private static final List<String> OF_CHILDREN = List.of(
            LdapEntries.GUID, Attributes.CRITICAL, Attributes.ADMIN_COUNT, Attributes.OBJECT_SID, "objectClass");

    private final LdapSearch search;
    private final Policies policies;
    private final Clock clock;
    /** Containers that were seen, each with all above it; emptied as soon as the directory says that something is not there. */
    private final Map<Dn, Set<Dn>> seenContainers = new ConcurrentHashMap<>();

    LdapLook(LdapSearch search, Policies policies, Clock clock) {
        this.search = search;
        this.policies = policies;
        this.clock = clock;
    }

    Snapshot at(Target target, Lookups lookups, Domain domain) throws SystemException {
        Question question = new Question(target, lookups);
        List<Entry> found = found(question.filter(), question.attributes(), domain);
        if (lookups.names().isPresent()) {
            found = withFurtherNames(lookups.names().get(), found, question.attributes(), domain);
        }
        List<Entry> accounts = question.accounts(found);
        Map<String, List<Entry>> others = new HashMap<>();
        for (String anchor : lookups.others()) {
            others.put(anchor, question.accounts(found, anchor));
        }
        Optional<Entry> account = accounts.stream().findFirst();
        List<Entry> groups = new ArrayList<>(
                found.stream().filter(entry -> Question.isOf(entry, "group")).toList());
        if (lookups.memberships() == Lookups.Memberships.GROUPS && account.isPresent()) {
            groups.addAll(found(Question.groupsOf(account.get().dn()), question.attributes(), domain));
        }
        return new Snapshot(
                accounts,
                others,
                found,
                distinct(groups),
                lookups.names().isPresent() ? containers(lookups.names().get().container()) : Set.of(),
                domain.schema(),
                lookups.password() == Lookups.Password.NEW ? policies.of(account, domain) : PasswordPolicy.unknown(),
                domain.protection(),
                removal(lookups, account, domain),
                clock.instant());
    }

    private Removal removal(Lookups lookups, Optional<Entry> account, Domain domain) throws SystemException {
        Optional<Entry> deleted = lookups.deleted().isEmpty()
                ? Optional.empty()
                : search.deleted(lookups.deleted().get(), domain.root())
                        .map(found -> LdapEntries.entry(found, domain.schema()));
        if (lookups.children() == Lookups.Children.UNASKED || account.isEmpty()) {
            return new Removal(List.of(), deleted, Removal.RecycleBin.OFF);
        }
        List<Entry> children = new ArrayList<>();
        Dn above = account.get().dn();
        for (SearchResultEntry entry :
                search.below(above.toString(), Filter.createPresenceFilter("objectClass"), OF_CHILDREN)) {
            Entry child = LdapEntries.entry(entry, domain.schema());
            if (!child.dn().equals(above)) {
                children.add(child);
            }
        }
        children.sort(
                Comparator.comparingInt((Entry child) -> child.dn().depth()).reversed());
        return new Removal(children, deleted, recycleBin(domain));
    }

    // Asked every time: the feature can be switched on while the executor runs.
    private Removal.RecycleBin recycleBin(Domain domain) throws SystemException {
        if (domain.configuration().isEmpty()) {
            return Removal.RecycleBin.OFF;
        }
        boolean enabled = search.at("CN=Partitions," + domain.configuration().get(), List.of(ENABLED_FEATURES))
                .map(entry -> entry.getAttributeValues(ENABLED_FEATURES))
                .filter(features -> Arrays.stream(features).anyMatch(name -> name.startsWith(RECYCLE_BIN)))
                .isPresent();
        return enabled ? Removal.RecycleBin.ON : Removal.RecycleBin.OFF;
    }

    void forgetContainers() {
        seenContainers.clear();
    }

    private List<Entry> withFurtherNames(
            NameQuestion names, List<Entry> found, Collection<String> attributes, Domain domain)
            throws SystemException {
        List<Entry> all = new ArrayList<>(found);
        int asked = Question.firstWindow();
        List<Filter> more = Question.moreNames(names, all, asked, FURTHER_NAMES);
        while (!more.isEmpty()) {
            all.addAll(found(Filter.createORFilter(more), attributes, domain));
            asked += FURTHER_NAMES;
            more = Question.moreNames(names, all, asked, FURTHER_NAMES);
        }
        return distinct(all);
    }

    private List<Entry> found(Filter filter, Collection<String> attributes, Domain domain) throws SystemException {
        List<Entry> entries = new ArrayList<>();
        for (SearchResultEntry entry : search.below(domain.base(), filter, attributes)) {
            entries.add(LdapEntries.entry(entry, domain.schema()));
        }
        return entries;
    }

    private static List<Entry> distinct(List<Entry> entries) {
        Map<String, Entry> byGuid = new HashMap<>();
        entries.forEach(entry -> byGuid.putIfAbsent(entry.identity().guid(), entry));
        return List.copyOf(byGuid.values());
    }

    /** Those that are there, of a container and all above it. */
    private Set<Dn> containers(Dn wished) throws SystemException {
        for (Optional<Dn> next = Optional.of(wished);
                next.isPresent();
                next = next.get().parent()) {
            Set<Dn> seen = seenContainers.get(next.get());
            if (seen != null) {
                return seen;
            }
            if (search.at(next.get().toString(), List.of("1.1")).isPresent()) {
                Set<Dn> present = withAllAbove(next.get());
                seenContainers.put(next.get(), present);
                return present;
            }
        }
        return Set.of();
    }

    private static Set<Dn> withAllAbove(Dn container) {
        Set<Dn> all = new HashSet<>();
        for (Optional<Dn> next = Optional.of(container);
                next.isPresent();
                next = next.get().parent()) {
            all.add(next.get());
        }
        return Set.copyOf(all);
    }
}
