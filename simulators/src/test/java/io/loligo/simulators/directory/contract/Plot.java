package io.loligo.simulators.directory.contract;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.ModifyRequest;
import com.unboundid.ldap.sdk.RDN;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.controls.SubtreeDeleteRequestControl;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** An organizational unit of one's own in a directory, seen by an administrator; it is gone afterwards. */
final class Plot implements AutoCloseable {
    static final String PASSWORD = "Correct-Horse-1";
    static final Control SHOW_DELETED = new Control("1.2.840.113556.1.4.417", true);
    private static final Control PERMISSIVE = new Control("1.2.840.113556.1.4.1413", true);

    private final DirectoryUnderTest directory;
    private final LDAPConnection admin;
    private final String unit;

    Plot(DirectoryUnderTest directory) throws Exception {
        this.directory = directory;
        admin = directory.connect();
        admin.bind(directory.address().user(), directory.address().password());
        unit = new DN(
                        new RDN("OU", "t" + UUID.randomUUID().toString().substring(0, 8)),
                        new DN(directory.address().baseDn()))
                .toString();
        addUnit(unit);
    }

    LDAPConnection admin() {
        return admin;
    }

    String base() {
        return directory.address().baseDn();
    }

    String suffix() {
        return base().replaceAll("(?i),?DC=", ".").substring(1);
    }

    /** The distinguished name of the organizational unit. */
    String unit() {
        return unit;
    }

    /** A name that nobody has yet, short enough for an account. */
    static String fresh() {
        return "x" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }

    String here(String name) {
        return here("CN", name);
    }

    String here(String attribute, String name) {
        try {
            return new DN(new RDN(attribute, name), new DN(unit)).toString();
        } catch (LDAPException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }

    void addUnit(String dn) throws LDAPException {
        admin.add(dn, new Attribute("objectClass", "organizationalUnit"));
    }

    /** A disabled user without a password, named freshly unless the attributes say otherwise. */
    String user(String name, Attribute... attributes) throws LDAPException {
        return add("user", name, attributes);
    }

    String user() throws LDAPException {
        return user(fresh());
    }

    String group(Attribute... attributes) throws LDAPException {
        return add("group", fresh(), attributes);
    }

    /** A user who can log on with {@link #PASSWORD}. */
    String enabledUser(Attribute... attributes) throws LDAPException {
        String dn = user(fresh(), attributes);
        password(dn, PASSWORD);
        replace(dn, "userAccountControl", "512");
        return dn;
    }

    private String add(String objectClass, String name, Attribute... attributes) throws LDAPException {
        String dn = here(name);
        List<Attribute> all = new ArrayList<>(List.of(new Attribute("objectClass", objectClass)));
        if (Arrays.stream(attributes).noneMatch(each -> each.getName().equals("sAMAccountName"))) {
            all.add(new Attribute("sAMAccountName", fresh()));
        }
        all.addAll(List.of(attributes));
        admin.add(dn, all);
        return dn;
    }

    void replace(String dn, String attribute, String... values) throws LDAPException {
        admin.modify(dn, new Modification(ModificationType.REPLACE, attribute, values));
    }

    void put(String dn, String attribute, String... values) throws LDAPException {
        admin.modify(dn, new Modification(ModificationType.ADD, attribute, values));
    }

    void take(String dn, String attribute, String... values) throws LDAPException {
        admin.modify(dn, new Modification(ModificationType.DELETE, attribute, values));
    }

    void permissively(String dn, Modification... modifications) throws LDAPException {
        ModifyRequest request = new ModifyRequest(dn, modifications);
        request.addControl(PERMISSIVE);
        admin.modify(request);
    }

    void password(String dn, String clear) throws LDAPException {
        admin.modify(dn, new Modification(ModificationType.REPLACE, "unicodePwd", quoted(clear)));
    }

    static byte[] quoted(String clear) {
        return ("\"" + clear + "\"").getBytes(StandardCharsets.UTF_16LE);
    }

    SearchResultEntry read(String dn, String... attributes) throws LDAPException {
        return admin.getEntry(dn, attributes);
    }

    String text(String dn, String attribute) throws LDAPException {
        return String.valueOf(read(dn, attribute).getAttributeValue(attribute));
    }

    List<String> texts(String dn, String attribute) throws LDAPException {
        String[] values = read(dn, attribute).getAttributeValues(attribute);
        return values == null ? List.of() : List.of(values);
    }

    long number(String dn, String attribute) throws LDAPException {
        return Long.parseLong(text(dn, attribute));
    }

    List<String> found(String filter) throws LDAPException {
        return admin.search(unit, SearchScope.SUB, Filter.create(filter), "1.1").getSearchEntries().stream()
                .map(SearchResultEntry::getDN)
                .toList();
    }

    /** What a deleted object of this unit has become. */
    SearchResultEntry deleted(String accountName, String... attributes) throws LDAPException {
        SearchRequest request = new SearchRequest(
                base(), SearchScope.SUB, Filter.createEqualityFilter("sAMAccountName", accountName), attributes);
        request.addControl(SHOW_DELETED);
        return admin.searchForEntry(request);
    }

    /** How a logon under this name is answered. */
    Answer logon(String name, String password) throws Exception {
        try (LDAPConnection other = directory.connect()) {
            return Answer.to(() -> other.bind(name, password));
        }
    }

    @Override
    public void close() throws LDAPException {
        com.unboundid.ldap.sdk.DeleteRequest all = new com.unboundid.ldap.sdk.DeleteRequest(unit);
        all.addControl(new SubtreeDeleteRequestControl(true));
        admin.delete(all);
        admin.close();
    }
}
