package io.loligo.simulators.directory.contract;

import static io.loligo.simulators.directory.contract.Plot.SHOW_DELETED;
import static io.loligo.simulators.directory.contract.Plot.fresh;
import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.DeleteRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.controls.SubtreeDeleteRequestControl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What is left of a deleted object. */
@ParameterizedClass
@EnumSource(DirectoryUnderTest.class)
class DeletionsIT {
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
    void aDeletedAccountIsHiddenAndItsNameIsFree() throws Exception {
        String name = fresh();
        String dn = plot.user("Ann", new Attribute("sAMAccountName", name));
        byte[] guid = plot.read(dn, "objectGUID").getAttributeValueBytes("objectGUID");

        plot.admin().delete(dn);

        assertThat(plot.read(dn)).isNull();
        assertThat(plot.found("(sAMAccountName=" + name + ")")).isEmpty();
        SearchResultEntry tombstone = plot.deleted(name, "isDeleted", "objectGUID", "lastKnownParent");
        assertThat(tombstone.getAttributeValue("isDeleted")).isEqualTo("TRUE");
        assertThat(tombstone.getAttributeValueBytes("objectGUID")).isEqualTo(guid);
        assertThat(tombstone.getAttributeValue("lastKnownParent")).isEqualToIgnoringCase(plot.unit());
        assertThat(tombstone.getDN()).containsIgnoringCase("CN=Deleted Objects," + plot.base());
        plot.user("Ann", new Attribute("sAMAccountName", name));
    }

    @Test
    void whatHoldsOthersIsDeletedWithTheTreeControlOnly() throws Exception {
        String unit = plot.here("OU", "Full");
        plot.addUnit(unit);
        plot.admin().add("OU=Inside," + unit, new Attribute("objectClass", "organizationalUnit"));

        assertThat(Answer.to(() -> plot.admin().delete(unit))).isEqualTo(Answer.of("66 00002015"));
        DeleteRequest tree = new DeleteRequest(unit);
        tree.addControl(new SubtreeDeleteRequestControl(true));
        plot.admin().delete(tree);

        assertThat(plot.read(unit)).isNull();
        assertThat(SHOW_DELETED.isCritical()).isTrue();
    }

    @Test
    void aSystemObjectStays() throws Exception {
        assertThat(Answer.to(() -> plot.admin().delete("CN=Domain Users,CN=Users," + plot.base()))
                        .code())
                .isEqualTo(directory.differs(53, 80));
        assertThat(Answer.to(() -> plot.admin().delete(plot.here("Nobody"))))
                .isEqualTo(directory.says("32 0000208D", "32 00002030"));
    }
}
