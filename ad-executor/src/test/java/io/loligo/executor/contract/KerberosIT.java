package io.loligo.executor.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.unboundid.ldap.sdk.LDAPException;
import io.loligo.contracts.action.Target;
import io.loligo.executor.directory.Lookups;
import io.loligo.executor.directory.ldap.LdapDirectory;
import io.loligo.executor.directory.ldap.LdapSettings;
import io.loligo.executor.directory.ldap.LdapSettings.Login;
import io.loligo.executor.system.SystemException;
import io.loligo.executor.system.Trouble;
import io.loligo.parts.DomainAddress;
import io.loligo.parts.SharedParts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against the domain controller alone, which is a key distribution centre too. */
class KerberosIT {
    private static final String KRB5 = "java.security.krb5.conf";
    private static final DomainAddress DOMAIN = SharedParts.domain();
    private static final String REALM =
            DOMAIN.user().substring(DOMAIN.user().indexOf('@') + 1).toUpperCase(Locale.ROOT);

    @TempDir
    static Path folder;

    private static String before = "";

    @BeforeAll
    static void nameTheKeyDistributionCentre() throws IOException, LDAPException {
        Path settings = Files.writeString(folder.resolve("krb5.conf"), """
                [libdefaults]
                default_realm = %1$s
                udp_preference_limit = 1
                dns_lookup_kdc = false
                [realms]
                %1$s = {
                  kdc = %2$s:88
                }
                """.formatted(REALM, DOMAIN.host()));
        nameTheService();
        before = System.getProperty(KRB5, "");
        System.setProperty(KRB5, settings.toString());
    }

    /** A domain controller of Microsoft's registers this name itself; Samba does so by a task that the part leaves out. */
    private static void nameTheService() throws IOException, LDAPException {
        try (TestDirectory samba = DirectoryKind.SAMBA.open()) {
            samba.addServicePrincipal(
                    "CN=DC1,OU=Domain Controllers," + samba.base(), "ldap/" + DOMAIN.certificateName());
        }
    }

    @AfterAll
    static void forget() {
        if (before.isEmpty()) {
            System.clearProperty(KRB5);
        } else {
            System.setProperty(KRB5, before);
        }
    }

    @Test
    void aKeytabOpensTheDirectoryWithoutAPassword() throws Exception {
        Path keytab = Keytab.write(folder.resolve("loligo.keytab"), "Administrator@" + REALM, DOMAIN.password());

        try (LdapDirectory directory = directory(keytab)) {
            directory.check();
            var seen =
                    directory.look(new Target("corp", "sAMAccountName", "Administrator", List.of()), Lookups.account());
            assertThat(seen.accounts()).hasSize(1);
        }
    }

    @Test
    void aKeytabOfAnotherPasswordIsRefusedInWords() throws Exception {
        Path keytab = Keytab.write(folder.resolve("old.keytab"), "Administrator@" + REALM, "not the password");

        try (LdapDirectory directory = directory(keytab)) {
            assertThatExceptionOfType(SystemException.class)
                    .isThrownBy(directory::check)
                    .satisfies(refused -> {
                        assertThat(refused.trouble()).isInstanceOf(Trouble.Unreachable.class);
                        assertThat(refused.answered()).contains("Kerberos does not let the executor in");
                        assertThat(refused.advice()).contains("keytab");
                    });
        }
    }

    private static LdapDirectory directory(Path keytab) throws IOException, LDAPException {
        try (TestDirectory samba = DirectoryKind.SAMBA.open()) {
            LdapSettings by = samba.settings();
            return new LdapDirectory(
                    new LdapSettings(
                            by.name(),
                            by.servers(),
                            by.transport(),
                            new Login.Kerberos("Administrator@" + REALM, keytab),
                            by.trustCertificate(),
                            by.expectedHostName(),
                            by.connections(),
                            by.connectTimeout(),
                            by.responseTimeout(),
                            by.base(),
                            by.neverTouch(),
                            by.allowProtected(),
                            List.of()),
                    Clock.systemUTC());
        }
    }
}
