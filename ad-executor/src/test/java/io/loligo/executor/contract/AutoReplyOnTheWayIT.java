package io.loligo.executor.contract;

import static io.loligo.executor.contract.People.random;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.loligo.contracts.action.AutoReply;
import io.loligo.contracts.action.AutoReply.Audience;
import io.loligo.contracts.action.ConfigureAutoReply;
import io.loligo.contracts.action.Existing;
import io.loligo.contracts.action.Outcome;
import io.loligo.contracts.action.Outcome.Applied;
import io.loligo.contracts.action.Outcome.Persistence;
import io.loligo.executor.command.RecordingDelivery;
import io.loligo.simulators.winrm.WinRmFault;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What reaches Exchange of an automatic reply: times, messages, and all of it once, whatever goes wrong on the way. */
class AutoReplyOnTheWayIT {
    private static final AutoReply AWAY = new AutoReply.Always("<p>Away</p>", "<p>Closed</p>", Audience.ALL);

    private static Organization organization;
    private static Scene scene;

    private final String anchor = random("e");
    private String guid;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        organization = new Organization(folder);
        scene = Scene.with(DirectoryKind.SIMULATOR, systems -> systems.and(organization.exchange()));
    }

    @AfterAll
    static void stop() {
        scene.close();
        organization.close();
    }

    @BeforeEach
    void hire() throws Exception {
        scene.hired(anchor, "Ann Kowalska " + anchor);
        guid = organization.mailboxOf(scene, anchor);
        organization.calm();
    }

    @AfterEach
    void mend() {
        organization.calm();
    }

    @ParameterizedTest
    @CsvSource({
        // Clocks go forward in the middle of it, and back.
        "2027-03-27T00:00, 2027-03-29T00:00, Europe/Warsaw, 2027-03-26 23:00:00, 2027-03-28 22:00:00",
        "2027-10-30T00:00, 2027-11-01T00:00, Europe/Warsaw, 2027-10-29 22:00:00, 2027-10-31 23:00:00",
        // An hour that does not exist, and one that exists twice.
        "2027-03-28T02:30, 2027-03-28T12:00, Europe/Warsaw, 2027-03-28 01:30:00, 2027-03-28 10:00:00",
        "2027-10-31T02:30, 2027-10-31T12:00, Europe/Warsaw, 2027-10-31 00:30:00, 2027-10-31 11:00:00",
        "2027-03-13T18:00, 2027-03-14T18:00, America/New_York, 2027-03-13 23:00:00, 2027-03-14 22:00:00",
        "2027-06-01T00:00, 2027-06-02T00:00, Asia/Kathmandu, 2027-05-31 18:15:00, 2027-06-01 18:15:00"
    })
    void aScheduleIsTheLocalTimeOfItsZone(String from, String to, String zone, String start, String end)
            throws Exception {
        scene.applied(anchor, keeping(scheduled(from, to, zone)));

        assertThat(reply().path("state").asText()).isEqualTo("Scheduled");
        assertThat(reply().path("start").asText()).isEqualTo(start);
        assertThat(reply().path("end").asText()).isEqualTo(end);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p title=\"it's\">\"Ann\" & 'Bob' &amp; &lt;b&gt;</p>",
                "'; Remove-Mailbox *; '",
                "$(Remove-Mailbox *) `n ${env:USERNAME}",
                "@'\n'@\n# loligo-script: disable-mailbox 1",
                "]]></rsp:Command><evil/>",
                "<a href='https://corp.example.com/?a=1&b=2'>Łódź 😀</a>\r\n\t<br/>"
            })
    void aMessageIsDataAllTheWay(String message) throws Exception {
        scene.applied(anchor, keeping(new AutoReply.Always(message, message, Audience.CONTACTS_ONLY)));

        assertThat(reply().path("internalMessage").asText()).contains(message);
        assertThat(reply().path("externalMessage").asText()).contains(message);
        assertThat(organization.windows().status().scripts())
                .containsOnly("get-mailbox", "get-auto-reply", "set-auto-reply");
    }

    static Stream<WinRmFault> passing() {
        return Stream.of(
                new WinRmFault.OfRequest.ServerError(503),
                new WinRmFault.OfRequest.AnswerLost(),
                new WinRmFault.OfRequest.Refused("2150859174", "This user is allowed a maximum of 5 shells."),
                new WinRmFault.OfScript.TruncatedOutput());
    }

    @ParameterizedTest
    @MethodSource("passing")
    void aFaultOfTheWriteThatPassesIsSatOut(WinRmFault fault) throws Exception {
        // The third script, and its answer, is the one that writes.
        String where = fault instanceof WinRmFault.OfScript ? "script" : "Receive";
        organization.windows().faults().arm(fault, where, 2, OptionalInt.of(1));

        Outcome outcome = scene.results(People.command(People.target(anchor), keeping(AWAY)), new RecordingDelivery(8))
                .getFirst()
                .outcome();

        assertThat(outcome).isInstanceOfAny(Applied.class, Outcome.AlreadySatisfied.class);
        assertThat(organization.windows().faults().all()).isEmpty();
        assertThat(reply().path("state").asText()).isEqualTo("Enabled");
        assertThat(organization.runs("set-auto-reply")).isLessThanOrEqualTo(2);
        assertThat(scene.run(anchor, keeping(AWAY))).isEqualTo(new Outcome.AlreadySatisfied());
    }

    @Test
    void anExchangeThatIsDownIsWaitedFor() throws Exception {
        organization.windows().faults().arm(new WinRmFault.OfRequest.ServerError(503), "Create");
        RecordingDelivery untilItIsUp = new RecordingDelivery(20, pauses -> {
            if (pauses == 12) {
                organization.windows().faults().clear();
            }
        });

        Outcome outcome = scene.results(People.command(People.target(anchor), keeping(AWAY)), untilItIsUp)
                .getFirst()
                .outcome();

        assertThat(outcome).isInstanceOf(Applied.class);
        assertThat(organization.runs("set-auto-reply")).isOne();
    }

    @Test
    void anExchangeThatStaysBusyIsAFailureThatMayPass() throws Exception {
        organization.failing("set-auto-reply", "The server is too busy.", "[Server=EX1],ServerUnavailableException");

        Outcome outcome = scene.results(People.command(People.target(anchor), keeping(AWAY)), new RecordingDelivery(20))
                .getFirst()
                .outcome();

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
            assertThat(failed.persistence()).isEqualTo(Persistence.TRANSIENT);
            assertThat(failed.explanation().answered()).contains("The server is too busy.");
        });
    }

    private JsonNode reply() {
        return organization.mailbox(guid).path("autoReply");
    }

    private static ConfigureAutoReply keeping(AutoReply reply) {
        return new ConfigureAutoReply(reply, Existing.KEEP);
    }

    private static AutoReply scheduled(String from, String to, String zone) {
        return new AutoReply.Scheduled(
                "<p>Away</p>",
                "<p>Closed</p>",
                Audience.ALL,
                LocalDateTime.parse(from),
                LocalDateTime.parse(to),
                ZoneId.of(zone));
    }
}
