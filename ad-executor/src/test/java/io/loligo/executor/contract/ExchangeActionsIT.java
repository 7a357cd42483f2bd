package io.loligo.executor.contract;

import static io.loligo.executor.contract.People.random;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.loligo.contracts.action.Action;
import io.loligo.contracts.action.ActionResult;
import io.loligo.contracts.action.AutoReply.Audience;
import io.loligo.contracts.action.Children;
import io.loligo.contracts.action.CreateMailbox;
import io.loligo.contracts.action.DeleteAccount;
import io.loligo.contracts.action.DisableLync;
import io.loligo.contracts.action.Mailbox;
import io.loligo.contracts.action.MailboxRetirement;
import io.loligo.contracts.action.ManagePhoto;
import io.loligo.contracts.action.NameCandidates;
import io.loligo.contracts.action.Outcome;
import io.loligo.contracts.action.Outcome.Applied;
import io.loligo.contracts.action.Outcome.Refused;
import io.loligo.contracts.action.Photo;
import io.loligo.contracts.action.PhotoPlace;
import io.loligo.contracts.action.RefusalCode;
import io.loligo.contracts.action.RetireMailbox;
import io.loligo.executor.command.RecordingDelivery;
import io.loligo.executor.directory.Dn;
import io.loligo.executor.directory.ObjectIdentity;
import io.loligo.executor.mailbox.Exchange;
import io.loligo.executor.mailbox.MailboxChange.SetAutoReply;
import io.loligo.executor.mailbox.MailboxQuestion;
import io.loligo.executor.mailbox.MailboxQuestion.Aspect;
import io.loligo.executor.mailbox.powershell.PowerShellExchange;
import io.loligo.executor.powershell.PowerShell;
import io.loligo.executor.powershell.winrm.WinRmPowerShell;
import io.loligo.executor.powershell.winrm.WinRmSettings.Login;
import io.loligo.executor.reply.AutoReplySetting;
import io.loligo.executor.reply.AutoReplySetting.Period;
import io.loligo.executor.reply.AutoReplySetting.Status;
import io.loligo.simulators.winrm.WinRmFault;
import io.loligo.simulators.winrm.WinRmSettings;
import io.loligo.simulators.winrm.WinRmSimulator;
import io.loligo.simulators.winrm.host.OfficeHost;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a host that speaks WS-Management and does what the shipped scripts ask of Exchange and Skype for Business. */
class ExchangeActionsIT {
    private static final CreateMailbox HERE =
            new CreateMailbox(new Mailbox.OnPremises(""), NameCandidates.of("ann.kowalska", 64));
    private static final RetireMailbox AWAY = new RetireMailbox(new MailboxRetirement.Disable());
    private static final RetireMailbox SHARED = new RetireMailbox(new MailboxRetirement.ConvertToShared());

