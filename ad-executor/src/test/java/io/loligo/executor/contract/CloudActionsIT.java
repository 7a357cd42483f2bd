package io.loligo.executor.contract;

import static io.loligo.executor.contract.People.random;
import static org.assertj.core.api.Assertions.assertThat;

import io.loligo.contracts.action.Action;
import io.loligo.contracts.action.ActionResult;
import io.loligo.contracts.action.AutoReply;
import io.loligo.contracts.action.AutoReply.Audience;
import io.loligo.contracts.action.Children;
import io.loligo.contracts.action.CloudSignIn;
import io.loligo.contracts.action.ConfigureAutoReply;
import io.loligo.contracts.action.CreateMailbox;
import io.loligo.contracts.action.DeleteAccount;
import io.loligo.contracts.action.DisableAccount;
import io.loligo.contracts.action.EnableAccount;
import io.loligo.contracts.action.Existing;
import io.loligo.contracts.action.Expiry;
import io.loligo.contracts.action.LicenceSelection;
import io.loligo.contracts.action.Mailbox;
import io.loligo.contracts.action.MailboxRetirement;
import io.loligo.contracts.action.ManagePhoto;
import io.loligo.contracts.action.Mode;
import io.loligo.contracts.action.NameCandidates;
import io.loligo.contracts.action.Outcome;
import io.loligo.contracts.action.Outcome.Applied;
import io.loligo.contracts.action.Outcome.Refused;
import io.loligo.contracts.action.Photo;
import io.loligo.contracts.action.PhotoPlace;
import io.loligo.contracts.action.RefusalCode;
import io.loligo.contracts.action.RetireMailbox;
import io.loligo.contracts.action.RevokeLicences;
import io.loligo.contracts.action.Undo;
import io.loligo.contracts.action.Validity;
import io.loligo.executor.cloud.graph.GraphCloud;
import io.loligo.executor.cloud.graph.SimulatedTenant;
import io.loligo.executor.command.RecordingDelivery;
import io.loligo.simulators.graph.GraphSettings;
import io.loligo.simulators.graph.GraphSettings.Delays;
import io.loligo.simulators.graph.GraphSimulator;
import io.loligo.simulators.graph.api.GraphFault;
import io.loligo.simulators.graph.tenant.CloudUser;
import io.loligo.simulators.graph.tenant.License;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Actions that reach Microsoft 365, from the command to the tenant; in the running service, whose build makes the client. */
@QuarkusTest
class CloudActionsIT {
    private static final UUID E3 = UUID.fromString("05e9a617-0261-4cee-bb44-138d3ef5d965");
    private static final CreateMailbox MAILBOX =
            new CreateMailbox(new Mailbox.Cloud("SPE_E3", "PL"), NameCandidates.of("ann", 64));
    private static final RevokeLicences EVERYTHING = new RevokeLicences(new LicenceSelection.AllExcept(List.of()));
    private static final ConfigureAutoReply AWAY =
            new ConfigureAutoReply(new AutoReply.Always("<p>Away</p>", "<p>Closed</p>", Audience.ALL), Existing.KEEP);

    private final String anchor = random("e");
    private GraphSimulator graph;
    private GraphCloud cloud;
    private Scene scene;

    @BeforeEach
    void start() throws Exception {
        open(GraphSettings.forTests());
    }

    private void open(GraphSettings settings) throws Exception {
        graph = GraphSimulator.start(settings);
        cloud = SimulatedTenant.open(graph);
        scene = Scene.with(DirectoryKind.SIMULATOR, systems -> systems.and(cloud));
        scene.hired(anchor, "Ann");
    }

    @AfterEach
    void stop() {
        scene.close();
        cloud.close();
        graph.close();
    }

    static Stream<Action> reversible() throws Exception {
        String red = PhotoAndLyncIT.picture(300, 0xff0000);
        return Stream.of(
                EVERYTHING,
                new RevokeLicences(new LicenceSelection.Listed(List.of("spe_e3"))),
                AWAY,
                new ConfigureAutoReply(
                        new AutoReply.Scheduled(
                                "<p>Away</p>",
                                "",
                                Audience.NONE,
                                LocalDateTime.of(2199, 12, 24, 0, 0),
                                LocalDateTime.of(2200, 1, 2, 0, 0),
                                ZoneId.of("Europe/Warsaw")),
                        Existing.OVERWRITE),
                new ManagePhoto(new Photo.Embedded(red), Set.of(PhotoPlace.MICROSOFT_365)),
                new ManagePhoto(new Photo.Embedded(red), Set.of(PhotoPlace.MICROSOFT_365, PhotoPlace.DIRECTORY)),
                new DisableAccount(Optional.of(CloudSignIn.BLOCK)),
                new DisableAccount(Optional.of(CloudSignIn.BLOCK_AND_SIGN_OUT)));
    }

