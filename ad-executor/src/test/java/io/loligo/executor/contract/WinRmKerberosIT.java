package io.loligo.executor.contract;

import static io.loligo.executor.contract.People.random;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import io.loligo.executor.powershell.PowerShell;
import io.loligo.executor.powershell.winrm.WinRmPowerShell;
import io.loligo.executor.powershell.winrm.WinRmSettings.Login;
import io.loligo.executor.system.SystemException;
import io.loligo.executor.system.Trouble;
import io.loligo.executor.system.Trouble.Sent;
import io.loligo.parts.DomainAddress;
import io.loligo.parts.SharedParts;
import io.loligo.simulators.winrm.WinRmSettings;
import io.loligo.simulators.winrm.WinRmSimulator;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Windows host of the domain, which opens the tickets that the domain controller gives with its service's own keys. */
class WinRmKerberosIT {
    private static final DomainAddress DOMAIN = SharedParts.domain();
    private static final String REALM = Krb5Conf.realm(DOMAIN);
    private static final String SERVICE = "HTTP/localhost";
    private static final String PASSWORD = "Pa55-" + random("w");

    private static final String NAME = random("svc");

    @TempDir
    static Path folder;

    private static TestDirectory samba;
    private static Krb5Conf settings;
    private static WinRmSimulator windows;
    private static String account;
    private static String host;
    private static Path authority;

    @BeforeAll
    static void joinTheDomain() throws Exception {
        samba = DirectoryKind.SAMBA.open();
        releaseTheServiceName();
        account = enabled("svc", NAME);
        host = enabled("host", random("host"));
        samba.addServicePrincipal(host, SERVICE);
        settings = Krb5Conf.naming(DOMAIN, folder);
        authority = folder.resolve("ca.pem");
        windows = started(SharedParts.keytab(SERVICE, folder.resolve("host.keytab")), authority);
    }

    @AfterAll
    static void leaveTheDomain() throws Exception {
        windows.close();
        settings.close();
        samba.admin().delete(host);
        samba.close();
    }

    @Test
    void aTicketForTheHostsServiceOpensIt() throws Exception {
        try (PowerShell powerShell = to(windows.endpoint(), NAME, PASSWORD)) {
            powerShell.check();
            powerShell.check();
        }

        assertThat(windows.status().openShells()).isZero();
        assertThat(windows.status().requests()).containsKeys("Create", "Delete");
    }

    @Test
    void whoeverHasATicketButNoRightIsToldWhichRightIsMissing() throws Exception {
        String stranger = random("nobody");
        enabled("stranger", stranger);

        SystemException denied = refusal(windows.endpoint(), stranger, PASSWORD);

        assertThat(denied.answered()).contains("Access is denied");
        assertThat(denied.advice()).contains(stranger).contains("Remote Management Users");
    }

    @Test
    void aHostWhoseNameIsNoServiceOfTheDomainIsRefusedInWords() throws Exception {
        URI byAddress = URI.create(windows.endpoint().toString().replace("localhost", "127.0.0.1"));

        SystemException refused = refusal(byAddress, NAME, PASSWORD);

        assertThat(refused.answered())
                .startsWith(
                        "there is no Kerberos ticket for HTTP/127.0.0.1: no account of the domain has this service");
        assertThat(refused.advice()).contains("not by its IP address").contains("setspn");
    }

    @Test
    void aHostThatCannotOpenTheTicketIsRefusedInWords() throws Exception {
        Path others = Keytab.write(folder.resolve("others.keytab"), SERVICE + "@" + REALM, "somebody else's");
        Path itsAuthority = folder.resolve("impostor.pem");
        Path keytab = Keytab.write(folder.resolve("ours.keytab"), NAME + "@" + REALM, PASSWORD);
        try (WinRmSimulator impostor = started(others, itsAuthority);
                PowerShell powerShell =
                        to(impostor.endpoint(), new Login.Kerberos(NAME + "@" + REALM, keytab), itsAuthority)) {

            SystemException refused = catchThrowableOfType(SystemException.class, powerShell::check);

            assertThat(refused.answered()).contains("does not let " + NAME).contains("HTTP 401");
            assertThat(refused.advice()).contains("HTTP/localhost is a service principal name of this very host");
        }
    }

