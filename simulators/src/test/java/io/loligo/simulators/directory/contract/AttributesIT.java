package io.loligo.simulators.directory.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What values an attribute takes. */
@ParameterizedClass
@EnumSource(DirectoryUnderTest.class)
class AttributesIT {
    @Parameter
    DirectoryUnderTest directory;

    private Plot plot;
    private String dn;

    @BeforeEach
    void open() throws Exception {
        plot = new Plot(directory);
        dn = plot.user();
    }

    @AfterEach
    void close() throws Exception {
        plot.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    noSuchAttribute   | x                       | 16 00000057 | 16
                    memberOf          | CN=X,DC=corp,DC=example,DC=com | 53 0000209A | 19 000020B5
                    objectGUID        | 0123456789abcdef        | 19 000020B1 | 19 0000202F
                    whenCreated       | 20260101000000.0Z       | 19 000020B1 | 19 0000202F
                    canonicalName     | corp/x                  | 19 000020B1 | 19 0000202F
                    objectSid         | S-1-5-21-1-2-3-9999     | 53 0000209A | 53 00002035
                    gPLink            | x                       | 65 0000207D | 65 00002014
                    countryCode       | many                    | 21 0000200B | 21 0000200B
                    manager           | CN=Nobody,DC=corp,DC=example,DC=com | 19 000020B5 | 19 000020B5
                    employeeID        | 12345678901234567       | 19 00002082 | 21 0000200B
                    objectClass       | group                   | 65 00002017 | 65 00002014
                    """)
    void aValueThatCannotBeIsRefused(String attribute, String value, String answer, String samba) throws Exception {
        assertThat(Answer.to(() -> plot.replace(dn, attribute, value))).isEqualTo(directory.says(answer, samba));
    }

    @Test
    void aSingleValuedAttributeTakesOne() throws Exception {
        assertThat(Answer.to(() -> plot.replace(dn, "title", "one", "two")))
                .isEqualTo(directory.says("19 00002081", "20 0000200D"));
        plot.put(dn, "title", "one");
        assertThat(Answer.to(() -> plot.put(dn, "title", "two")))
                .isEqualTo(directory.says("20 0000207E", "20 0000200D"));
        assertThat(plot.text(dn, "title")).isEqualTo("one");
    }

    @Test
    void anAttributeOfManyValuesIsASet() throws Exception {
        plot.put(dn, "proxyAddresses", "SMTP:a@corp.example.com", "smtp:b@corp.example.com");

        assertThat(Answer.to(() -> plot.put(dn, "proxyAddresses", "smtp:b@corp.example.com")))
                .isEqualTo(directory.says("20 00002083", "20"));
        assertThat(Answer.to(() -> plot.take(dn, "proxyAddresses", "smtp:c@corp.example.com")))
                .isEqualTo(directory.says("16 00002085", "16"));
        assertThat(Answer.to(() -> plot.take(dn, "telexNumber"))).isEqualTo(directory.says("16 00002085", "16"));
        plot.take(dn, "proxyAddresses", "SMTP:a@corp.example.com");
        assertThat(plot.texts(dn, "proxyAddresses")).containsExactly("smtp:b@corp.example.com");
    }

    @Test
    void permissivelyARepetitionIsDone() throws Exception {
        plot.put(dn, "otherTelephone", "1");

        plot.permissively(
                dn,
                new Modification(ModificationType.ADD, "otherTelephone", "1", "2"),
                new Modification(ModificationType.DELETE, "otherMobile", "7"),
                new Modification(ModificationType.DELETE, "telexNumber"));

        assertThat(plot.texts(dn, "otherTelephone")).containsExactlyInAnyOrder("1", "2");
    }

    @Test
    void replacingByNothingRemovesAndRemovingWhatIsNotThereThatWayIsDone() throws Exception {
        plot.replace(dn, "title", "Diver");

        plot.replace(dn, "title");
        plot.replace(dn, "title");

        assertThat(plot.text(dn, "title")).isEqualTo("null");
    }

    @Test
    void anEmptyTextIsNoValue() throws Exception {
        assertThat(Answer.to(() -> plot.replace(dn, "title", ""))).isEqualTo(directory.says("21 0000200B", "21"));
    }

    @Test
    void oneWrongValueUndoesTheWholeRequest() throws Exception {
        assertThat(Answer.to(() -> plot.admin()
                        .modify(
                                dn,
                                new Modification(ModificationType.REPLACE, "title", "Diver"),
                                new Modification(ModificationType.REPLACE, "countryCode", "many"))))
                .isEqualTo(Answer.of("21 0000200B"));

        assertThat(plot.text(dn, "title")).isEqualTo("null");
    }

    @Test
    void anOldValueThatIsAssertedMustBeThere() throws Exception {
        Modification wrong = new Modification(ModificationType.DELETE, "userAccountControl", "512");
        Modification right =
                new Modification(ModificationType.DELETE, "userAccountControl", plot.text(dn, "userAccountControl"));
        Modification wished = new Modification(ModificationType.ADD, "userAccountControl", "66050");

        assertThat(Answer.to(() -> plot.admin().modify(dn, wrong, wished)))
                .isEqualTo(directory.says("16 00002085", "16"));
        plot.admin().modify(dn, right, wished);
        assertThat(plot.number(dn, "userAccountControl")).isEqualTo(66050);
    }

    @Test
    void theDirectoryStampsWhatItChangesAndNothingElse() throws Exception {
        long before = plot.number(dn, "uSNChanged");

        plot.replace(dn, "title", "Diver");
        long after = plot.number(dn, "uSNChanged");
        plot.read(dn, "*");

        assertThat(after).isGreaterThan(before);
        assertThat(plot.number(dn, "uSNChanged")).isEqualTo(after);
    }

    @Test
    void anObjectNeedsAKnownClass() throws Exception {
        String other = plot.here("Other");

        assertThat(Answer.to(() -> plot.admin().add(other, new Attribute("objectClass", "noSuchClass"))))
                .isEqualTo(directory.says("65 00000057", "16 0000200A"));
        assertThat(Answer.to(() -> plot.admin().add(other, new Attribute("cn", "Other"))))
                .isEqualTo(directory.says("65 0000207C", "65 00002014"));
    }

    @Test
    void nothingIsWhereNothingIs() throws Exception {
        assertThat(Answer.to(() -> plot.replace(plot.here("Nobody"), "title", "x")))
                .isEqualTo(directory.says("32 0000208D", "32 00002030"));
        assertThat(plot.read(plot.here("Nobody"))).isNull();
    }
}
