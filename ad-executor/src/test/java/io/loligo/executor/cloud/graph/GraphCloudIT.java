package io.loligo.executor.cloud.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.loligo.contracts.action.AutoReply.Audience;
import io.loligo.contracts.action.RefusalCode;
import io.loligo.executor.cloud.CloudChange;
import io.loligo.executor.cloud.CloudIdentity;
import io.loligo.executor.cloud.CloudPerson;
import io.loligo.executor.cloud.CloudQuestion;
import io.loligo.executor.cloud.CloudQuestion.Aspect;
import io.loligo.executor.cloud.CloudState;
import io.loligo.executor.cloud.CloudUser;
import io.loligo.executor.cloud.Licence;
import io.loligo.executor.cloud.SignIn;
import io.loligo.executor.photo.Picture;
import io.loligo.executor.reply.AutoReplySetting;
import io.loligo.executor.reply.AutoReplySetting.Period;
import io.loligo.executor.reply.AutoReplySetting.Status;
import io.loligo.executor.system.SystemException;
import io.loligo.executor.system.Trouble;
import io.loligo.simulators.graph.GraphSettings;
import io.loligo.simulators.graph.GraphSettings.Delays;
import io.loligo.simulators.graph.GraphSimulator;
import io.loligo.simulators.graph.api.GraphFault;
import io.loligo.simulators.graph.tenant.CloudGroup;
import io.quarkus.test.junit.QuarkusTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Microsoft Graph as the executor asks it; in the running service, since its build makes the client. */
@QuarkusTest
class GraphCloudIT {
    private static final String E3 = "05e9a617-0261-4cee-bb44-138d3ef5d965";
    private static final String TEAMS = "57ff2da0-773e-42df-b2af-ffb7a2317929";
    private static final CloudPerson ANN = new CloudPerson(List.of("QW5u"), Optional.of("ann@x"));
    private static final Set<Aspect> ALL = Set.of(Aspect.values());

    private GraphSimulator graph;
    private GraphCloud cloud;

    @BeforeEach
    void start() {
        graph = GraphSimulator.start(GraphSettings.forTests());
        cloud = SimulatedTenant.open(graph);
    }

    @AfterEach
    void stop() {
        cloud.close();
        graph.close();
    }

    @Test
    void aPersonIsFoundByTheAnchorOfTheSynchronisationElseByName() throws Exception {
        graph.add("a.nowak@x", "PL", "QW5u");
        graph.add("bo@x", "PL");

        assertThat(found(ANN).identity().name()).isEqualTo("a.nowak@x");
        assertThat(found(new CloudPerson(List.of("Qm8="), Optional.of("BO@x")))
                        .identity()
                        .name())
                .isEqualTo("bo@x");
        assertThat(look(new CloudPerson(List.of("Q2Vl"), Optional.of("cee@x"))).user())
                .isEmpty();
        assertThat(look(new CloudPerson(List.of(), Optional.empty())).user()).isEmpty();
    }

    @Test
    void whomTwoUsersCouldBelongToIsRefused() {
        graph.add("a.nowak@x", "PL", "QW5u");
        graph.add("ann@x", "PL");

        SystemException refused = failure(() -> look(ANN));

        assertThat(refused.trouble()).isEqualTo(new Trouble.Denied(RefusalCode.AMBIGUOUS_ANCHOR));
        assertThat(refused.answered()).contains("a.nowak@x", "ann@x");
    }

    @Test
    void aNamesakeWhoIsSynchronisedWithAnotherAccountIsRefused() {
        graph.add("ann@x", "PL", "b3RoZXI=");

        SystemException refused = failure(() -> look(ANN));

        assertThat(refused.trouble()).isEqualTo(new Trouble.Denied(RefusalCode.AMBIGUOUS_ANCHOR));
        assertThat(refused.answered()).contains("another account");
    }

