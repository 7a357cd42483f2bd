package io.loligo.simulators.directory.contract;

import static io.loligo.simulators.directory.contract.Plot.PASSWORD;
import static io.loligo.simulators.directory.contract.Plot.fresh;
import static io.loligo.simulators.directory.contract.Plot.quoted;
import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Passwords, flags, lockout, and how a logon is answered. */
@ParameterizedClass
@EnumSource(DirectoryUnderTest.class)
class AccountsIT {
    private static final int DISABLED = 0x2;
    private static final int NORMAL = 0x200;

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
    void aNewAccountThatSaysNothingOfItselfIsDisabled() throws Exception {
        String dn = plot.user();

        assertThat(plot.number(dn, "userAccountControl") & (DISABLED | NORMAL)).isEqualTo(DISABLED | NORMAL);
        assertThat(plot.text(dn, "pwdLastSet")).isEqualTo("0");
        assertThat(plot.text(dn, "primaryGroupID")).isEqualTo("513");
        assertThat(plot.text(dn, "accountExpires")).isEqualTo("9223372036854775807");
        assertThat(plot.text(dn, "sAMAccountType")).isEqualTo("805306368");
    }

    @Test
    void anAccountIsMadeDisabledGetsItsPasswordAndIsEnabled() throws Exception {
        String name = fresh();
        String dn = plot.user(
                "Ann",
                new Attribute("sAMAccountName", name),
                new Attribute("userPrincipalName", name + "@" + plot.suffix()),
                new Attribute("userAccountControl", "514"));
        assertThat(Answer.to(() -> plot.replace(dn, "userAccountControl", "512")))
                .isEqualTo(directory.says("53 0000052D", "done"));

        plot.password(dn, PASSWORD);
        plot.replace(dn, "userAccountControl", "512");

        assertThat(plot.logon(dn, PASSWORD)).isEqualTo(Answer.DONE);
        assertThat(plot.logon(name + "@" + plot.suffix(), PASSWORD)).isEqualTo(Answer.DONE);
        assertThat(plot.logon("CORP\\" + name, PASSWORD)).isEqualTo(Answer.DONE);
        assertThat(plot.number(dn, "pwdLastSet")).isPositive();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Sh0rt!                        | 19 0000052D
                    alllowercaseletters           | 19 0000052D
                    lowercase-only-and-signs      | 19 0000052D
                    Two kinds                     | 19 0000052D
                    Three-Kinds                   | done
                    three-kinds-9                 | done
                    Zażółć gęślą 1 jaźń           | done
                    """)
    void aPasswordIsLongAndVaried(String password, String answer) throws Exception {
        String dn = plot.user();

        assertThat(Answer.to(() -> plot.password(dn, password))).isEqualTo(Answer.of(answer));
    }

    @Test
    void aPasswordStandsInQuotesInUtf16() throws Exception {
        String dn = plot.user();

        assertThat(Answer.to(() -> plot.admin()
                        .modify(
                                dn,
                                new Modification(
                                        ModificationType.REPLACE,
                                        "unicodePwd",
                                        PASSWORD.getBytes(StandardCharsets.UTF_16LE)))))
                .isEqualTo(directory.says("53 0000001F", "53 00002035"));
        assertThat(Answer.to(() -> plot.admin()
                        .modify(dn, new Modification(ModificationType.REPLACE, "unicodePwd", "\"" + PASSWORD + "\""))))
                .isEqualTo(directory.says("53 0000001F", "53 00002035"));
    }

    @Test
    void aPasswordIsNeverShown() throws Exception {
        String dn = plot.enabledUser();

        assertThat(plot.read(dn, "unicodePwd").getAttributeValue("unicodePwd")).isNull();
        assertThat(plot.found("(unicodePwd=*)")).isEmpty();
    }

    @Test
    void aPasswordIsNotChangedWithoutEncryption() throws Exception {
        String dn = plot.user();
        try (LDAPConnection plain = directory.connectUnencrypted()) {
            assertThat(Answer.to(() -> plain.bind(
                                    directory.address().user(),
                                    directory.address().password()))
                            .code())
                    .isEqualTo(8);
        }
        assertThat(plot.text(dn, "pwdLastSet")).isEqualTo("0");
    }

    @Test
    void aUserChangesTheirOwnPasswordByTheOldOne() throws Exception {
        String dn = plot.enabledUser();
        try (LDAPConnection own = directory.connect()) {
            own.bind(dn, PASSWORD);
            Modification old = new Modification(ModificationType.DELETE, "unicodePwd", quoted(PASSWORD));
            Modification wrong = new Modification(ModificationType.DELETE, "unicodePwd", quoted("Wrong-Horse-1"));
            Modification wished = new Modification(ModificationType.ADD, "unicodePwd", quoted("Battery-Staple-2"));

            assertThat(Answer.to(() -> own.modify(dn, wrong, wished))).isEqualTo(Answer.of("19 00000056"));
            assertThat(Answer.to(() -> own.modify(dn, old, wished)))
                    .as("the domain's least age of a password")
                    .isEqualTo(Answer.of("19 0000052D"));
            assertThat(Answer.to(() -> own.modify(
                            dn, new Modification(ModificationType.REPLACE, "unicodePwd", quoted("Battery-Staple-2")))))
                    .isEqualTo(directory.says("50 00002098", "50"));
        }
    }

    @Test
    void whoMustChangeTheirPasswordCannotLogOn() throws Exception {
        String dn = plot.enabledUser();

        plot.replace(dn, "pwdLastSet", "0");
        assertThat(plot.logon(dn, PASSWORD)).isEqualTo(Answer.of("49 data 773"));
        assertThat(plot.logon(dn, "Wrong-Horse-1")).isEqualTo(Answer.of("49 data 52e"));
        plot.replace(dn, "pwdLastSet", "-1");
        assertThat(plot.logon(dn, PASSWORD)).isEqualTo(Answer.DONE);
        assertThat(Answer.to(() -> plot.replace(dn, "pwdLastSet", "5")))
                .isEqualTo(directory.says("53 00000057", "80 00000057"));
    }

    @Test
    void aLogonIsRefusedForItsOwnReason() throws Exception {
        String disabled = plot.enabledUser();
        plot.replace(disabled, "userAccountControl", "514");
        String expired = plot.enabledUser();
        plot.replace(expired, "accountExpires", "132000000000000000");

        assertThat(plot.logon(disabled, PASSWORD)).isEqualTo(Answer.of("49 data 533"));
        assertThat(plot.logon(expired, PASSWORD)).isEqualTo(Answer.of("49 data 701"));
        assertThat(plot.logon(fresh() + "@" + plot.suffix(), PASSWORD))
                .isEqualTo(directory.says("49 data 525", "49 data 52e"));
    }

    @Test
    void fiveWrongPasswordsLockAndAZeroUnlocks() throws Exception {
        String dn = plot.enabledUser();
        for (int i = 0; i < 5; i++) {
            assertThat(plot.logon(dn, "Wrong-Horse-" + i)).isEqualTo(Answer.of("49 data 52e"));
        }
        assertThat(plot.logon(dn, PASSWORD)).isEqualTo(Answer.of("49 data 775"));
        assertThat(plot.number(dn, "lockoutTime")).isPositive();
        assertThat(plot.number(dn, "msDS-User-Account-Control-Computed") & 0x10).isEqualTo(0x10);
        assertThat(plot.number(dn, "userAccountControl")).isEqualTo(NORMAL);

        assertThat(Answer.to(() -> plot.replace(dn, "lockoutTime", "1")))
                .isEqualTo(directory.says("53 00000057", "done"));
        plot.replace(dn, "lockoutTime", "0");

        assertThat(plot.logon(dn, PASSWORD)).isEqualTo(Answer.DONE);
        assertThat(plot.number(dn, "msDS-User-Account-Control-Computed") & 0x10).isZero();
        assertThat(plot.number(dn, "badPwdCount")).isZero();
    }

    @ParameterizedTest
    @CsvSource({"66050,66050", "514,514", "530,514", "8389122,514", "2,514"})
    void flagsAreKeptButForTheComputedOnes(long written, long read) throws Exception {
        String dn = plot.user();

        plot.replace(dn, "userAccountControl", Long.toString(written));

        assertThat(plot.number(dn, "userAccountControl")).isEqualTo(read);
    }

    @Test
    void whoIsNobodyYetMayReadTheRootAndNothingElse() throws Exception {
        String dn = plot.user();
        try (LDAPConnection nobody = directory.connect()) {
            assertThat(nobody.getRootDSE().getAttributeValue("defaultNamingContext"))
                    .isEqualToIgnoringCase(plot.base());
            assertThat(Answer.to(() -> nobody.getEntry(dn)).code()).isEqualTo(1);
            assertThat(Answer.to(() -> nobody.modify(dn, new Modification(ModificationType.REPLACE, "title", "x")))
                            .code())
                    .isEqualTo(1);
        }
    }

    @Test
    void anOrdinaryUserReadsButDoesNotWrite() throws Exception {
        String dn = plot.enabledUser();
        String other = plot.user();
        try (LDAPConnection own = directory.connect()) {
            own.bind(dn, PASSWORD);

            assertThat(own.getEntry(other, "cn")).isNotNull();
            assertThat(Answer.to(() -> own.modify(other, new Modification(ModificationType.REPLACE, "title", "x")))
                            .code())
                    .isEqualTo(50);
            assertThat(Answer.to(() -> own.delete(other)).code()).isEqualTo(50);
            assertThat(Answer.to(() -> own.add(plot.here("New"), new Attribute("objectClass", "user")))
                            .code())
                    .isEqualTo(50);
        }
    }
}
