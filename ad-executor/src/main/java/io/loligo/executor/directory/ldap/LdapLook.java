package io.loligo.executor.directory.ldap;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.SearchResultEntry;
import io.loligo.contracts.action.Target;
import io.loligo.executor.directory.DirectoryException;
import io.loligo.executor.directory.Dn;
import io.loligo.executor.directory.Entry;
import io.loligo.executor.directory.Lookups;
import io.loligo.executor.directory.Lookups.NameQuestion;
import io.loligo.executor.directory.Snapshot;
import io.loligo.executor.password.PasswordPolicy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
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

    private final LdapSearch search;
    private final Policies policies;
    private final Clock clock;
    /** Containers that were seen; emptied as soon as the directory says that something is not there. */
    private final Set<Dn> seenContainers = ConcurrentHashMap.newKeySet();

    LdapLook(LdapSearch search, Policies policies, Clock clock) {
        this.search = search;
        this.policies = policies;
        this.clock = clock;
    }

    Snapshot at(Target target, Lookups lookups, Domain domain) throws DirectoryException {
        Question question = new Question(target, lookups);
        List<Entry> found = found(question.filter(), question.attributes(), domain);
        if (lookups.names().isPresent()) {
            found = withFurtherNames(lookups.names().get(), found, question.attributes(), domain);
        }
        List<Entry> accounts = question.accounts(found, target.anchorValue());
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
                clock.instant());
    }

    void forgetContainers() {
        seenContainers.clear();
    }

    private List<Entry> withFurtherNames(
            NameQuestion names, List<Entry> found, Collection<String> attributes, Domain domain)
            throws DirectoryException {
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

    private List<Entry> found(Filter filter, Collection<String> attributes, Domain domain) throws DirectoryException {
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

    private Set<Dn> containers(Dn wished) throws DirectoryException {
        Set<Dn> present = new HashSet<>();
        Optional<Dn> next = Optional.of(wished);
        while (next.isPresent() && !isThere(next.get())) {
            next = next.get().parent();
        }
        while (next.isPresent()) {
            present.add(next.get());
            next = next.get().parent();
        }
        return present;
    }

    private boolean isThere(Dn container) throws DirectoryException {
        if (seenContainers.contains(container)) {
            return true;
        }
        boolean there = search.at(container.toString(), List.of("1.1")).isPresent();
        if (there) {
            seenContainers.add(container);
        }
        return there;
    }
}