    @Test
    void whatIsInANameIsNoPartOfTheQuestion() throws Exception {
        graph.add("bo@x", "PL");
        graph.add("o'neil@x", "PL");

        for (String name : List.of(
                "' or startswith(userPrincipalName,'b",
                "x' or accountEnabled eq true or userPrincipalName eq 'x",
                "ann@x&$top=1",
                "żółć😀@x",
                "%27%20or%20",
                "a\\'b@x")) {
            assertThat(look(new CloudPerson(List.of(), Optional.of(name))).user())
                    .as(name)
                    .isEmpty();
        }
        assertThat(found(new CloudPerson(List.of(), Optional.of("o'neil@x")))
                        .identity()
                        .name())
                .isEqualTo("o'neil@x");
    }

    @Test
    void everySideOfAUserIsRead() throws Exception {
        var ann = graph.add("ann@x", "PL", "QW5u");
        graph.addGroup("Flow for all", List.of(UUID.fromString("f30db892-07e9-47e9-837c-80727f46fd3d")), List.of(ann));
        CloudIdentity identity = found(ANN).identity();
        cloud.apply(new CloudChange.ChangeLicences(identity, List.of(new Licence(E3, Set.of(TEAMS))), Set.of()));
        cloud.apply(new CloudChange.SetPhoto(identity, picture(0)));

        CloudState state = cloud.look(new CloudQuestion(ANN, ALL));

        CloudUser user = state.user().orElseThrow();
        assertThat(user.signIn()).isEqualTo(SignIn.ALLOWED);
        assertThat(user.usageLocation()).contains("PL");
        assertThat(user.direct()).containsExactly(new Licence(E3, Set.of(TEAMS)));
        assertThat(user.inherited()).singleElement().satisfies(one -> {
            assertThat(one.group()).isEqualTo("Flow for all");
            assertThat(one.membership()).hasToString("MEMBER");
        });
        assertThat(user.photo()).contains(picture(0));
        assertThat(state.bringsMailbox(user)).isTrue();
        assertThat(state.facts())
                .containsEntry("microsoft365:assignedLicenses", List.of("SPE_E3 without TEAMS1"))
                .containsEntry("microsoft365:accountEnabled", List.of("TRUE"))
                .containsEntry("microsoft365:mailbox", List.of("TRUE"));
    }

    @Test
    void aLicenceOfAGroupThatSomebodyLeftIsGoingAway() throws Exception {
        restart(GraphSettings.forTests().with(new Delays(Duration.ZERO, Duration.ofHours(1))));
        var ann = graph.add("ann@x", "PL", "QW5u");
        CloudGroup group = graph.addGroup("E3", List.of(UUID.fromString(E3)), List.of(ann));
        graph.removeMember(group, ann);

        assertThat(found(ANN).inherited())
                .singleElement()
                .satisfies(one -> assertThat(one.membership()).hasToString("LEFT"));
    }

    @Test
    void everyChangeIsMadeAndMayBeMadeAgain() throws Exception {
        graph.add("ann@x", "PL", "QW5u");
        CloudIdentity ann = found(ANN).identity();

        for (CloudChange change : changes(ann)) {
            cloud.apply(change);
            assertThat(cloud.look(new CloudQuestion(ANN, ALL)).shows(change))
                    .as(change.words())
                    .isTrue();
            cloud.apply(change);
        }
        assertThat(graph.user("ann@x").accountEnabled()).isFalse();
        assertThat(graph.user("ann@x").replies().status()).isEqualTo("scheduled");
        assertThat(graph.user("ann@x").replies().start().dateTime()).startsWith("2026-12-23T23:00:00");
        assertThat(graph.user("ann@x").usageLocation()).contains("DE");
        cloud.apply(new CloudChange.RemovePhoto(ann));
        cloud.apply(new CloudChange.RemovePhoto(ann));
        assertThat(graph.user("ann@x").photo()).isEmpty();
    }