    @ParameterizedTest
    @MethodSource("reversible")
    void whatIsDoneIsDoneOnceAndCanBeTakenBack(Action action) throws Exception {
        synced();
        scene.applied(anchor, MAILBOX);
        Seen before = seen();

        Applied applied = appliedOnce(action);
        assertThat(seen()).isNotEqualTo(before);
        scene.takeBack(anchor, applied);

        assertThat(seen()).isEqualTo(before);
        assertThat(scene.directory().account(anchor).hasAttribute("thumbnailPhoto"))
                .isFalse();
    }

    @Test
    void aMailboxComesWithItsLicenceAndGoesWithIt() throws Exception {
        synced();

        Applied applied = appliedOnce(MAILBOX);

        assertThat(graph.licenses(name())).extracting(License::sku).containsExactly(E3);
        assertThat(applied.after().attributes())
                .containsEntry("microsoft365:assignedLicenses", List.of("SPE_E3"))
                .containsEntry("microsoft365:mailbox", List.of("TRUE"));
        scene.undo(anchor, applied);
        assertThat(graph.licenses(name())).isEmpty();
    }

    @Test
    void aMailboxEndsWithItsLicenceAndComesBackWithIt() throws Exception {
        synced();
        scene.applied(anchor, MAILBOX);

        Applied applied = appliedOnce(new RetireMailbox(new MailboxRetirement.Disable()));

        assertThat(graph.licenses(name())).isEmpty();
        assertThat(applied.before().attributes()).containsEntry("microsoft365:assignedLicenses", List.of("SPE_E3"));
        scene.undo(anchor, applied);
        assertThat(graph.licenses(name())).extracting(License::sku).containsExactly(E3);
    }

    @Test
    void aMailboxThatAGroupBringsIsRefusedByTheGroupsName() throws Exception {
        graph.addGroup("All of E3", List.of(E3), List.of(synced()));

        Refused refused =
                scene.refused(anchor, new RetireMailbox(new MailboxRetirement.Disable()), RefusalCode.PRECONDITION);

        assertThat(refused.explanation().answered()).contains("SPE_E3 from group 'All of E3'");
    }

    @Test
    void aMailboxIsMadeSharedByHandAndThenSeenToBeOne() throws Exception {
        RetireMailbox share = new RetireMailbox(new MailboxRetirement.ConvertToShared());
        synced();
        scene.applied(anchor, MAILBOX);
        long writes = graph.writes();

        Refused refused = scene.refused(anchor, share, RefusalCode.PRECONDITION);
        assertThat(refused.explanation().advice()).contains("Set-Mailbox -Identity " + name() + " -Type Shared");
        graph.shareMailbox(name());

        assertThat(scene.run(anchor, share)).isEqualTo(new Outcome.AlreadySatisfied());
        assertThat(graph.writes()).isEqualTo(writes);
    }

    @Test
    void aSharedMailboxIsLeftToPeopleForItOutlivesItsLicence() throws Exception {
        synced();
        scene.applied(anchor, MAILBOX);
        graph.shareMailbox(name());

        Refused refused =
                scene.refused(anchor, new RetireMailbox(new MailboxRetirement.Disable()), RefusalCode.PRECONDITION);

        assertThat(refused.explanation().answered()).contains("shared", "without a licence");
    }

    @Test
    void aMailboxIsDeletedOnlyTogetherWithItsAccount() throws Exception {
        synced();
        scene.applied(anchor, MAILBOX);
        RetireMailbox delete = new RetireMailbox(new MailboxRetirement.Delete());
        Refused refused = scene.refused(anchor, delete, RefusalCode.INVALID_VALUE);
        assertThat(refused.explanation().advice()).contains("delete-account");

        List<ActionResult> results =
                scene.results(People.command(People.target(anchor), delete, new DeleteAccount(0, Children.REFUSE)));

        assertThat(results)
                .hasSize(2)
                .allSatisfy(result -> assertThat(result.outcome()).isInstanceOf(Applied.class));
        assertThat(graph.licenses(name())).isEmpty();
        assertThat(scene.directory().withAnchor(anchor)).isEmpty();
    }

