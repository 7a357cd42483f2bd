package io.loligo.simulators.directory.rules;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.RDN;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What the domain and its parts are called.
 *
 * @param base such as {@code DC=corp,DC=example,DC=com}
 * @param dns such as {@code corp.example.com}
 * @param netBios such as {@code CORP}
 * @param host the domain controller's own name in the DNS
 */
public record DomainNames(DN base, String dns, String netBios, String host) {
    /** @throws IllegalArgumentException unless the name consists of {@code DC} components */
    public static DomainNames of(String baseDn) {
        try {
            DN base = new DN(baseDn);
            boolean components =
                    Arrays.stream(base.getRDNs()).allMatch(rdn -> rdn.getAttributeNames()[0].equalsIgnoreCase("DC"));
            if (base.isNullDN() || !components) {
                throw new IllegalArgumentException(
                        "base: DC components such as DC=corp,DC=example,DC=com, not " + baseDn);
            }
            RDN[] rdns = base.getRDNs();
            String dns = Arrays.stream(rdns)
                    .map(rdn -> rdn.getAttributeValues()[0].toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining("."));
            String netBios = rdns[0].getAttributeValues()[0].toUpperCase(Locale.ROOT);
            return new DomainNames(base, dns, netBios, "dc1." + dns);
        } catch (LDAPException malformed) {
            throw new IllegalArgumentException("base: a distinguished name, not " + baseDn, malformed);
        }
    }

    public String baseText() {
        return base.toMinimallyEncodedString();
    }

    public DN configuration() {
        return new DN(new RDN("CN", "Configuration"), base);
    }

    public DN schema() {
        return new DN(new RDN("CN", "Schema"), configuration());
    }

    public String server() {
        return "CN=DC1,CN=Servers,CN=Default-First-Site-Name,CN=Sites,"
                + configuration().toMinimallyEncodedString();
    }
}