    private final String anchor = random("e");
    private final OfficeHost office = new OfficeHost();
    private WinRmSimulator windows;
    private Exchange exchange;
    private Scene scene;
    private String guid;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        Path authority = folder.resolve("ca.pem");
        WinRmSettings settings = WinRmSettings.forTests().with(office).writingAuthorityTo(authority);
        windows = WinRmSimulator.start(settings);
        PowerShell host = new WinRmPowerShell(new io.loligo.executor.powershell.winrm.WinRmSettings(
                windows.endpoint(),
                new Login.Basic(settings.login().user(), settings.login().password()),
                Optional.of(authority),
                Duration.ofSeconds(5),
                Duration.ofSeconds(20),
                100_000,
                4));
        exchange = new PowerShellExchange(host, Optional.of(host), Optional.empty(), Duration.ofSeconds(20));
        scene = Scene.with(DirectoryKind.SIMULATOR, systems -> systems.and(exchange));
        scene.hired(anchor, "Ann Kowalska");
        guid = guidOf(anchor);
    }

    @AfterEach
    void stop() {
        scene.close();
        exchange.close();
        windows.close();
    }

    @Test
    void aMailboxIsMadeOnceAndTakenAwayAgain() throws Exception {
        Applied applied = scene.applied(anchor, HERE);

        assertThat(mailbox(guid).path("alias").asText()).isEqualTo("ann.kowalska");
        assertThat(applied.before().attributes()).containsEntry("exchange:recipientType", List.of("User"));
        assertThat(applied.after().attributes()).containsEntry("exchange:recipientType", List.of("UserMailbox"));
        scene.undo(anchor, applied);
        assertThat(mailbox(guid).isMissingNode()).isTrue();
    }

    @Test
    void aRemoteMailboxIsRoutedToItsTenant() throws Exception {
        Applied applied = scene.applied(
                anchor,
                new CreateMailbox(
                        new Mailbox.Remote("corp.mail.onmicrosoft.com"), NameCandidates.of("ann.kowalska", 64)));

        assertThat(mailbox(guid).path("remoteRoutingAddress").asText())
                .isEqualTo("ann.kowalska@corp.mail.onmicrosoft.com");
        scene.undo(anchor, applied);
        assertThat(mailbox(guid).isMissingNode()).isTrue();
    }

    @Test
    void aNamesakeGetsTheNextAlias() throws Exception {
        String other = random("e");
        scene.hired(other, "Ann Kowalska the second");
        scene.applied(anchor, HERE);

        scene.applied(other, HERE);

        assertThat(mailbox(guidOf(other)).path("alias").asText()).isEqualTo("ann.kowalska2");
    }

    @Test
    void aMailboxOfAnotherKindIsRefusedInWords() throws Exception {
        scene.applied(anchor, HERE);

        Refused refused = scene.refused(
                anchor,
                new CreateMailbox(new Mailbox.Remote("corp.mail.onmicrosoft.com"), NameCandidates.of("ann", 64)),
                RefusalCode.PRECONDITION);

        assertThat(refused.explanation().answered()).contains("UserMailbox").contains("RemoteUserMailbox");
    }

    @Test
    void aDisabledMailboxComesBackAsTheSameOne() throws Exception {
        scene.applied(anchor, HERE);
        JsonNode before = mailbox(guid).deepCopy();

        Applied applied = scene.applied(anchor, AWAY);
        assertThat(mailbox(guid).isMissingNode()).isTrue();
        scene.takeBack(anchor, applied);

        assertThat(mailbox(guid)).isEqualTo(before);
    }

    @Test
    void aMailboxIsDeletedOnlyTogetherWithItsAccount() throws Exception {
        RetireMailbox delete = new RetireMailbox(new MailboxRetirement.Delete());
        scene.applied(anchor, HERE);
        scene.refused(anchor, delete, RefusalCode.INVALID_VALUE);
        assertThat(mailbox(guid).isMissingNode()).isFalse();

        List<ActionResult> results =
                scene.results(People.command(People.target(anchor), delete, new DeleteAccount(0, Children.REFUSE)));

        assertThat(results)
                .hasSize(2)
                .allSatisfy(result -> assertThat(result.outcome()).isInstanceOf(Applied.class));
        assertThat(mailbox(guid).isMissingNode()).isTrue();
        assertThat(windows.status().scripts()).doesNotContain("remove-mailbox");
    }

    @Test
    void aMailboxIsSharedAndBecomesOnePersonsAgain() throws Exception {
        scene.applied(anchor, HERE);

        Applied applied = scene.applied(anchor, SHARED);
        assertThat(mailbox(guid).path("type").asText()).isEqualTo("Shared");
        scene.undo(anchor, applied);

        assertThat(mailbox(guid).path("type").asText()).isEqualTo("Regular");
    }

    @Test
    void aMailboxOnHoldIsLeftAlone() throws Exception {
        scene.applied(anchor, HERE);
        office.hold(guid);

        for (Action action : List.of(AWAY, SHARED)) {
            Refused refused = scene.refused(anchor, action, RefusalCode.PRECONDITION);
            assertThat(refused.explanation().answered()).contains("litigation hold since");
        }
        assertThat(mailbox(guid).path("type").asText()).isEqualTo("Regular");
    }

    static Stream<Arguments> oneFaultEach() throws Exception {
        ManagePhoto photo =
                new ManagePhoto(new Photo.Embedded(PhotoAndLyncIT.picture(300, 0xff0000)), Set.of(PhotoPlace.EXCHANGE));
        List<WinRmFault> faults = List.of(
                new WinRmFault.OfRequest.ServerError(503),
                new WinRmFault.OfRequest.AnswerLost(),
                new WinRmFault.OfRequest.Refused("2150859174", "This user is allowed a maximum of 5 shells."),
                new WinRmFault.OfScript.TruncatedOutput(),
                new WinRmFault.OfScript.NoisyOutput("WARNING: {careful}"),
                new WinRmFault.OfScript.Slow(Duration.ofMillis(50)));
        return Stream.of(AWAY, SHARED, photo, new DisableLync())
                .flatMap(action -> faults.stream().map(fault -> Arguments.of(action, fault)));
    }

    /** The script that looks and the one that changes: each is befallen once, wherever the fault can befall it. */
    @ParameterizedTest
    @MethodSource("oneFaultEach")
    void aFaultThatPassesKeepsNothingFromBeingDoneOnceAndNothingIsDoneTwice(Action action, WinRmFault fault)
            throws Exception {
        String dn = Dn.of(scene.directory().account(anchor).getDN()).toString();
        office.addSkypeUser(dn, "sip:ann@corp.example.com", "Europe");
        scene.applied(anchor, HERE);
        String where = fault instanceof WinRmFault.OfScript ? "script" : "Receive";
        windows.faults().arm(fault, where, 0, OptionalInt.of(1));
        windows.faults().arm(fault, where, 2, OptionalInt.of(1));

        RecordingDelivery patient = new RecordingDelivery(8);
        Outcome outcome = scene.results(People.command(People.target(anchor), action), patient)
                .getFirst()
                .outcome();

        assertThat(outcome).as(outcome.toString()).isInstanceOfAny(Applied.class, Outcome.AlreadySatisfied.class);
        assertThat(windows.faults().all()).as("faults that befell nobody").hasSizeLessThan(2);
        windows.faults().clear();
        assertThat(scene.run(anchor, action)).isEqualTo(new Outcome.AlreadySatisfied());
    }

    @Test
    void anErrorOfExchangeIsToldInWordsAndNothingIsChanged() throws Exception {
        scene.applied(anchor, HERE);
        JsonNode before = mailbox(guid).deepCopy();
        for (Action action : List.of(AWAY, SHARED)) {
            windows.faults()
                    .arm(
                            new WinRmFault.OfScript.Failing(
                                    "Access is denied.",
                                    "PermissionDenied: (ann:String) [Set-Mailbox], UnauthorizedAccessException",
                                    "AccessDenied,Set-Mailbox"),
                            action == AWAY ? "disable-mailbox" : "set-mailbox");

            Refused refused = scene.refused(anchor, action, RefusalCode.MISSING_RIGHT);

            assertThat(refused.explanation().answered()).contains("Access is denied.");
            assertThat(mailbox(guid)).isEqualTo(before);
        }
    }

    @Test
    void aPhotoIsKeptByExchangeAndTakenBack() throws Exception {
        scene.applied(anchor, HERE);
        String red = PhotoAndLyncIT.picture(300, 0xff0000);

        Applied applied = scene.applied(anchor, new ManagePhoto(new Photo.Embedded(red), Set.of(PhotoPlace.EXCHANGE)));
        assertThat(mailbox(guid).path("picture").asText()).isNotEmpty();
        scene.undo(anchor, applied);

        assertThat(mailbox(guid).path("picture").asText()).isEmpty();
    }

    @Test
    void whoeverHasNoMailboxHasNoPhotoThere() throws Exception {
        scene.refused(
                anchor,
                new ManagePhoto(new Photo.Embedded(PhotoAndLyncIT.picture(300, 0xff0000)), Set.of(PhotoPlace.EXCHANGE)),
                RefusalCode.PRECONDITION);
    }

    @Test
    void aSkypeUserIsTakenOutByTheServer() throws Exception {
        String dn = Dn.of(scene.directory().account(anchor).getDN()).toString();
        office.addSkypeUser(dn, "sip:ann@corp.example.com", "Europe");

        Applied applied = scene.applied(anchor, new DisableLync());

        assertThat(office.state().path("skypeUsers")).isEmpty();
        assertThat(applied.before().attributes().toString()).contains("sip:ann@corp.example.com");
    }

    @Test
    void anAutomaticReplyIsReadAsItWasWritten() throws Exception {
        scene.applied(anchor, HERE);
        ObjectIdentity account =
                new ObjectIdentity(guid, Dn.of(scene.directory().account(anchor).getDN()));
        AutoReplySetting away = new AutoReplySetting(
                Status.SCHEDULED,
                "<p>Nie ma mnie 😀</p>",
                "<p>Away</p>",
                Audience.CONTACTS_ONLY,
                Optional.of(new Period(Instant.parse("2026-12-23T23:00:00Z"), Instant.parse("2027-01-01T23:00:00Z"))));

        exchange.apply(new SetAutoReply(account, away));

        assertThat(reply(account))
                .hasValueSatisfying(kept -> assertThat(kept.means(away)).isTrue());
        exchange.apply(new SetAutoReply(account, AutoReplySetting.OFF));
        assertThat(reply(account))
                .hasValueSatisfying(
                        kept -> assertThat(kept.means(AutoReplySetting.OFF)).isTrue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"DB'; Remove-Mailbox *; '", "$(Remove-Mailbox *)", "`n Remove-Mailbox", "]]><evil/>", "Łódź 😀"})
    void whateverADatabaseIsCalledIsAName(String database) throws Exception {
        scene.applied(
                anchor, new CreateMailbox(new Mailbox.OnPremises(database), NameCandidates.of("ann.kowalska", 64)));

        assertThat(mailbox(guid).path("database").asText()).isEqualTo(database);
        assertThat(windows.status().scripts()).containsOnly("get-mailbox", "enable-mailbox");
    }

    private Optional<AutoReplySetting> reply(ObjectIdentity account) throws Exception {
        return exchange.look(MailboxQuestion.about(account, Aspect.RECIPIENT).and(Aspect.AUTO_REPLY))
                .autoReply();
    }

    private String guidOf(String person) throws Exception {
        return scene.guid(person);
    }

    private JsonNode mailbox(String identity) {
        return office.state().path("mailboxes").path(identity);
    }
}
