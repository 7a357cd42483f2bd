package io.loligo.executor.contract;

import static io.loligo.executor.contract.People.random;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.loligo.contracts.action.Action;
import io.loligo.contracts.action.CreateMailbox;
import io.loligo.contracts.action.Explanation;
import io.loligo.contracts.action.Mailbox;
import io.loligo.contracts.action.MailboxRetirement;
import io.loligo.contracts.action.ManagePhoto;
import io.loligo.contracts.action.NameCandidates;
import io.loligo.contracts.action.Outcome;
import io.loligo.contracts.action.Outcome.Applied;
import io.loligo.contracts.action.Outcome.Failed;
import io.loligo.contracts.action.Outcome.Persistence;
import io.loligo.contracts.action.Outcome.Refused;
import io.loligo.contracts.action.Photo;
import io.loligo.contracts.action.PhotoPlace;
import io.loligo.contracts.action.RefusalCode;
import io.loligo.contracts.action.RetireMailbox;
import io.loligo.executor.command.RecordingDelivery;
import io.loligo.simulators.winrm.WinRmFault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes wrong in an Exchange organization while a mailbox is made, retired or given a photo. */
class MailboxFaultsIT {
    private static final CreateMailbox HERE =
            new CreateMailbox(new Mailbox.OnPremises("DB07"), NameCandidates.of("ann.kowalska", 64));
    private static final CreateMailbox THERE =
            new CreateMailbox(new Mailbox.Remote("corp.mail.onmicrosoft.com"), NameCandidates.of("ann.kowalska", 64));
    private static final RetireMailbox AWAY = new RetireMailbox(new MailboxRetirement.Disable());
    private static final RetireMailbox SHARED = new RetireMailbox(new MailboxRetirement.ConvertToShared());

