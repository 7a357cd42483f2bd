package io.loligo.local.directory;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.controls.SimplePagedResultsControl;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The accounts of a directory, over a connection of its own. Reads only. */
public final class DirectoryView implements AutoCloseable {
    private static final int PAGE = 500;
    private static final String[] ALL = {"*", "memberOf", "objectGUID", "uSNChanged"};
    private static final Filter PEOPLE = Filter.createANDFilter(
            Filter.createEqualityFilter("objectClass", "user"), Filter.createPresenceFilter("employeeID"));

    private final DirectoryAccess access;
    private @Nullable LDAPConnection connection;

    public DirectoryView(DirectoryAccess access) {
        this.access = access;
    }

    /** The account whose {@code employeeID} is this; the first, if there are several. */
    public Optional<Account> byEmployeeId(String value) throws LDAPException {
        return search(Filter.createANDFilter(PEOPLE, Filter.createEqualityFilter("employeeID", value)), ALL).stream()
                .findFirst();
    }

    /** Every account that has an {@code employeeID}. */
    public List<Account> people() throws LDAPException {
        return search(PEOPLE, ALL);
    }

    /** Those of them that were written to after this value of the directory's counter of writes. */
    public List<Account> changedAfter(long usn) throws LDAPException {
        return search(
                Filter.createANDFilter(PEOPLE, Filter.createGreaterOrEqualFilter("uSNChanged", Long.toString(usn + 1))),
                ALL);
    }

    /** The directory's own counter of writes. */
    public long highestCommittedUsn() throws LDAPException {
        SearchResultEntry root = connected().getEntry("", "highestCommittedUSN");
        if (root == null || root.getAttributeValue("highestCommittedUSN") == null) {
            throw new IllegalStateException(access.address() + " does not tell its highestCommittedUSN");
        }
        return Long.parseLong(root.getAttributeValue("highestCommittedUSN"));
    }

    /** How many accounts have an {@code employeeID}. */
    public Census census() throws LDAPException {
        List<Account> accounts = search(PEOPLE, "userAccountControl");
        int enabled = (int) accounts.stream().filter(Account::enabled).count();
        return new Census(enabled, accounts.size() - enabled);
    }

    /** Accounts of people, counted. */
    public record Census(int enabled, int disabled) {
        public int all() {
            return enabled + disabled;
        }
    }

    private List<Account> search(Filter filter, String... attributes) throws LDAPException {
        List<Account> found = new ArrayList<>();
        ASN1OctetString cookie = null;
        do {
            var request = new SearchRequest(access.base(), SearchScope.SUB, filter, attributes);
            request.addControl(new SimplePagedResultsControl(PAGE, cookie));
            SearchResult result = connected().search(request);
            List<SearchResultEntry> page = result.getSearchEntries();
            if (page != null) {
                page.forEach(entry -> found.add(Account.of(entry)));
            }
            SimplePagedResultsControl more = SimplePagedResultsControl.get(result);
            cookie = more != null && more.moreResultsToReturn() ? more.getCookie() : null;
        } while (cookie != null);
        return found;
    }

    private LDAPConnection connected() throws LDAPException {
        if (connection == null || !connection.isConnected()) {
            connection = LdapConnections.open(access);
        }
        return connection;
    }

    @Override
    public void close() {
        if (connection != null) {
            connection.close();
        }
    }
}
