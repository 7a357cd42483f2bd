package io.loligo.local.directory;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchResultEntry;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;

/** A person's account as the directory shows it. */
public final class Account {
    private static final int DISABLED = 0x2;

    private final SearchResultEntry entry;

    private Account(SearchResultEntry entry) {
        this.entry = entry;
    }

    static Account of(SearchResultEntry entry) {
        return new Account(entry);
    }

    public String distinguishedName() {
        return entry.getDN();
    }

    /** The first value; empty if there is none. */
    public Optional<String> first(String attribute) {
        return Optional.ofNullable(entry.getAttributeValue(attribute));
    }

    public String employeeId() {
        return first("employeeID").orElse("");
    }

    /** The identity for life, as 32 hexadecimal digits in the order of its bytes. */
    public String objectGuid() {
        byte[] bytes = entry.getAttributeValueBytes("objectGUID");
        if (bytes == null) {
            return "";
        }
        var buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong()).toString();
    }

    /** The base64 of the identity's bytes, by which Microsoft 365 knows the account. */
    public String anchor() {
        byte[] bytes = entry.getAttributeValueBytes("objectGUID");
        return bytes == null ? "" : Base64.getEncoder().encodeToString(bytes);
    }

    /** The value of the directory's counter of writes when it was last written to. */
    public long changed() {
        return first("uSNChanged").map(Long::parseLong).orElse(0L);
    }

    public boolean enabled() {
        return (first("userAccountControl").map(Integer::parseInt).orElse(DISABLED) & DISABLED) == 0;
    }

    /** The container in which it lies. */
    public String container() {
        try {
            return String.valueOf(entry.getParentDNString());
        } catch (LDAPException malformed) {
            throw new IllegalStateException("the directory gave a name that is none: " + entry.getDN(), malformed);
        }
    }

    /** Common names of its groups, sorted. */
    public List<String> groups() {
        String[] groups = entry.getAttributeValues("memberOf");
        var names = new TreeSet<String>();
        if (groups != null) {
            Arrays.stream(groups)
                    .map(group -> group.substring(group.indexOf('=') + 1, group.indexOf(',')))
                    .forEach(names::add);
        }
        return List.copyOf(names);
    }
}
