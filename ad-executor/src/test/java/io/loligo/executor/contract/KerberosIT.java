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
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against the domain controller alone, which is a key distribution centre too. */
class KerberosIT {
    private static final DomainAddress DOMAIN = SharedParts.domain();
    private static final String REALM = Krb5Conf.realm(DOMAIN);

    @TempDir
    static Path folder;

    private static Krb5Conf settings;

    @BeforeAll
    static void nameTheKeyDistributionCentre() throws IOException, LDAPException {
        nameTheService();
        settings = Krb5Conf.naming(DOMAIN, folder);
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
        settings.close();
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
                            by.returnToFirst(),
                            by.base(),
                            by.neverTouch(),
                            by.allowProtected(),
                            List.of()),
                    Clock.systemUTC());
        }
    }
}
