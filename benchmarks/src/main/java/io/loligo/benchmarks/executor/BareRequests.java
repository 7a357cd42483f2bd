package io.loligo.benchmarks.executor;

import com.unboundid.ldap.sdk.AddRequest;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnectionPool;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.ModifyRequest;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.controls.PermissiveModifyRequestControl;
import com.unboundid.ldap.sdk.controls.SimplePagedResultsControl;
import io.loligo.contracts.action.NameCandidates;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The requests that the executor sends for a {@link Hire}, one after another, with nothing between them. */
final class BareRequests {
    private static final String[] READ = {
        "adminCount",
        "cn",
        "department",
        "displayName",
        "employeeID",
        "givenName",
        "isCriticalSystemObject",
        "mail",
        "manager",
        "memberOf",
        "msDS-ResultantPSO",
        "objectClass",
        "objectGUID",
        "objectSid",
        "primaryGroupID",
        "proxyAddresses",
        "pwdLastSet",
        "sAMAccountName",
        "sn",
        "title",
        "userAccountControl",
        "userPrincipalName"
    };
    private static final byte[] PASSWORD = "\"mauve-41-Quartz-Kettle\"".getBytes(StandardCharsets.UTF_16LE);
    private static final int WINDOW = 8;
    private static final int PAGE = 1000;

    private final LDAPConnectionPool pool;
    private final String base;

    BareRequests(Ground ground) {
        this.pool = ground.pool();
        this.base = ground.base();
    }

    void hire(Hire hire) throws LDAPException {
        SearchResultEntry group = look(whoAndWhichNamesAndGroup(hire)).stream()
                .filter(entry -> entry.hasAttributeValue("objectClass", "group"))
                .findFirst()
                .orElseThrow();
        String dn = "CN=" + hire.commonName() + "," + hire.unit();
        pool.add(new AddRequest(
                dn,
                new Attribute("objectClass", "user"),
                new Attribute("sAMAccountName", hire.anchor()),
                new Attribute("userPrincipalName", hire.principal()),
                new Attribute("userAccountControl", "546"),
                new Attribute("employeeID", hire.anchor()),
                new Attribute("givenName", "Person"),
                new Attribute("sn", hire.anchor()),
                new Attribute("displayName", hire.commonName()),
                new Attribute("title", "Clerk"),
                new Attribute("department", "Sales")));
        String account = named(Objects.requireNonNull(pool.getEntry(dn, READ)));
        pool.modify(new ModifyRequest(
                account,
                new Modification(ModificationType.REPLACE, "unicodePwd", PASSWORD),
                new Modification(ModificationType.DELETE, "userAccountControl", "546"),
                new Modification(ModificationType.ADD, "userAccountControl", "512")));
        modify(
                account,
                new Modification(ModificationType.REPLACE, "department", "Marketing"),
                new Modification(ModificationType.REPLACE, "title", "Head of Marketing"));
        modify(named(group), new Modification(ModificationType.ADD, "member", dn));
    }

    private void modify(String object, Modification... modifications) throws LDAPException {
        ModifyRequest request = new ModifyRequest(object, modifications);
        request.addControl(new PermissiveModifyRequestControl());
        pool.modify(request);
    }

    private List<SearchResultEntry> look(Filter filter) throws LDAPException {
        SearchRequest request = new SearchRequest(base, SearchScope.SUB, filter, READ);
        request.addControl(new SimplePagedResultsControl(PAGE));
        return Objects.requireNonNull(pool.search(request).getSearchEntries());
    }

    private static Filter who(Hire hire) {
        return Filter.createANDFilter(
                Filter.createEqualityFilter("objectClass", "user"),
                Filter.createEqualityFilter("employeeID", hire.anchor()));
    }

    private static Filter groupNamed(String name) {
        return Filter.createANDFilter(
                Filter.createEqualityFilter("objectClass", "group"),
                Filter.createORFilter(
                        Filter.createEqualityFilter("sAMAccountName", name), Filter.createEqualityFilter("cn", name)));
    }

    private static Filter whoAndWhichNamesAndGroup(Hire hire) {
        var naming = ExecutorComparison.naming(hire);
        List<Filter> any = new ArrayList<>(List.of(who(hire)));
        names("cn", naming.commonName()).forEach(any::add);
        names("sAMAccountName", naming.accountName()).forEach(any::add);
        names("userPrincipalName", naming.userPrincipalName()).forEach(any::add);
        any.add(groupNamed(hire.group()));
        return Filter.createORFilter(any);
    }

    private static Stream<Filter> names(String attribute, NameCandidates candidates) {
        return candidates.inOrder().limit(WINDOW).map(name -> Filter.createEqualityFilter(attribute, name));
    }

    private static String named(SearchResultEntry entry) {
        return "<GUID=" + guid(Objects.requireNonNull(entry.getAttributeValueBytes("objectGUID"))) + ">";
    }

    /** The text form of Microsoft's GUIDs, of which the first three groups are little-endian. */
    private static String guid(byte[] bytes) {
        int[] order = {3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15};
        StringBuilder text = new StringBuilder(36);
        for (int place = 0; place < order.length; place++) {
            if (place == 4 || place == 6 || place == 8 || place == 10) {
                text.append('-');
            }
            text.append(Character.forDigit(bytes[order[place]] >> 4 & 15, 16))
                    .append(Character.forDigit(bytes[order[place]] & 15, 16));
        }
        return text.toString();
    }
}
