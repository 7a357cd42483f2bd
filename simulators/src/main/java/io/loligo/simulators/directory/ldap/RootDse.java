package io.loligo.simulators.directory.ldap;

import com.unboundid.ldap.protocol.SearchResultEntryProtocolOp;
import com.unboundid.ldap.sdk.Attribute;
import io.loligo.simulators.directory.rules.Domain;
import io.loligo.simulators.directory.rules.DomainNames;
import io.loligo.simulators.directory.rules.Times;
import java.util.List;

/** What the domain controller tells of itself to anyone who asks. */
final class RootDse {
    /** Windows Server 2016. */
    private static final String FUNCTIONAL_LEVEL = "7";

    private static final List<String> CAPABILITIES = List.of(
            "1.2.840.113556.1.4.800",
            "1.2.840.113556.1.4.1670",
            "1.2.840.113556.1.4.1791",
            "1.2.840.113556.1.4.1935",
            "1.2.840.113556.1.4.2080",
            "1.2.840.113556.1.4.2237");
    static final String START_TLS = "1.3.6.1.4.1.1466.20037";
    static final String WHO_AM_I = "1.3.6.1.4.1.4203.1.11.3";

    private RootDse() {}

    static SearchResultEntryProtocolOp of(Domain domain, List<String> wished) {
        DomainNames names = domain.names();
        String configuration = names.configuration().toMinimallyEncodedString();
        String schema = names.schema().toMinimallyEncodedString();
        List<Attribute> attributes = List.of(
                new Attribute("currentTime", Times.generalized(domain.clock().instant())),
                new Attribute("subschemaSubentry", "CN=Aggregate," + schema),
                new Attribute("dsServiceName", "CN=NTDS Settings," + names.server()),
                new Attribute("namingContexts", names.baseText(), configuration, schema),
                new Attribute("defaultNamingContext", names.baseText()),
                new Attribute("schemaNamingContext", schema),
                new Attribute("configurationNamingContext", configuration),
                new Attribute("rootDomainNamingContext", names.baseText()),
                new Attribute("supportedControl", RequestControls.SUPPORTED),
                new Attribute("supportedExtension", START_TLS, WHO_AM_I),
                new Attribute("supportedLDAPVersion", "3"),
                new Attribute("supportedCapabilities", CAPABILITIES),
                new Attribute("highestCommittedUSN", Long.toString(domain.highestUsn())),
                new Attribute("dnsHostName", names.host()),
                new Attribute(
                        "ldapServiceName", names.dns() + ":dc1$@" + names.dns().toUpperCase(java.util.Locale.ROOT)),
                new Attribute("serverName", names.server()),
                new Attribute("isSynchronized", "TRUE"),
                new Attribute("isGlobalCatalogReady", "TRUE"),
                new Attribute("domainFunctionality", FUNCTIONAL_LEVEL),
                new Attribute("forestFunctionality", FUNCTIONAL_LEVEL),
                new Attribute("domainControllerFunctionality", FUNCTIONAL_LEVEL),
                new Attribute("vendorName", "Loligo directory simulator"));
        boolean all = wished.isEmpty() || wished.contains("*") || wished.contains("+");
        return new SearchResultEntryProtocolOp(
                "",
                attributes.stream()
                        .filter(attribute -> all || wished.stream().anyMatch(attribute.getName()::equalsIgnoreCase))
                        .toList());
    }
}