    @Test
    void whoHasAMailboxNowhereIsRetiredAlready() throws Exception {
        synced();

        assertThat(scene.run(anchor, new RetireMailbox(new MailboxRetirement.Disable())))
                .isEqualTo(new Outcome.AlreadySatisfied());
    }

    @Test
    void whoIsSyncedLateAndWhoseMailboxIsLateIsWaitedFor() throws Exception {
        stop();
        open(GraphSettings.forTests().with(new Delays(Duration.ofMinutes(3), Duration.ZERO)));
        RecordingDelivery meanwhile = new RecordingDelivery(7, pauses -> {
            if (pauses == 2) {
                synced();
            }
            graph.advance(Duration.ofMinutes(1));
        });

        List<ActionResult> results = scene.results(People.command(People.target(anchor), MAILBOX, AWAY), meanwhile);

        assertThat(results).allSatisfy(result -> assertThat(result.outcome()).isInstanceOf(Applied.class));
        assertThat(meanwhile.pauses()).contains(Duration.ofSeconds(60));
        assertThat(graph.asked("POST /users/{id}/assignLicense")).isEqualTo(1);
        assertThat(graph.user(name()).replies().status()).isEqualTo("alwaysEnabled");
    }

    @Test
    void whoNeverComesIsGivenUpInWords() throws Exception {
        Outcome outcome = scene.results(People.command(People.target(anchor), MAILBOX), new RecordingDelivery(7))
                .getFirst()
                .outcome();

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
            assertThat(failed.explanation().answered()).contains("knows nobody", "userPrincipalName " + name());
            assertThat(failed.explanation().advice()).contains("Entra Connect");
        });
    }

    @Test
    void throttlingIsObeyed() throws Exception {
        synced();
        graph.faults()
                .arm(new GraphFault.TooManyRequests(Optional.of(Duration.ofSeconds(9))), "", 1, OptionalInt.of(1));
        RecordingDelivery delivery = new RecordingDelivery(5);

        List<ActionResult> results = scene.results(People.command(People.target(anchor), MAILBOX), delivery);

        assertThat(results.getFirst().outcome()).isInstanceOf(Applied.class);
        assertThat(delivery.pauses()).containsExactly(Duration.ofSeconds(9));
    }

    @Test
    void aPermissionThatIsMissingIsNamed() throws Exception {
        synced();
        graph.faults().arm(new GraphFault.Forbidden(), "assignLicense");

        Outcome outcome = scene.run(anchor, MAILBOX);

        assertThat(outcome).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo(RefusalCode.MISSING_RIGHT);
            assertThat(refused.explanation().advice()).contains("LicenseAssignment.ReadWrite.All");
        });
    }

    @Test
    void aLicenceThatComesWithAGroupIsRefusedByTheGroupsName() throws Exception {
        graph.addGroup("All of E3", List.of(E3), List.of(synced()));
        long writes = graph.writes();

        Refused refused = scene.refused(anchor, EVERYTHING, RefusalCode.PRECONDITION);

        assertThat(refused.explanation().answered()).contains("SPE_E3 from group 'All of E3'");
        assertThat(graph.writes()).isEqualTo(writes);
    }

    @Test
    void anUnknownLicenceIsRefusedWithThoseThatThereAre() throws Exception {
        synced();

        Refused refused = scene.refused(
                anchor,
                new RevokeLicences(new LicenceSelection.Listed(List.of("SPE_E3", "SPE_E33"))),
                RefusalCode.INVALID_VALUE);

        assertThat(refused.explanation().answered()).contains("'SPE_E33'", "EXCHANGESTANDARD, FLOW_FREE, SPE_E3");
    }

    @Test
    void aReplyThatThePersonWroteIsKept() throws Exception {
        synced();
        scene.applied(anchor, MAILBOX);
        var own = new AutoReply.Always("<p>At sea</p>", "", Audience.NONE);
        scene.applied(anchor, new ConfigureAutoReply(own, Existing.OVERWRITE));
        Seen before = seen();

        assertThat(scene.run(anchor, AWAY)).isEqualTo(new Outcome.AlreadySatisfied());

        assertThat(seen()).isEqualTo(before);
    }

    @Test
    void whoHasNoMailboxGetsNoReplyAndNoPhoto() throws Exception {
        synced();

        Refused refused = scene.refused(anchor, AWAY, RefusalCode.PRECONDITION);

        assertThat(refused.explanation().answered()).contains("no mailbox");
        assertThat(scene.run(anchor, new ConfigureAutoReply(new AutoReply.Off(), Existing.OVERWRITE)))
                .isEqualTo(new Outcome.AlreadySatisfied());
        assertThat(scene.run(anchor, new ManagePhoto(new Photo.None(), Set.of(PhotoPlace.MICROSOFT_365))))
                .isEqualTo(new Outcome.AlreadySatisfied());
    }

    @Test
    void whomTheTenantDoesNotKnowLosesNothingThere() throws Exception {
        assertThat(scene.run(anchor, EVERYTHING)).isEqualTo(new Outcome.AlreadySatisfied());

        Applied disabled = scene.applied(anchor, new DisableAccount(Optional.of(CloudSignIn.BLOCK_AND_SIGN_OUT)));

        assertThat(disabled.undo()).isEqualTo(new Undo.Steps(List.of(new EnableAccount(Expiry.KEEP))));
        assertThat(graph.writes()).isZero();
    }

    @Test
    void aBlockEndsTheSessionsFirst() throws Exception {
        CloudUser before = synced();
        graph.advance(Duration.ofMinutes(1));

        appliedOnce(new DisableAccount(Optional.of(CloudSignIn.BLOCK_AND_SIGN_OUT)));

        CloudUser after = graph.user(name());
        assertThat(after.accountEnabled()).isFalse();
        assertThat(after.sessionsValidFrom()).isAfter(before.sessionsValidFrom());
        appliedOnce(new EnableAccount(Expiry.KEEP, Optional.of(CloudSignIn.ALLOW)));
        assertThat(graph.user(name()).accountEnabled()).isTrue();
    }

    @Test
    void aPlanTellsWhatWouldBeDoneAndDoesNothing() throws Exception {
        String newcomer = random("n");
        synced();

        List<ActionResult> known =
                scene.results(People.command(People.target(anchor), Mode.PLAN, Validity.always(), MAILBOX, AWAY));
        List<ActionResult> planned = scene.results(People.command(
                People.target(newcomer),
                Mode.PLAN,
                Validity.always(),
                People.create(scene.unit(), People.naming("Bo", newcomer, scene.suffix())),
                MAILBOX));

        assertThat(known)
                .hasSize(2)
                .allSatisfy(result ->
                        assertThat(result.outcome()).as(result.toString()).isInstanceOf(Applied.class));
        assertThat(planned)
                .hasSize(2)
                .allSatisfy(result ->
                        assertThat(result.outcome()).as(result.toString()).isInstanceOf(Applied.class));
        assertThat(graph.writes()).isZero();
    }

    @Test
    void withoutATenantItIsSaidThatThereIsNone() throws Exception {
        try (Scene alone = new Scene(DirectoryKind.SIMULATOR)) {
            alone.hired(anchor, "Ann");

            Refused refused = alone.refused(anchor, EVERYTHING, RefusalCode.NOT_CONFIGURED);
            Refused mailbox = alone.refused(
                    anchor, new RetireMailbox(new MailboxRetirement.Disable()), RefusalCode.NOT_CONFIGURED);

            assertThat(refused.explanation().answered()).contains("Microsoft 365");
            assertThat(mailbox.explanation().answered()).contains("neither for Exchange nor for Microsoft 365");
        }
    }

    /** Twice: the second time nothing is written anywhere. */
    private Applied appliedOnce(Action action) throws Exception {
        Applied applied = (Applied) scene.run(anchor, action);
        long writes = graph.writes();
        long directoryWrites = scene.directory().writes();
        assertThat(scene.run(anchor, action)).isEqualTo(new Outcome.AlreadySatisfied());
        assertThat(graph.writes()).as("writes of the repetition").isEqualTo(writes);
        assertThat(scene.directory().writes()).isEqualTo(directoryWrites);
        return applied;
    }

    private CloudUser synced() {
        return graph.add(name(), "PL");
    }

    private String name() {
        return anchor + "@" + scene.suffix();
    }

    /** Everything of a user but the stamps of time. */
    private Seen seen() {
        CloudUser user = graph.user(name());
        return new Seen(
                user.accountEnabled(),
                graph.licenses(name()).stream()
                        .map(licence ->
                                new License(licence.sku(), licence.disabledPlans(), licence.byGroup(), Instant.EPOCH))
                        .toList(),
                user.replies().status(),
                user.replies().internal()
                        + user.replies().external()
                        + user.replies().externalAudience(),
                user.photo());
    }

    private record Seen(
            boolean enabled, List<License> licences, String status, String replies, Optional<String> photo) {}
}
