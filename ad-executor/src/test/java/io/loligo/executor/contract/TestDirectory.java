package io.loligo.executor.contract;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionPool;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.ModifyRequest;
import com.unboundid.ldap.sdk.RDN;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.controls.PermissiveModifyRequestControl;
import com.unboundid.util.ssl.SSLUtil;
import com.unboundid.util.ssl.TrustAllTrustManager;
import io.loligo.executor.directory.Dn;
import io.loligo.executor.directory.ldap.LdapSettings;
import io.loligo.executor.directory.ldap.LdapSettings.Login;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** A directory to test against, with an organizational unit of its own and an administrator's plain LDAP view of it. */
public final class TestDirectory implements AutoCloseable {
    private final LdapSettings settings;
    private final LDAPConnectionPool admin;
    private final String unit;
    private final String base;
    private final int plainPort;
    private final AutoCloseable server;

    private TestDirectory(LdapSettings settings, String base, int plainPort, AutoCloseable server)
            throws LDAPException {
        this.plainPort = plainPort;
        this.server = server;
        this.settings = settings;
        this.base = base;
        this.admin = new LDAPConnectionPool(connect(settings.login().name(), password()), 1, 4);
        this.unit = new DN(new RDN("OU", "t" + UUID.randomUUID().toString().substring(0, 8)), new DN(base)).toString();
        addUnit(unit);
    }

    /** Of the account that the executor uses. */
    public String password() {
        return ((Login.Password) settings.login()).password();
    }

    static TestDirectory open(LdapSettings settings, String base, int plainPort, AutoCloseable server)
            throws LDAPException {
        return new TestDirectory(settings, base, plainPort, server);
    }

