package io.loligo.executor.contract;

import static io.loligo.executor.contract.People.random;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.unboundid.ldap.sdk.Attribute;
import io.loligo.contracts.action.CreateAccount;
import io.loligo.contracts.action.GroupSelection;
import io.loligo.contracts.action.Lockout;
import io.loligo.contracts.action.Outcome;
import io.loligo.contracts.action.Outcome.Applied;
import io.loligo.contracts.action.RefusalCode;
import io.loligo.contracts.action.RemoveFromGroups;
import io.loligo.contracts.action.ResetPassword;
import io.loligo.executor.directory.Attributes;
import io.loligo.executor.directory.Lookups;
import io.loligo.executor.directory.Snapshot;
import io.loligo.executor.directory.ldap.LdapDirectory;
import io.loligo.executor.directory.ldap.LdapSettings;
import io.loligo.executor.directory.ldap.LdapSettings.Login;
import io.loligo.executor.directory.ldap.LdapSettings.Transport;
import io.loligo.executor.system.SystemException;
import io.loligo.executor.system.Trouble;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the adapter makes of connections, certificates and large answers. */
@OnBothDirectories
class LdapDirectoryIT {
    private final Scene scene;
    private final LdapSettings settings;
    private final String anchor = random("e");

    LdapDirectoryIT(Scene scene) {
        this.scene = scene;
        this.settings = scene.directory().settings();
    }

    @Test
    void aCertificateOfAnUnknownAuthorityIsNotBelieved() {
        SystemException refused = refused(settings(settings.servers(), Transport.TLS, Optional.empty()));

        assertThat(refused.answered()).contains("from an authority that is not trusted");
        assertThat(refused.advice()).contains("trust-certificate");
    }

    @Test
    void aCertificateThatBearsAnotherNameIsNotBelieved() {
        SystemException refused =
                refused(settings(settings.servers(), Transport.TLS, settings.trustCertificate(), "dc9.other.example"));

        assertThat(refused.answered()).contains("bears another name");
        assertThat(refused.advice()).contains("expected-host-name");
    }

    @Test
    void anExpiredCertificateIsNotBelieved() throws Exception {
        try (ExpiredServer server = new ExpiredServer(settings.servers().getFirst())) {
            SystemException refused = refused(
                    settings(List.of(server.address()), Transport.TLS, Optional.of(server.authority()), "localhost"));

            assertThat(refused.answered()).contains("has expired");
            assertThat(refused.advice()).contains("Renew");
        }
    }

    @Test
    void aConnectionThatBeginsInTheClearIsEncryptedBeforeAnythingIsSaid() throws Exception {
        LdapSettings startTls = settings(
                List.of(scene.directory().plain()),
                Transport.START_TLS,
                settings.trustCertificate(),
                settings.expectedHostName().orElse("localhost"));
        try (Scene other = Scene.on(scene.directory(), startTls)) {
            CreateAccount create = People.create(scene.unit(), People.naming("Ann", anchor, scene.suffix()));

            assertThat(other.run(anchor, create)).isInstanceOf(Applied.class);
            assertThat(other.run(anchor, new ResetPassword(People.RULE, Lockout.KEEP)))
                    .isInstanceOf(Applied.class);
        }
    }

    @Test
    void startTlsBelievesNoWrongCertificateEither() {
        SystemException refused =
                refused(settings(List.of(scene.directory().plain()), Transport.START_TLS, Optional.empty()));

        assertThat(refused.answered()).contains("from an authority that is not trusted");
    }

    @Test
    void aWrongPasswordIsSaidToBeOne() {
        SystemException refused = refused(new LdapSettings(
                "corp",
                settings.servers(),
                settings.transport(),
                new Login.Password(settings.login().name(), "wrong"),
                settings.trustCertificate(),
                settings.expectedHostName(),
                1,
                settings.connectTimeout(),
                settings.responseTimeout(),
                settings.returnToFirst(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of()));

        assertThat(refused.answered()).contains("does not let the executor in").contains("wrong");
    }

    @Test
    void everyMembershipIsSeenHoweverManyThereAre() throws Exception {
        int count = 1_600;
        String account = scene.directory().addUser("Ann", new Attribute("employeeID", anchor));
        for (int i = 0; i < count; i++) {
            scene.directory().addGroupOf(anchor + "-" + i, account);
        }

        try (LdapDirectory directory = new LdapDirectory(settings, Clock.systemUTC())) {
            Snapshot seen = directory.look(
                    People.target(anchor), Lookups.account(Attributes.MEMBER_OF).andAllMemberships());

            assertThat(seen.groups()).hasSize(count);
            assertThat(seen.accounts().getFirst().all(Attributes.MEMBER_OF))
                    .doesNotHaveDuplicates()
                    .hasSize(count);
        }
    }

    @Test
    void aRefusedStepOnAnAmbiguousPersonNamesEveryAccount() throws Exception {
        String one = scene.directory().addUser("One, Two", new Attribute("employeeID", anchor));
        String other = scene.directory().addUser("#Other+", new Attribute("employeeID", anchor));

        Outcome.Refused refused = scene.refused(
                anchor, new RemoveFromGroups(new GroupSelection.AllExcept(List.of())), RefusalCode.AMBIGUOUS_ANCHOR);

        assertThat(refused.explanation().answered()).contains(one, other);
    }

    private SystemException refused(LdapSettings wrong) {
        try (LdapDirectory directory = new LdapDirectory(wrong, Clock.systemUTC())) {
            SystemException refused = catchThrowableOfType(SystemException.class, directory::check);
            assertThat(refused.trouble()).isEqualTo(new Trouble.Unreachable(Trouble.Sent.NO));
            return refused;
        }
    }

    private LdapSettings settings(List<URI> servers, Transport transport, Optional<Path> authority) {
        return settings(
                servers, transport, authority, settings.expectedHostName().orElse("localhost"));
    }

    private LdapSettings settings(List<URI> servers, Transport transport, Optional<Path> authority, String hostName) {
        return new LdapSettings(
                "corp",
                servers,
                transport,
                settings.login(),
                authority,
                Optional.of(hostName),
                2,
                settings.connectTimeout(),
                settings.responseTimeout(),
                settings.returnToFirst(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());
    }
}
