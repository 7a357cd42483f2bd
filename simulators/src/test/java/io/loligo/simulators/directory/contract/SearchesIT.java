package io.loligo.simulators.directory.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.DeleteRequest;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.RootDSE;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.controls.SimplePagedResultsControl;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How objects are found. */
@ParameterizedClass
@EnumSource(DirectoryUnderTest.class)
class SearchesIT {
    @Parameter
    DirectoryUnderTest directory;

    private Plot plot;

    @BeforeEach
    void open() throws Exception {
        plot = new Plot(directory);
    }

    @AfterEach
    void close() throws Exception {
        plot.close();
    }

    @Test
    void pagesFollowOneAnotherUntilTheCookieIsEmpty() throws Exception {
        for (int i = 0; i < 25; i++) {
            plot.user();
        }
        List<String> found = new ArrayList<>();
        List<Integer> pages = new ArrayList<>();
        ASN1OctetString cookie = new ASN1OctetString();
        do {
            SearchRequest request = new SearchRequest(plot.unit(), SearchScope.ONE, "(objectClass=user)", "1.1");
            request.addControl(new SimplePagedResultsControl(10, cookie, true));
            SearchResult page = plot.admin().search(request);
            page.getSearchEntries().forEach(entry -> found.add(entry.getDN()));
            pages.add(page.getEntryCount());
            cookie = SimplePagedResultsControl.get(page).getCookie();
        } while (cookie.getValueLength() > 0);

        assertThat(found).hasSize(25).doesNotHaveDuplicates();
        assertThat(pages).containsExactly(10, 10, 5);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '/', textBlock = """
                    (title=DIVER)                                              / 1
                    (title=d*v*r)                                              / 1
                    (!(title=Diver))                                           / 3
                    (|(title=Diver)(title=Łowca))                              / 2
                    (title=ŁOWCA)                                              / 1
                    (&(objectCategory=person)(objectClass=user)(title=*))      / 2
                    (userAccountControl:1.2.840.113556.1.4.803:=2)             / 2
                    (userAccountControl:1.2.840.113556.1.4.804:=65538)         / 2
                    (userAccountControl:1.2.840.113556.1.4.803:=65536)         / 0
                    (countryCode>=48)                                          / 1
                    (countryCode<=47)                                          / 1
                    (noSuchAttribute=x)                                        / 0
                    """)
    void filtersMeanWhatTheyMean(String filter, int hits) throws Exception {
        String one = plot.user("Ann", new Attribute("title", "Diver"), new Attribute("countryCode", "48"));
        plot.user("Bo", new Attribute("title", "Łowca"), new Attribute("manager", one));
        plot.group();

        assertThat(plot.found(filter)).hasSize(hits);
    }

    @Test
    void aChainOfGroupsIsFollowed() throws Exception {
        String user = plot.user();
        String inner = plot.group(new Attribute("member", user));
        String outer = plot.group(new Attribute("member", inner));

        assertThat(plot.found("(member:1.2.840.113556.1.4.1941:=" + user + ")"))
                .hasSize(2)
                .anyMatch(dn -> dn.equalsIgnoreCase(outer));
        assertThat(plot.found("(memberOf:1.2.840.113556.1.4.1941:=" + outer + ")"))
                .hasSize(2);
        assertThat(plot.found("(memberOf=" + outer + ")")).hasSize(1);
    }

    @Test
    void constructedAttributesComeWhenAskedForOnly() throws Exception {
        String user = plot.user("Ann");

        assertThat(names(plot.read(user))).doesNotContain("canonicalName", "tokenGroups");
        assertThat(plot.text(user, "canonicalName")).endsWith("/Ann").startsWith(plot.suffix() + "/");
        assertThat(plot.read(user, "1.1").getAttributes()).isEmpty();
        assertThat(plot.read(user, "CN", "TITLE").getAttributes())
                .extracting(attribute -> attribute.getName().toLowerCase(java.util.Locale.ROOT))
                .containsExactly("cn");
    }

    private static List<String> names(SearchResultEntry entry) {
        return entry.getAttributes().stream().map(Attribute::getName).toList();
    }

    @Test
    void theGuidIsFoundByItsBytes() throws Exception {
        String user = plot.user();
        byte[] guid = plot.read(user, "objectGUID").getAttributeValueBytes("objectGUID");

        assertThat(plot.found(Filter.createEqualityFilter("objectGUID", guid).toString()))
                .hasSize(1);
    }

    @Test
    void aSearchOfTheWholeDomainIsPointedToTheOtherNamingContexts() throws Exception {
        SearchResult result = plot.admin().search(plot.base(), SearchScope.SUB, "(sAMAccountName=krbtgt)", "1.1");
        SearchRequest domainScope = new SearchRequest(plot.base(), SearchScope.SUB, "(sAMAccountName=krbtgt)", "1.1");
        domainScope.addControl(new Control("1.2.840.113556.1.4.1339", true));

        assertThat(result.getEntryCount()).isOne();
        assertThat(result.getSearchReferences()).isNotEmpty();
        assertThat(plot.admin().search(domainScope).getReferenceCount()).isZero();
    }

    @Test
    void aMissingBaseIsNamedByTheNearestOneThatIsThere() throws Exception {
        assertThat(Answer.to(() -> plot.admin().search("OU=Nowhere," + plot.unit(), SearchScope.SUB, "(cn=*)")))
                .isEqualTo(directory.says("32 0000208D", "32"));
    }

    @Test
    void anUnknownCriticalControlIsRefused() throws Exception {
        DeleteRequest request = new DeleteRequest(plot.user());
        request.addControl(new Control("1.2.3.4.5.6", true));

        assertThat(Answer.to(() -> plot.admin().delete(request)).code()).isEqualTo(12);
    }

    @Test
    void theRootTellsWhatACarefulClientAsks() throws Exception {
        RootDSE root = plot.admin().getRootDSE();

        assertThat(root.getAttributeValue("defaultNamingContext")).isEqualToIgnoringCase(plot.base());
        assertThat(root.getAttributeValue("dnsHostName")).isNotBlank();
        assertThat(root.getAttributeValue("isSynchronized")).isEqualTo("TRUE");
        assertThat(Long.parseLong(root.getAttributeValue("highestCommittedUSN")))
                .isPositive();
        assertThat(root.getSupportedControlOIDs())
                .contains(
                        "1.2.840.113556.1.4.319",
                        "1.2.840.113556.1.4.417",
                        "1.2.840.113556.1.4.805",
                        "1.2.840.113556.1.4.1413",
                        "1.2.840.113556.1.4.1339");
    }

    @Test
    void theSchemaTellsWhatAnAttributeTakes() throws Exception {
        SearchResultEntry title = plot.admin()
                .searchForEntry(
                        "CN=Schema,CN=Configuration," + plot.base(),
                        SearchScope.ONE,
                        "(lDAPDisplayName=employeeID)",
                        "isSingleValued",
                        "rangeUpper",
                        "attributeSyntax");

        assertThat(title.getAttributeValue("isSingleValued")).isEqualTo("TRUE");
        assertThat(title.getAttributeValue("rangeUpper")).isEqualTo("16");
        assertThat(title.getAttributeValue("attributeSyntax")).isEqualTo("2.5.5.12");
    }

    @Test
    void anAdministratorMayDoEverythingHere() throws Exception {
        assertThat(plot.texts(plot.unit(), "allowedChildClassesEffective")).contains("user", "group");
        assertThat(plot.texts(plot.user(), "allowedAttributesEffective")).contains("title", "unicodePwd");
    }
}
