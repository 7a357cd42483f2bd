package io.loligo.simulators.directory.contract;

import static io.loligo.simulators.directory.contract.Plot.fresh;
import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.RDN;
import com.unboundid.ldap.sdk.SearchResultEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an object may be called, where it may live, and what it is afterwards. */
@ParameterizedClass
@EnumSource(DirectoryUnderTest.class)
class NamesIT {
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Plain",
                "Kowalska, Anna",
                "A+B",
                "#first",
                "quoted \"name\"",
                "back\\slash",
                "less<more>;end",
                "O'Neill (Jr.) *",
                "Łącka-Żółć",
                "Nguyễn Thị Minh",
                "王小明",
                "محمد",
                "İpek Işık",
                "🦑 Squid"
            })
    void everyNameIsKeptAsItIs(String name) throws Exception {
        String dn = plot.user(name);

        SearchResultEntry entry = plot.read(dn, "cn", "name", "distinguishedName");
        assertThat(entry.getAttributeValue("cn")).isEqualTo(name);
        assertThat(entry.getAttributeValue("name")).isEqualTo(name);
        assertThat(new DN(entry.getAttributeValue("distinguishedName"))).isEqualTo(new DN(dn));
        assertThat(plot.found(com.unboundid.ldap.sdk.Filter.createEqualityFilter("cn", name)
                        .toString()))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Anna   | ANNA   | 68 00002071 | 68
                    Łącka  | łącka  | 68 00002071 | 68
                    Zoë    | Zoe    | 68 00002071 | done
                    """)
    void aNameThatDiffersInCaseOrMarksOnlyIsInUse(String first, String second, String answer, String samba)
            throws Exception {
        plot.user(first);

        assertThat(Answer.to(() -> plot.user(second))).isEqualTo(directory.says(answer, samba));
    }

    @ParameterizedTest
    @CsvSource({"64,done,done", "65,19 00002082,done"})
    void aNameHasAtMost64Characters(int length, String answer, String samba) throws Exception {
        assertThat(Answer.to(() -> plot.user("é".repeat(length)))).isEqualTo(directory.says(answer, samba));
    }

    @Test
    void anAccountNameIsOneInTheWholeDomainOfUsersAndGroupsAlike() throws Exception {
        String name = fresh();
        plot.user("One", new Attribute("sAMAccountName", name));
        Attribute same = new Attribute("sAMAccountName", name.toUpperCase(java.util.Locale.ROOT));

        assertThat(Answer.to(() -> plot.user("Two", same))).isEqualTo(directory.says("68 00000524", "68 00002071"));
        assertThat(Answer.to(() -> plot.group(same))).isEqualTo(directory.says("68 00000524", "68 00002071"));
        String other = plot.user("Three");
        assertThat(Answer.to(() -> plot.replace(other, "sAMAccountName", name)))
                .isEqualTo(directory.says("68 00000524", "68 00002071"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a/b", "a\\b", "a[b", "a]b", "a:b", "a;b", "a|b", "a=b", "a,b", "a+b", "a*b", "a?b", "a<b", "a>b"
            })
    void anAccountNameHasNoneOfTheForbiddenCharacters(String name) throws Exception {
        assertThat(Answer.to(() -> plot.user("X", new Attribute("sAMAccountName", name))))
                .isEqualTo(directory.says("80 00000523", "19 0000202F"));
    }

    @Test
    void aPrincipalNameIsOneInTheForest() throws Exception {
        String name = fresh() + "@" + plot.suffix();
        plot.user("One", new Attribute("userPrincipalName", name));

        assertThat(Answer.to(() -> plot.user("Two", new Attribute("userPrincipalName", name))))
                .isEqualTo(directory.says("19 000021C8", "19 0000202F"));
        String other = plot.user("Three");
        assertThat(Answer.to(() -> plot.replace(other, "userPrincipalName", name.toUpperCase(java.util.Locale.ROOT))))
                .isEqualTo(directory.says("19 000021C8", "19 0000202F"));
    }

    @Test
    void aMissingContainerIsNamedByTheNearestOneThatIsThere() throws Exception {
        String nowhere = "CN=X,OU=Nowhere," + plot.unit();
        Answer answer = Answer.to(() -> plot.admin().add(nowhere, new Attribute("objectClass", "user")));

        assertThat(answer).isEqualTo(directory.says("32 0000208D", "32 00002030"));
    }

    @Test
    void aUserDoesNotLiveBelowAUserNorAnythingUnderAWrongKindOfName() throws Exception {
        String user = plot.user();

        assertThat(Answer.to(
                        () -> plot.admin().add("OU=X," + user, new Attribute("objectClass", "organizationalUnit"))))
                .isEqualTo(directory.says("64 00002099", "64 00002037"));
        assertThat(Answer.to(() -> plot.admin().add(plot.here("OU", "X"), new Attribute("objectClass", "user"))))
                .isEqualTo(directory.says("64 00002099", "64 00002037"));
    }

    @Test
    void aRenameKeepsIdentityAndLinksAndFreesTheOldName() throws Exception {
        String dn = plot.user("Anna Nowak");
        String group = plot.group();
        plot.put(group, "member", dn);
        byte[] guid = plot.read(dn, "objectGUID").getAttributeValueBytes("objectGUID");
        byte[] sid = plot.read(dn, "objectSid").getAttributeValueBytes("objectSid");

        plot.admin().modifyDN(dn, new RDN("CN", "Anna Łącka, Dr.").toString(), true);

        String renamed = plot.here("Anna Łącka, Dr.");
        SearchResultEntry entry = plot.read(renamed, "objectGUID", "objectSid", "memberOf", "cn", "name");
        assertThat(entry.getAttributeValueBytes("objectGUID")).isEqualTo(guid);
        assertThat(entry.getAttributeValueBytes("objectSid")).isEqualTo(sid);
        assertThat(entry.getAttributeValue("cn")).isEqualTo("Anna Łącka, Dr.");
        assertThat(new DN(entry.getAttributeValue("memberOf"))).isEqualTo(new DN(group));
        assertThat(new DN(plot.text(group, "member"))).isEqualTo(new DN(renamed));
        plot.user("Anna Nowak");
    }

    @Test
    void anObjectMovesWithEverythingBelowIt() throws Exception {
        String from = plot.here("OU", "From");
        String to = plot.here("OU", "To");
        plot.addUnit(from);
        plot.addUnit(to);
        plot.admin().add("OU=Below," + from, new Attribute("objectClass", "organizationalUnit"));

        plot.admin().modifyDN("OU=Below," + from, "OU=Other", true, to);
        assertThat(plot.read("OU=Other," + to)).isNotNull();
        assertThat(plot.read("OU=Below," + from)).isNull();

        assertThat(Answer.to(() -> plot.admin().modifyDN(to, "OU=To", true, "OU=Other," + to)))
                .isEqualTo(Answer.of("53 00002035"));
        assertThat(Answer.to(
                        () -> plot.admin().modifyDN("OU=Other," + to, "OU=Other", true, "OU=Nowhere," + plot.unit())))
                .isEqualTo(directory.says("80 00002089", "80 00002095"));
    }

    @Test
    void aRenameToATakenNameIsRefusedButToAnotherSpellingOfItsOwnIsNot() throws Exception {
        plot.user("Taken");
        String dn = plot.user("free");

        assertThat(Answer.to(() -> plot.admin().modifyDN(dn, "CN=taken", true)))
                .isEqualTo(directory.says("68 00002071", "68"));
        plot.admin().modifyDN(dn, "CN=Free", true);
        assertThat(plot.text(plot.here("free"), "cn")).isEqualTo("Free");
        assertThat(Answer.to(() -> plot.admin().modifyDN(plot.here("free"), "CN=Both", false)))
                .isEqualTo(Answer.of("53 00002035"));
    }

    @Test
    void theNamingAttributeIsChangedByRenamingAlone() throws Exception {
        String dn = plot.user();

        assertThat(Answer.to(() -> plot.replace(dn, "cn", "Other"))).isEqualTo(Answer.of("67 00002016"));
        assertThat(Answer.to(() -> plot.replace(dn, "name", "Other"))).isEqualTo(Answer.of("67 00002016"));
    }

    @Test
    void anObjectIsAddressedByItsGuidAndItsSidToo() throws Exception {
        String dn = plot.user();
        SearchResultEntry entry = plot.read(dn, "objectGUID", "objectSid");
        String guid = java.util.HexFormat.of().formatHex(entry.getAttributeValueBytes("objectGUID"));

        plot.replace("<GUID=" + guid + ">", "description", "found");
        assertThat(plot.text(dn, "description")).isEqualTo("found");
        assertThat(plot.read("<GUID=" + guid + ">", "cn").getDN()).isEqualToIgnoringCase(dn);
        assertThat(Answer.to(() -> plot.replace("<GUID=" + "0".repeat(32) + ">", "description", "x")))
                .isEqualTo(directory.says("32 0000208D", "32"));
        assertThat(Answer.to(() -> plot.replace("no name", "description", "x")))
                .isEqualTo(directory.says("34 0000208F", "34 00002032"));
    }
}
