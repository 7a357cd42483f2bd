package io.loligo.executor.directory.ldap;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.controls.SimplePagedResultsControl;
import io.loligo.executor.system.SystemException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Searches that see everything: page by page, and value range by value range. References to other domains are ignored. */
final class LdapSearch {
    static final String SHOW_DELETED = "1.2.840.113556.1.4.417";

    private static final int PAGE = 1000;
    private static final Pattern RANGE = Pattern.compile("range=(\\d+)-(\\d+)", Pattern.CASE_INSENSITIVE);

    private final LdapConnections connections;

    LdapSearch(LdapConnections connections) {
        this.connections = connections;
    }

    List<SearchResultEntry> below(String base, Filter filter, Collection<String> attributes) throws SystemException {
        return connections.send(Doing.LOOK, connection -> {
            List<SearchResultEntry> found = new ArrayList<>();
            ASN1OctetString cookie = null;
            do {
                SearchRequest request = new SearchRequest(base, SearchScope.SUB, filter, names(attributes));
                request.addControl(new SimplePagedResultsControl(PAGE, cookie));
                SearchResult result = connection.search(request);
                List<SearchResultEntry> entries = result.getSearchEntries();
                for (SearchResultEntry entry : entries == null ? List.<SearchResultEntry>of() : entries) {
                    found.add(whole(connection, entry));
                }
                SimplePagedResultsControl page = SimplePagedResultsControl.get(result);
                cookie = page != null && page.moreResultsToReturn() ? page.getCookie() : null;
            } while (cookie != null);
            return found;
        });
    }

    /** One entry by its name; empty when there is none. */
    Optional<SearchResultEntry> at(String dn, Collection<String> attributes) throws SystemException {
        return connections.send(
                Doing.LOOK, connection -> Optional.ofNullable(connection.getEntry(dn, names(attributes))));
    }

    /** A deleted entry by its identity; empty when the directory no longer keeps it, or never deleted it. */
    Optional<SearchResultEntry> deleted(String guid, String domain) throws SystemException {
        return connections.send(Doing.LOOK, connection -> {
            SearchRequest request = new SearchRequest(
                    "CN=Deleted Objects," + domain,
                    SearchScope.SUB,
                    Filter.createANDFilter(
                            Filter.createEqualityFilter("isDeleted", "TRUE"),
                            Filter.createEqualityFilter(LdapEntries.GUID, LdapEntries.guidBytes(guid))),
                    "*",
                    LdapEntries.GUID);
            request.addControl(new Control(SHOW_DELETED, true));
            return Optional.ofNullable(connection.searchForEntry(request));
        });
    }

    /** Fetches the rest of attributes of which the server gave only the first values. */
    private static SearchResultEntry whole(LDAPConnection connection, SearchResultEntry entry) throws LDAPException {
        List<Attribute> attributes = new ArrayList<>();
        boolean ranged = false;
        for (Attribute attribute : entry.getAttributes()) {
            attributes.add(attribute);
            Optional<Integer> next = next(attribute);
            while (next.isPresent()) {
                ranged = true;
                SearchResultEntry more =
                        connection.getEntry(entry.getDN(), attribute.getBaseName() + ";range=" + next.get() + "-*");
                next = Optional.empty();
                if (more != null) {
                    for (Attribute part : more.getAttributes()) {
                        attributes.add(part);
                        next = next(part);
                    }
                }
            }
        }
        return ranged ? new SearchResultEntry(entry.getDN(), attributes) : entry;
    }

    private static Optional<Integer> next(Attribute attribute) {
        Matcher range = RANGE.matcher(String.join(";", attribute.getOptions()));
        return range.find() ? Optional.of(Integer.parseInt(range.group(2)) + 1) : Optional.empty();
    }

    private static String[] names(Collection<String> attributes) {
        return attributes.toArray(String[]::new);
    }
}
