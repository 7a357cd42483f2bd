package io.loligo.executor.contract;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.ModifyRequest;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.controls.PermissiveModifyRequestControl;

/** The attributes of a mailbox, which Exchange's setup adds to Active Directory's schema and Samba's does not have. */
final class ExchangeSchema {
    private ExchangeSchema() {}

    /** Harmless where they are there already. */
    static void addTo(TestDirectory directory) throws LDAPException {
        String schema = "CN=Schema,CN=Configuration," + directory.base();
        add(
                directory,
                new Entry(
                        "CN=ms-Exch-Home-MDB," + schema,
                        new Attribute("objectClass", "attributeSchema"),
                        new Attribute("lDAPDisplayName", "homeMDB"),
                        new Attribute("attributeID", "1.2.840.113556.1.2.244"),
                        new Attribute("attributeSyntax", "2.5.5.1"),
                        new Attribute("oMSyntax", "127"),
                        new Attribute("isSingleValued", "TRUE"),
                        new Attribute("linkID", "32")));
        add(
                directory,
                new Entry(
                        "CN=ms-Exch-Mailbox-Guid," + schema,
                        new Attribute("objectClass", "attributeSchema"),
                        new Attribute("lDAPDisplayName", "msExchMailboxGuid"),
                        new Attribute("attributeID", "1.2.840.113556.1.4.7000.102.11058"),
                        new Attribute("attributeSyntax", "2.5.5.10"),
                        new Attribute("oMSyntax", "4"),
                        new Attribute("isSingleValued", "TRUE")));
        refresh(directory);
        ModifyRequest recipients = new ModifyRequest(
                "CN=Mail-Recipient," + schema,
                new Modification(ModificationType.ADD, "mayContain", "homeMDB", "msExchMailboxGuid"));
        recipients.addControl(new PermissiveModifyRequestControl());
        directory.admin().modify(recipients);
        refresh(directory);
    }

    private static void add(TestDirectory directory, Entry attribute) throws LDAPException {
        try {
            directory.admin().add(attribute);
        } catch (LDAPException refused) {
            if (!refused.getResultCode().equals(ResultCode.ENTRY_ALREADY_EXISTS)) {
                throw refused;
            }
        }
    }

    private static void refresh(TestDirectory directory) throws LDAPException {
        directory.admin().modify("", new Modification(ModificationType.ADD, "schemaUpdateNow", "1"));
    }
}