    @Test
    void everyFaultOfEveryRequestIsToldAndHarmsNothing() throws Exception {
        graph.add("ann@x", "PL", "QW5u");
        CloudIdentity ann = found(ANN).identity();
        List<GraphFault> faults = List.of(
                new GraphFault.TooManyRequests(Optional.of(Duration.ofSeconds(7))),
                new GraphFault.ServerError(503, Optional.of(Duration.ofSeconds(3))),
                new GraphFault.Unauthorized(),
                new GraphFault.Forbidden(),
                new GraphFault.SlowBody(Duration.ofMillis(200)),
                new GraphFault.AnswerLost(),
                new GraphFault.HtmlPage(),
                new GraphFault.StaleRead());
        assertThat(faults.stream().map(Object::getClass).toList())
                .isEqualTo(Arrays.asList(GraphFault.class.getPermittedSubclasses()));

        for (GraphFault fault : faults) {
            for (CloudChange change : changes(ann)) {
                graph.faults().arm(fault, where(change), 0, OptionalInt.of(1));
                try {
                    cloud.apply(change);
                } catch (SystemException told) {
                    judge(fault, told);
                    cloud.apply(change);
                }
                graph.faults().clear();
                assertThat(cloud.look(new CloudQuestion(ANN, ALL)).shows(change))
                        .as("%s after %s", change.words(), fault)
                        .isTrue();
            }
            for (String read : List.of(
                    "GET /users", "GET /users/{id}", "memberOf", "subscribedSkus", "mailboxSettings", "token")) {
                graph.faults().arm(fault, read, 0, OptionalInt.of(1));
                try {
                    cloud.look(new CloudQuestion(ANN, ALL));
                } catch (SystemException told) {
                    judge(fault, told);
                }
                graph.faults().clear();
                assertThatCode(() -> cloud.look(new CloudQuestion(ANN, ALL)))
                        .as("%s of %s", fault, read)
                        .doesNotThrowAnyException();
            }
        }
    }

    private static void judge(GraphFault fault, SystemException told) {
        assertThat(told.answered()).isNotBlank().doesNotContain("Bearer", "Graph-1-Simulator");
        assertThat(told.advice()).isNotBlank();
        switch (fault) {
            case GraphFault.TooManyRequests tooMany ->
                assertThat(told.trouble()).isEqualTo(new Trouble.Passing(Duration.ofSeconds(7)));
            case GraphFault.ServerError broken ->
                assertThat(told.trouble()).isEqualTo(new Trouble.Passing(Duration.ofSeconds(3)));
            case GraphFault.Forbidden forbidden -> {
                assertThat(told.trouble()).isEqualTo(new Trouble.Denied(RefusalCode.MISSING_RIGHT));
                assertThat(told.advice()).containsPattern("permission [A-Za-z.]+All|MailboxSettings");
            }
            case GraphFault.AnswerLost lost ->
                assertThat(told.trouble()).isEqualTo(new Trouble.Unreachable(Trouble.Sent.PERHAPS));
            case GraphFault.HtmlPage page -> assertThat(told.trouble()).isInstanceOf(Trouble.Passing.class);
            case GraphFault.Unauthorized unauthorized ->
                throw new AssertionError("a new token should have helped", told);
            case GraphFault.SlowBody slow -> throw new AssertionError("slow is not too slow", told);
            case GraphFault.StaleRead stale -> throw new AssertionError("a lag should be waited for", told);
        }
    }

    @Test
    void aChangeIsReadUntilItShows() throws Exception {
        graph.add("ann@x", "PL", "QW5u");
        CloudIdentity ann = found(ANN).identity();
        graph.faults().arm(new GraphFault.StaleRead(), "GET /users/{id}", 0, OptionalInt.of(3));

        cloud.apply(new CloudChange.SetSignIn(ann, SignIn.BLOCKED));

        assertThat(found(ANN).signIn()).isEqualTo(SignIn.BLOCKED);
        assertThat(graph.faults().all()).isEmpty();
    }

