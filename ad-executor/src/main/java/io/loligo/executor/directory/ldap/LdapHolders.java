package io.loligo.executor.directory.ldap;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.SearchResultEntry;
import io.loligo.executor.directory.Attributes;
import io.loligo.executor.directory.Entry;
import io.loligo.executor.directory.UniqueNames;
import io.loligo.executor.system.SystemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Asks who holds a name: the global catalog where there is one, else the domain. */
final class LdapHolders {
    private static final List<String> ATTRIBUTES =
            List.of(LdapEntries.GUID, Attributes.USER_PRINCIPAL_NAME, Attributes.MAIL, Attributes.PROXY_ADDRESSES);

    private final LdapSearch search;
    private final Where where;

    /** What the search covers. */
    enum Where {
        DOMAIN,
        FOREST
    }

    LdapHolders(LdapSearch search, Where where) {
        this.search = search;
        this.where = where;
    }

    List<Entry> of(UniqueNames names, Domain domain) throws SystemException {
        List<Filter> any = new ArrayList<>();
        // A domain controller refuses a second user principal name in its own domain by itself.
        for (String principal : where == Where.FOREST ? names.principals() : Set.<String>of()) {
            any.add(Filter.createEqualityFilter(Attributes.USER_PRINCIPAL_NAME, principal));
        }
        for (String address : names.addresses()) {
            any.add(Filter.createEqualityFilter(Attributes.MAIL, address));
            any.add(Filter.createEqualityFilter(Attributes.PROXY_ADDRESSES, "smtp:" + address));
        }
        if (any.isEmpty()) {
            return List.of();
        }
        // An empty base at the global catalog is the whole forest.
        String base = switch (where) {
            case DOMAIN -> domain.root();
            case FOREST -> "";
        };
        List<Entry> holders = new ArrayList<>();
        for (SearchResultEntry entry : search.below(base, Filter.createORFilter(any), ATTRIBUTES)) {
            holders.add(LdapEntries.entry(entry, domain.schema()));
        }
        return holders;
    }
}
