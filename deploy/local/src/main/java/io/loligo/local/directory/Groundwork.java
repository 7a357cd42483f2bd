package io.loligo.local.directory;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.RDN;
import com.unboundid.ldap.sdk.ResultCode;
import java.util.List;

/** The containers and groups that an administrator makes before people can be put into them. */
public final class Groundwork {
    private final DirectoryAccess access;

    public Groundwork(DirectoryAccess access) {
        this.access = access;
    }

    /** Makes those that are missing under the base: a container for people, one for groups, and the groups. */
    public void lay(List<String> groups) throws LDAPException {
        try (LDAPConnection connection = LdapConnections.open(access)) {
            unit(connection, "People");
            unit(connection, "Groups");
            for (String group : groups) {
                add(
                        connection,
                        new Entry(
                                new RDN("CN", group) + ",OU=Groups," + access.base(),
                                new Attribute("objectClass", "group"),
                                new Attribute("sAMAccountName", group)));
            }
        }
    }

    private void unit(LDAPConnection connection, String name) throws LDAPException {
        add(
                connection,
                new Entry("OU=" + name + "," + access.base(), new Attribute("objectClass", "organizationalUnit")));
    }

    private static void add(LDAPConnection connection, Entry entry) throws LDAPException {
        try {
            connection.add(entry);
        } catch (LDAPException refused) {
            if (!refused.getResultCode().equals(ResultCode.ENTRY_ALREADY_EXISTS)) {
                throw refused;
            }
        }
    }
}