    @Test
    void aChangeWhoseAnswerGotLostIsLookedFor() throws Exception {
        graph.add("ann@x", "PL", "QW5u");
        CloudIdentity ann = found(ANN).identity();
        graph.faults().arm(new GraphFault.AnswerLost(), "PATCH /users/{id}", 0, OptionalInt.of(1));

        cloud.apply(new CloudChange.SetSignIn(ann, SignIn.BLOCKED));

        assertThat(graph.user("ann@x").accountEnabled()).isFalse();
        assertThat(graph.asked("PATCH /users/{id}")).isEqualTo(1);
    }

    @Test
    void whoIsOnTheirWayIsWaitedFor() throws Exception {
        restart(GraphSettings.forTests().with(new Delays(Duration.ofMinutes(10), Duration.ZERO)));

        assertThat(failure(() -> cloud.apply(new CloudChange.AwaitUser(ANN))).trouble())
                .isEqualTo(new Trouble.Passing(Duration.ofSeconds(60)));
        graph.add("ann@x", "PL", "QW5u");
        assertThat(failure(() -> cloud.apply(new CloudChange.AwaitUser(ANN))).trouble())
                .isEqualTo(new Trouble.Overtaken());

        CloudIdentity ann = found(ANN).identity();
        cloud.apply(new CloudChange.ChangeLicences(ann, List.of(new Licence(E3, Set.of())), Set.of()));
        assertThat(failure(() -> cloud.apply(new CloudChange.AwaitMailbox(ann))).trouble())
                .isEqualTo(new Trouble.Passing(Duration.ofSeconds(60)));
        graph.advance(Duration.ofMinutes(11));
        cloud.apply(new CloudChange.AwaitMailbox(ann));
    }

    @Test
    void aTokenServesUntilShortlyBeforeItsEnd() throws Exception {
        var clock = new SettableClock(Instant.parse("2026-11-24T12:00:00Z"));
        restart(GraphSettings.forTests().with((Clock) clock));
        cloud.close();
        cloud = SimulatedTenant.open(graph, graph.settings().client().secret(), clock);

        look(ANN);
        look(ANN);
        assertThat(graph.asked("POST token")).isEqualTo(1);
        clock.now = clock.now.plus(Duration.ofMinutes(56));
        look(ANN);
        assertThat(graph.asked("POST token"))
                .as("five minutes are left, which may not be enough")
                .isEqualTo(2);
    }

    @Test
    void aTokenThatIsRefusedIsReplacedOnce() throws Exception {
        look(ANN);
        graph.faults().arm(new GraphFault.Unauthorized(), "GET /users");

        SystemException refused = failure(() -> look(ANN));

        assertThat(refused.trouble()).isEqualTo(new Trouble.Unreachable(Trouble.Sent.NO));
        assertThat(graph.asked("POST token")).isEqualTo(2);
    }

    @Test
    void aSecretThatIsWrongIsSaidWithoutTheSecret() {
        cloud.close();
        cloud = SimulatedTenant.open(graph, "Not-The-Secret", Clock.systemUTC());

        SystemException refused = failure(() -> look(ANN));

        assertThat(refused.trouble()).isEqualTo(new Trouble.Unreachable(Trouble.Sent.NO));
        assertThat(refused.answered()).contains("AADSTS7000215");
        assertThat(refused.advice()).contains("client-secret");
        assertThat(refused).hasStackTraceContaining("AADSTS7000215");
        assertThat(refused.toString() + refused.answered() + refused.advice()).doesNotContain("Not-The-Secret");
    }