    private final String anchor = random("e");
    private Organization organization;
    private Scene scene;
    private String guid;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        organization = new Organization(folder);
        scene = Scene.with(DirectoryKind.SIMULATOR, systems -> systems.and(organization.exchange()));
        scene.hired(anchor, "Ann Kowalska");
        guid = scene.guid(anchor);
    }

    @AfterEach
    void stop() {
        scene.close();
        organization.close();
    }

    @ParameterizedTest
    @MethodSource("bothPlaces")
    void anAliasThatSomebodyElseIsGivenMeanwhileIsLeftToThem(CreateMailbox action) throws Exception {
        organization.before("enable-mailbox", () -> organization.enable("other", "onPremises", "ann.kowalska"));

        assertThat(run(action)).isInstanceOf(Applied.class);

        assertThat(organization.mailbox(guid).path("alias").asText()).isEqualTo("ann.kowalska2");
        assertThat(organization.mailbox("other").path("alias").asText()).isEqualTo("ann.kowalska");
    }

    @Test
    void aRecipientOfAnotherKindThatSomebodyMakesMeanwhileIsLeftAlone() throws Exception {
        organization.before("enable-mailbox", () -> organization.enable(guid, "remote", "annie"));

        assertThat(run(HERE)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo(RefusalCode.PRECONDITION);
            assertThat(refused.explanation().answered()).contains("RemoteUserMailbox");
        });
        assertThat(organization.mailbox(guid).path("alias").asText()).isEqualTo("annie");
    }

    @Test
    void theSameMailboxThatSomebodyMakesMeanwhileIsEnough() throws Exception {
        organization.before("enable-mailbox", () -> organization.enable(guid, "onPremises", "annie"));

        assertThat(run(HERE)).isEqualTo(new Outcome.AlreadySatisfied());

        assertThat(organization.mailbox(guid).path("alias").asText()).isEqualTo("annie");
    }

    static Stream<CreateMailbox> bothPlaces() {
        return Stream.of(HERE, THERE);
    }

    static Stream<WinRmFault> faultsOfTheWrite() {
        return Stream.of(
                new WinRmFault.OfRequest.ServerError(503),
                new WinRmFault.OfRequest.AnswerLost(),
                new WinRmFault.OfRequest.Refused("2150859174", "This user is allowed a maximum of 5 shells."),
                new WinRmFault.OfScript.TruncatedOutput(),
                new WinRmFault.OfScript.NoisyOutput("WARNING: {careful}"),
                new WinRmFault.OfScript.Slow(Duration.ofMillis(50)));
    }

    /** The mailbox is made although nobody hears of it: whoever looks again finds it. */
    @ParameterizedTest
    @MethodSource("faultsOfTheWrite")
    void aMailboxIsMadeOnceWhateverBecomesOfTheAnswer(WinRmFault fault) throws Exception {
        String where = fault instanceof WinRmFault.OfScript ? "enable-mailbox" : "Receive";
        int after = fault instanceof WinRmFault.OfScript ? 0 : 1;
        organization.windows().faults().arm(fault, where, after, OptionalInt.of(1));

        assertThat(run(HERE)).isInstanceOfAny(Applied.class, Outcome.AlreadySatisfied.class);

        assertThat(organization.windows().faults().all()).isEmpty();
        JsonNode made = organization.mailbox(guid).deepCopy();
        assertThat(made.path("alias").asText()).isEqualTo("ann.kowalska");
        int writes = organization.runs("enable-mailbox");
        assertThat(run(HERE)).isEqualTo(new Outcome.AlreadySatisfied());
        assertThat(organization.runs("enable-mailbox")).isEqualTo(writes);
        assertThat(organization.mailbox(guid)).isEqualTo(made);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            enable-mailbox  | Couldn't find database "DB07". Make sure you have typed it correctly. | [Server=EX1],ManagementObjectNotFoundException,Enable-Mailbox | INVALID_VALUE | Get-MailboxDatabase
            enable-mailbox  | The operation couldn't be performed: 'Enable-Mailbox' isn't within your current write scopes. | [Server=EX1],Enable-Mailbox | MISSING_RIGHT | Mail Recipients
            enable-mailbox  | The term 'Enable-Mailbox' is not recognized as the name of a cmdlet. | CommandNotFoundException | NOT_CONFIGURED | management tools
            enable-mailbox  | The value "ann kowalska" of property "Alias" isn't valid. | [Server=EX1],DataValidationException | INVALID_VALUE | policy
            """)
    void whatWillNotPassIsRefusedInExchangesWords(
            String script, String message, String id, RefusalCode code, String advice) throws Exception {
        organization.failing(script, message, id);

        assertThat(run(HERE)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo(code);
            inWords(refused.explanation(), message, advice);
        });

        assertThat(organization.runs(script)).isOne();
        assertThat(organization.mailbox(guid).isMissingNode()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The database "DB07" is dismounted. | [Server=EX1],MailboxDatabaseException,Enable-Mailbox | mount it
            Cannot open mailbox: MapiExceptionMdbOffline: Unable to make connection to the server. | [Server=EX1],MapiOperationException | mount it
            The budget of this user is used up. Policy: GlobalThrottlingPolicy | [Server=EX1],OverBudgetException | Get-ThrottlingPolicy
            The WS-Management provider asks for a micro delay of 12000 ms. | [Server=EX1],Enable-Mailbox | Get-ThrottlingPolicy
            The request timed out on dc1.corp.example.com. | [Server=EX1],ADTransientException | event log
            The proxy address "SMTP:ann@corp.example.com" is already being used by "corp.example.com/Bob". | [Server=EX1],ProxyAddressExistsException | free it there
            """)
    void whatMayPassIsTriedAFewTimesAndThenToldInExchangesWords(String message, String id, String advice)
            throws Exception {
        organization.failing("enable-mailbox", message, id);

        assertThat(run(HERE)).isInstanceOfSatisfying(Failed.class, failed -> {
            assertThat(failed.persistence()).isEqualTo(Persistence.TRANSIENT);
            inWords(failed.explanation(), message, advice);
        });

        assertThat(organization.runs("enable-mailbox")).isGreaterThan(1);
        organization.windows().faults().clear();
        assertThat(run(HERE)).isInstanceOf(Applied.class);
    }

    @ParameterizedTest
    @MethodSource("retirements")
    void aHoldThatComesInBetweenIsRespected(RetireMailbox action, String script) throws Exception {
        assertThat(run(HERE)).isInstanceOf(Applied.class);
        organization.before(script, () -> organization.hold(guid));
        if (action.equals(SHARED)) {
            organization.failing(script, "The mailbox is on litigation hold.", "[Server=EX1],Set-Mailbox");
        }

        assertThat(run(action)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo(RefusalCode.PRECONDITION);
            assertThat(refused.explanation().answered()).contains("litigation hold");
        });
        assertThat(organization.mailbox(guid).path("type").asText()).isEqualTo("Regular");
    }

    static Stream<Arguments> retirements() {
        return Stream.of(Arguments.of(AWAY, "disable-mailbox"), Arguments.of(SHARED, "set-mailbox"));
    }

    @Test
    void aDatabaseThatIsDownKeepsAMailboxFromBeingRetiredForAWhile() throws Exception {
        assertThat(run(HERE)).isInstanceOf(Applied.class);
        organization
                .windows()
                .faults()
                .arm(
                        new WinRmFault.OfScript.Failing(
                                "The database \"DB07\" is dismounted.",
                                "NotSpecified: (:) [Disable-Mailbox], RecipientTaskException",
                                "[Server=EX1],Disable-Mailbox"),
                        "disable-mailbox",
                        0,
                        OptionalInt.of(2));

        assertThat(run(AWAY)).isInstanceOf(Applied.class);

        assertThat(organization.mailbox(guid).isMissingNode()).isTrue();
    }

    @Test
    void aPhotoThatExchangeDoesNotTakeIsToldInItsWordsAndTheOldOneStays() throws Exception {
        assertThat(run(HERE)).isInstanceOf(Applied.class);
        String message = "The file you specified isn't a photo that can be processed.";
        organization.failing("set-user-photo", message, "[Server=EX1],UserPhotoProcessingException");

        assertThat(run(new ManagePhoto(
                        new Photo.Embedded(PhotoAndLyncIT.picture(300, 0xff0000)), Set.of(PhotoPlace.EXCHANGE))))
                .isInstanceOfSatisfying(Failed.class, failed -> {
                    assertThat(failed.persistence()).isEqualTo(Persistence.PERMANENT);
                    inWords(failed.explanation(), message, "run the cmdlet by hand");
                });
        assertThat(organization.mailbox(guid).has("picture")).isFalse();
    }

    private static void inWords(Explanation explanation, String message, String advice) {
        assertThat(explanation.answered()).contains(message).doesNotContain("CLIXML", "<Obj", "_x000D_");
        assertThat(explanation.advice()).contains(advice);
    }

    private Outcome run(Action action) {
        return scene.results(People.command(People.target(anchor), action), new RecordingDelivery(10))
                .getFirst()
                .outcome();
    }
}
