package io.loligo.simulators.directory.contract;

import static io.loligo.simulators.directory.contract.Plot.SHOW_DELETED;
import static io.loligo.simulators.directory.contract.Plot.fresh;
import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.ModifyRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Bringing deleted accounts back. On the shared Samba domain the recycle bin is off, so that only the identity returns. */
@ParameterizedClass
@EnumSource(DirectoryUnderTest.class)
class RecycleBinIT {
    @Parameter
    DirectoryUnderTest directory;

    private Plot plot;
    private String name;
    private String dn;
    private String group;

    @BeforeEach
    void openWithADeletedMember() throws Exception {
        plot = new Plot(directory);
        name = fresh();
        dn = plot.user("Łącka, Anna", new Attribute("sAMAccountName", name), new Attribute("title", "Diver"));
        group = plot.group(new Attribute("member", dn));
    }

    @AfterEach
    void close() throws Exception {
        plot.close();
    }

    @Test
    void aDeletedAccountComesBackAsItselfAndFromTheRecycleBinWithEverything() throws Exception {
        byte[] guid = plot.read(dn, "objectGUID").getAttributeValueBytes("objectGUID");
        byte[] sid = plot.read(dn, "objectSid").getAttributeValueBytes("objectSid");
        plot.admin().delete(dn);

        plot.admin().modify(restoring(dn));

        SearchResultEntry back = plot.read(dn, "*", "memberOf");
        assertThat(back.getAttributeValueBytes("objectGUID")).isEqualTo(guid);
        assertThat(back.getAttributeValueBytes("objectSid")).isEqualTo(sid);
        assertThat(back.getAttributeValue("cn")).isEqualTo("Łącka, Anna");
        assertThat(back.hasAttribute("isDeleted")).isFalse();
        assertThat(back.hasAttributeValue("title", "Diver")).isEqualTo(directory.differs(true, false));
        assertThat(back.hasAttribute("memberOf")).isEqualTo(directory.differs(true, false));
    }

    @Test
    void anAccountComesBackToAnotherPlaceUnderAnotherName() throws Exception {
        String other = plot.here("OU", "Returned");
        plot.addUnit(other);
        plot.admin().delete(dn);

        plot.admin().modify(restoring("CN=Anna," + other));

        assertThat(new DN(plot.text("CN=Anna," + other, "distinguishedName"))).isEqualTo(new DN("CN=Anna," + other));
    }

    @Test
    void anAccountWhoseNameIsTakenByNowStaysDeleted() throws Exception {
        plot.admin().delete(dn);
        plot.user("Łącka, Anna");

        assertThat(Answer.to(() -> plot.admin().modify(restoring(dn))).code()).isEqualTo(68);
        assertThat(plot.deleted(name, "isDeleted").getAttributeValue("isDeleted"))
                .isEqualTo("TRUE");
    }

    @Test
    void aPlaceThatIsNotThereTakesNobodyBack() throws Exception {
        plot.admin().delete(dn);

        assertThat(Answer.to(() -> plot.admin().modify(restoring("CN=Anna,OU=Nowhere," + plot.unit())))
                        .code())
                .isEqualTo(directory.differs(32, 1));
    }

    @Test
    void aDeletedMemberIsInNoGroup() throws Exception {
        plot.admin().delete(dn);

        assertThat(plot.texts(group, "member")).isEmpty();
        assertThat(Answer.to(() -> plot.put(group, "member", dn)).code()).isEqualTo(32);
    }

    private ModifyRequest restoring(String to) throws LDAPException {
        ModifyRequest request = new ModifyRequest(
                plot.deleted(name, "1.1").getDN(),
                new Modification(ModificationType.DELETE, "isDeleted"),
                new Modification(ModificationType.REPLACE, "distinguishedName", to));
        request.addControl(SHOW_DELETED);
        return request;
    }
}