    @Test
    void anUnknownAccountAndWrongKeysAreRefusedInWords() throws Exception {
        SystemException unknown = refusal(windows.endpoint(), "no-such-account", PASSWORD);
        SystemException wrong = refusal(windows.endpoint(), NAME, "not the password");

        assertThat(unknown.answered())
                .startsWith("the Kerberos login of no-such-account@" + REALM
                        + " failed: the domain does not know the account");
        assertThat(wrong.answered()).contains("the keytab's keys are not the account's present ones");
        assertThat(wrong.advice()).contains("Make the keytab anew");
    }

    @Test
    void anExpiredAndADisabledAccountAreRefusedInWordsAndLetInAgain() throws Exception {
        try {
            samba.replace(account, "accountExpires", "116444736000000000");
            assertThat(refusal(windows.endpoint(), NAME, PASSWORD).answered()).contains("expired");
            samba.replace(account, "accountExpires", "0");
            samba.replace(account, "userAccountControl", "514");
            assertThat(refusal(windows.endpoint(), NAME, PASSWORD).answered()).contains("disabled");
        } finally {
            samba.replace(account, "accountExpires", "0");
            samba.replace(account, "userAccountControl", "512");
        }

        try (PowerShell powerShell = to(windows.endpoint(), NAME, PASSWORD)) {
            powerShell.check();
        }
    }

    @Test
    void clocksThatAreApartAreNamedAsTheReason(@TempDir Path other) throws Exception {
        try (Krb5Conf strict = Krb5Conf.naming(DOMAIN, other, "clockskew = 0")) {
            SystemException refused = refusal(windows.endpoint(), NAME, PASSWORD);

            assertThat(refused.answered()).contains("the clocks are too far apart");
            assertThat(refused.advice()).contains("NTP");
        }
    }

    @Test
    void aKeytabWithoutThisAccountIsRefusedInWords() throws Exception {
        Path others = Keytab.write(folder.resolve("another.keytab"), "another@" + REALM, PASSWORD);
        try (PowerShell powerShell =
                to(windows.endpoint(), new Login.Kerberos(NAME + "@" + REALM, others), authority)) {

            SystemException refused = catchThrowableOfType(SystemException.class, powerShell::check);

            assertThat(refused.answered()).startsWith("the Kerberos login of " + NAME + "@" + REALM + " failed: ");
            assertThat(refused.advice()).contains("Look whether the keytab holds keys of this very name");
        }
    }

    private static SystemException refusal(URI endpoint, String name, String password) throws Exception {
        try (PowerShell powerShell = to(endpoint, name, password)) {
            SystemException refused = catchThrowableOfType(SystemException.class, powerShell::check);
            assertThat(refused).isNotNull();
            assertThat(refused.trouble()).isEqualTo(new Trouble.Unreachable(Sent.NO));
            assertThat(refused.answered()).doesNotContain("Exception", password);
            return refused;
        }
    }

    private static PowerShell to(URI endpoint, String name, String password) throws IOException {
        Path keytab = Keytab.write(folder.resolve(random("k") + ".keytab"), name + "@" + REALM, password);
        return to(endpoint, new Login.Kerberos(name + "@" + REALM, keytab), authority);
    }

    private static PowerShell to(URI endpoint, Login login, Path trusted) {
        return new WinRmPowerShell(new io.loligo.executor.powershell.winrm.WinRmSettings(
                endpoint, login, Optional.of(trusted), Duration.ofSeconds(5), Duration.ofSeconds(20), 100_000, 4));
    }

    private static WinRmSimulator started(Path keytab, Path authority) {
        return WinRmSimulator.start(WinRmSettings.forTests()
                .with(new WinRmSettings.Kerberos(SERVICE + "@" + REALM, keytab, NAME + "@" + REALM))
                .writingAuthorityTo(authority));
    }

    private static String enabled(String commonName, String login) throws LDAPException {
        String dn = samba.addUser(
                commonName,
                new Attribute("sAMAccountName", login),
                new Attribute("msDS-SupportedEncryptionTypes", "24"));
        samba.setPassword(dn, PASSWORD);
        samba.replace(dn, "userAccountControl", "512");
        return dn;
    }

    /** It belongs to one account of the domain at a time. */
    private static void releaseTheServiceName() throws LDAPException {
        for (SearchResultEntry holder : samba.admin()
                .search(samba.base(), SearchScope.SUB, "(servicePrincipalName=" + SERVICE + ")", "1.1")
                .getSearchEntries()) {
            samba.admin().delete(holder.getDN());
        }
    }
}