    @Test
    void refusalsOfLicencesAreInWords() throws Exception {
        restart(GraphSettings.forTests()
                .with(List.of(new io.loligo.simulators.graph.tenant.Sku(UUID.fromString(E3), "SPE_E3", 0, List.of()))));
        graph.add("ann@x", "PL", "QW5u");
        CloudIdentity ann = found(ANN).identity();

        SystemException none = failure(() ->
                cloud.apply(new CloudChange.ChangeLicences(ann, List.of(new Licence(E3, Set.of())), Set.of())));
        SystemException gone = failure(() -> cloud.apply(new CloudChange.ChangeLicences(ann, List.of(), Set.of(E3))));

        assertThat(none.trouble()).isEqualTo(new Trouble.Denied(RefusalCode.PRECONDITION));
        assertThat(none.advice()).contains("seats");
        assertThat(gone.trouble()).isEqualTo(new Trouble.Overtaken());
    }

    @Test
    void anAnswerThatTakesTooLongIsGivenUp() {
        graph.add("ann@x", "PL", "QW5u");
        graph.faults().arm(new GraphFault.SlowBody(Duration.ofSeconds(20)), "GET /users");
        long begun = System.nanoTime();

        SystemException late = failure(() -> look(ANN));

        assertThat(late.trouble()).isInstanceOf(Trouble.Unreachable.class);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(8));
    }

    private void restart(GraphSettings settings) {
        stop();
        graph = GraphSimulator.start(settings);
        cloud = SimulatedTenant.open(graph);
    }

    private CloudState look(CloudPerson person) throws SystemException {
        return cloud.look(new CloudQuestion(person, Set.of(Aspect.LICENCES)));
    }

    private CloudUser found(CloudPerson person) throws SystemException {
        return look(person).user().orElseThrow();
    }

    /** One of each that asks for a change; each is shown when it was made. */
    private static List<CloudChange> changes(CloudIdentity ann) throws Exception {
        return List.of(
                new CloudChange.SetUsageLocation(ann, "DE"),
                new CloudChange.ChangeLicences(ann, List.of(new Licence(E3, Set.of(TEAMS))), Set.of()),
                new CloudChange.SetAutoReply(
                        ann,
                        new AutoReplySetting(
                                Status.SCHEDULED,
                                "<p>Away — \"żółć\" 😀</p>",
                                "'); DROP TABLE users; --",
                                Audience.CONTACTS_ONLY,
                                Optional.of(new Period(
                                        Instant.parse("2026-12-23T23:00:00Z"),
                                        Instant.parse("2027-01-01T23:00:00Z"))))),
                new CloudChange.SetPhoto(ann, picture(0)),
                new CloudChange.SetPhoto(ann, picture(0xffffff)),
                new CloudChange.EndSessions(ann),
                new CloudChange.SetSignIn(ann, SignIn.BLOCKED));
    }

    private static String where(CloudChange change) {
        return switch (change) {
            case CloudChange.SetUsageLocation set -> "PATCH /users/{id}";
            case CloudChange.SetSignIn set -> "PATCH /users/{id}";
            case CloudChange.ChangeLicences licences -> "assignLicense";
            case CloudChange.SetAutoReply set -> "mailboxSettings";
            case CloudChange.SetPhoto set -> "photo";
            case CloudChange.RemovePhoto removed -> "photo";
            case CloudChange.EndSessions ended -> "revokeSignInSessions";
            case CloudChange.AwaitUser awaited -> "GET /users";
            case CloudChange.AwaitMailbox awaited -> "mailboxSettings";
        };
    }

    private static Picture picture(int colour) throws Exception {
        var image = new BufferedImage(32, 32, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 1024; i++) {
            image.setRGB(i % 32, i / 32, colour);
        }
        try (var file = new ByteArrayOutputStream()) {
            ImageIO.write(image, "jpeg", file);
            return Picture.of(file.toByteArray());
        }
    }

    private static SystemException failure(org.assertj.core.api.ThrowableAssert.ThrowingCallable doing) {
        return catchThrowableOfType(SystemException.class, doing);
    }

    private static final class SettableClock extends Clock {
        private Instant now;

        SettableClock(Instant now) {
            this.now = now;
        }

        @Override
        public java.time.ZoneId getZone() {
            return java.time.ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