    private LDAPConnection connect(String login, String password) throws LDAPException {
        var server = settings.servers().getFirst();
        try {
            LDAPConnection connection = settings.transport() == LdapSettings.Transport.TLS
                    ? new LDAPConnection(new SSLUtil(new TrustAllTrustManager()).createSSLSocketFactory())
                    : new LDAPConnection();
            connection.connect(server.getHost(), server.getPort());
            connection.bind(login, password);
            return connection;
        } catch (java.security.GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public LdapSettings settings() {
        return settings;
    }

    /** The same for an operator who keeps us away from some objects. */
    public LdapSettings settings(Dn neverTouch) {
        return new LdapSettings(
                settings.name(),
                settings.servers(),
                settings.transport(),
                settings.login(),
                settings.trustCertificate(),
                settings.expectedHostName(),
                settings.connections(),
                settings.connectTimeout(),
                settings.responseTimeout(),
                settings.returnToFirst(),
                settings.base(),
                List.of(neverTouch),
                settings.allowProtected(),
                settings.globalCatalog());
    }

    /** Where it is reached without TLS. */
    public URI plain() {
        return URI.create("ldap://" + settings.servers().getFirst().getHost() + ":" + plainPort);
    }

    public String base() {
        return base;
    }

    /** The organizational unit that is only ours. */
    public String unit() {
        return unit;
    }

    public String suffix() {
        return base.replaceAll("(?i),?DC=", ".").substring(1);
    }

    public String inUnit(String attribute, String name) {
        try {
            return new DN(new RDN(attribute, name), new DN(unit)).toString();
        } catch (LDAPException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }

    public void addUnit(String dn) throws LDAPException {
        admin.add(dn, new Attribute("objectClass", "organizationalUnit"));
    }

    public String addGroup(String name) throws LDAPException {
        String dn = inUnit("CN", name);
        admin.add(dn, new Attribute("objectClass", "group"), new Attribute("sAMAccountName", name.replace(',', ' ')));
        return dn;
    }

    /** A user without a password, disabled unless said otherwise by the attributes. */
    public String addUser(String name, Attribute... attributes) throws LDAPException {
        String dn = inUnit("CN", name);
        List<Attribute> all = new java.util.ArrayList<>(List.of(new Attribute("objectClass", "user")));
        if (Arrays.stream(attributes).noneMatch(attribute -> attribute.getName().equals("sAMAccountName"))) {
            all.add(new Attribute(
                    "sAMAccountName", "u" + UUID.randomUUID().toString().substring(0, 12)));
        }
        all.addAll(List.of(attributes));
        admin.add(dn, all);
        return dn;
    }

    /** Many entries that can be members of groups, made quickly. */
    public List<String> addContacts(int count) throws LDAPException {
        List<String> contacts = new java.util.ArrayList<>();
        for (int i = 0; i < count; i++) {
            contacts.add(inUnit("CN", "contact " + i));
            admin.add(contacts.getLast(), new Attribute("objectClass", "contact"));
        }
        return contacts;
    }

    /** A group with a member from the first. */
    public String addGroupOf(String name, String member) throws LDAPException {
        String dn = inUnit("CN", name);
        admin.add(
                dn,
                new Attribute("objectClass", "group"),
                new Attribute("sAMAccountName", name),
                new Attribute("member", member));
        return dn;
    }

    public void replace(String dn, String attribute, String... values) throws LDAPException {
        admin.modify(dn, new Modification(ModificationType.REPLACE, attribute, values));
    }

    /** Harmless where the name is there already. */
    public void addServicePrincipal(String dn, String name) throws LDAPException {
        ModifyRequest request =
                new ModifyRequest(dn, new Modification(ModificationType.ADD, "servicePrincipalName", name));
        request.addControl(new PermissiveModifyRequestControl());
        admin.modify(request);
    }

    public void addMember(String group, String member) throws LDAPException {
        admin.modify(group, new Modification(ModificationType.ADD, "member", member));
    }

    public List<SearchResultEntry> withAnchor(String value) throws LDAPException {
        return admin.search(
                        base,
                        SearchScope.SUB,
                        Filter.createEqualityFilter("employeeID", value),
                        "*",
                        "objectGUID",
                        "memberOf",
                        "userAccountControl",
                        "pwdLastSet")
                .getSearchEntries();
    }

    /** The one account with this anchor. */
    public SearchResultEntry account(String anchor) throws LDAPException {
        List<SearchResultEntry> found = withAnchor(anchor);
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " accounts with employeeID " + anchor);
        }
        return found.getFirst();
    }

    public boolean isMember(String group, String member) throws LDAPException {
        return !admin.search(group, SearchScope.BASE, Filter.createEqualityFilter("member", member), "1.1")
                .getSearchEntries()
                .isEmpty();
    }

    public boolean exists(String dn) throws LDAPException {
        return admin.getEntry(dn, "1.1") != null;
    }

    /** The directory's own count of writes. */
    public long writes() throws LDAPException {
        return Long.parseLong(admin.getEntry("", "highestCommittedUSN").getAttributeValue("highestCommittedUSN"));
    }

    public void setPassword(String dn, String password) throws LDAPException {
        byte[] quoted = ("\"" + password + "\"").getBytes(java.nio.charset.StandardCharsets.UTF_16LE);
        admin.modify(dn, new Modification(ModificationType.REPLACE, "unicodePwd", quoted));
    }

    public boolean canBind(String user, String password) {
        try (LDAPConnection connection = connect(user, password)) {
            return connection.isConnected();
        } catch (LDAPException refused) {
            return false;
        }
    }

    /** Whether the recycle bin is on; Samba's is off, for Samba cannot bring anything back from it. */
    boolean keepsWhatIsDeleted() throws LDAPException {
        return admin.getEntry("CN=Partitions,CN=Configuration," + base, "msDS-EnabledFeature")
                .hasAttribute("msDS-EnabledFeature");
    }

    public LDAPConnectionPool admin() {
        return admin;
    }

    @Override
    public void close() {
        admin.close();
        try {
            server.close();
        } catch (Exception unstoppable) {
            throw new IllegalStateException(unstoppable);
        }
    }
}
