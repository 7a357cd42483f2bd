package io.loligo.simulators.winrm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.unboundid.util.ssl.PEMFileTrustManager;
import com.unboundid.util.ssl.SSLUtil;
import io.cloudsoft.winrm4j.client.WinRmClientContext;
import io.cloudsoft.winrm4j.winrm.WinRmTool;
import io.cloudsoft.winrm4j.winrm.WinRmToolResponse;
import io.loligo.simulators.winrm.host.OfficeHost;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalInt;
import javax.net.ssl.SSLContext;
import org.apache.cxf.Bus;
import org.apache.cxf.BusFactory;
import org.apache.cxf.configuration.jsse.TLSClientParameters;
import org.apache.cxf.transport.http.HTTPConduitConfigurer;
import org.apache.cxf.transport.http.asyncclient.AsyncHTTPConduit;
import org.apache.cxf.transport.http.asyncclient.AsyncHTTPConduitFactory;
import org.apache.http.client.config.AuthSchemes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The simulated host as winrm4j sees it, over verified TLS. */
class WinRm4jTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ENABLE =
            "{\"identity\":\"ann\",\"kind\":\"onPremises\",\"alias\":\"ann.łącka\",\"database\":\"DB1\"}";

    private OfficeHost host;
    private WinRmSimulator windows;
    private Bus bus;

    @BeforeAll
    static void keepQuiet() {
        java.util.logging.Logger.getLogger("org.apache.cxf").setLevel(java.util.logging.Level.SEVERE);
    }

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        host = new OfficeHost();
        Path authority = folder.resolve("ca.pem");
        windows = WinRmSimulator.start(
                WinRmSettings.forTests().with(host).withPiecesOf(100).writingAuthorityTo(authority));
        bus = trusting(new SSLUtil(new PEMFileTrustManager(authority.toFile())).createSSLContext());
        assertThat(Files.readString(authority)).isEqualTo(windows.authorityPem());
    }

    @AfterEach
    void stop() {
        bus.shutdown(true);
        windows.close();
    }

    /** What winrm4j's own setting for it loses on the way to the connection. */
    private static Bus trusting(SSLContext trust) {
        Bus bus = BusFactory.newInstance().createBus();
        bus.getProperties().put(AsyncHTTPConduit.USE_ASYNC, Boolean.TRUE);
        bus.getProperties().put(AsyncHTTPConduitFactory.USE_POLICY, AsyncHTTPConduitFactory.UseAsyncPolicy.ALWAYS);
        HTTPConduitConfigurer configurer = (name, address, conduit) -> {
            var tls = new TLSClientParameters();
            tls.setSslContext(trust);
            conduit.setTlsClientParameters(tls);
        };
        bus.setExtension(configurer, HTTPConduitConfigurer.class);
        return bus;
    }

    @Test
    void aScriptGetsItsJsonAndAnswersInJson() throws Exception {
        JsonNode made = ran("enable-mailbox", ENABLE);

        assertThat(made.path("alias").asText()).isEqualTo("ann.łącka");
        JsonNode mailbox = ran("get-mailbox", "{\"identity\":\"ANN\",\"aliases\":[\"ann.łącka\"]}");
        assertThat(mailbox.path("recipientType").asText()).isEqualTo("UserMailbox");
        assertThat(mailbox.path("alias")).isEqualTo(made.path("alias"));
        assertThat(mailbox.path("takenAliases")).isEmpty();
        assertThat(windows.state().at("/mailboxes/ann/database").asText()).isEqualTo("DB1");
        assertThat(windows.status().scripts()).containsExactly("enable-mailbox", "get-mailbox");
        assertThat(windows.status().openShells()).isZero();
    }

    @Test
    void anErrorComesAsClixmlWithItsCategoryAndExitCode() {
        WinRmToolResponse response =
                tool("PT2S").executeCommand(Scripts.line("disable-mailbox", "{\"identity\":\"nobody\"}"));

        assertThat(response.getStatusCode()).isOne();
        assertThat(response.getStdOut()).isEmpty();
        assertThat(response.getStdErr())
                .startsWith("#< CLIXML")
                .contains("object 'nobody' couldn't be found", "_x000D__x000A_", "FullyQualifiedErrorId");
    }

    @Test
    void evenASuccessWritesProgressToStandardError() {
        WinRmToolResponse response = tool("PT2S").executeCommand(Scripts.line("get-mailbox", "{\"identity\":\"ann\"}"));

        assertThat(response.getStatusCode()).isZero();
        assertThat(response.getStdErr()).contains("Preparing modules for first use.");
    }

    @Test
    void aScriptThatTakesLongerThanOneReceiveIsWaitedFor() throws Exception {
        windows.faults().arm(new WinRmFault.OfScript.Slow(Duration.ofMillis(700)), "script get-mailbox");
        WinRmToolResponse response =
                tool("PT0.2S").executeCommand(Scripts.line("get-mailbox", "{\"identity\":\"ann\"}"));

        assertThat(JSON.readTree(response.getStdOut()).path("recipientType").asText())
                .isEqualTo("User");
        assertThat(windows.status().requests().get("Receive")).isGreaterThanOrEqualTo(3);
    }

    @Test
    void outputComesDamagedOnCommand() {
        String line = Scripts.line("get-mailbox", "{\"identity\":\"ann\"}");
        windows.faults().arm(new WinRmFault.OfScript.TruncatedOutput(), "get-mailbox", 0, OptionalInt.of(1));
        assertThat(tool("PT2S").executeCommand(line).getStdOut()).doesNotEndWith("}\r\n");

        windows.faults().arm(new WinRmFault.OfScript.NoisyOutput("WARNING: be careful"), "", 0, OptionalInt.of(1));
        assertThat(tool("PT2S").executeCommand(line).getStdOut()).startsWith("WARNING: be careful\r\n{");

        windows.faults().arm(new WinRmFault.OfScript.Flooding(5_000), "", 0, OptionalInt.of(1));
        assertThat(tool("PT2S").executeCommand(line).getStdOut()).hasSizeGreaterThan(5_000);

        windows.faults()
                .arm(
                        new WinRmFault.OfScript.Failing(
                                "Access is denied.", "PermissionDenied: (:) []", "AccessDenied"),
                        "",
                        0,
                        OptionalInt.of(1));
        assertThat(tool("PT2S").executeCommand(line).getStdErr()).contains("Access is denied.");
    }

    @Test
    void requestsFailOnCommand() throws Exception {
        String line = Scripts.line("enable-mailbox", ENABLE);
        windows.faults().arm(new WinRmFault.OfRequest.Unauthorized(), "Create", 0, OptionalInt.of(1));
        assertThatThrownBy(() -> tool("PT2S").executeCommand(line)).isInstanceOf(RuntimeException.class);

        windows.faults().arm(new WinRmFault.OfRequest.ServerError(503), "Create", 0, OptionalInt.of(1));
        assertThatThrownBy(() -> tool("PT2S").executeCommand(line)).isInstanceOf(RuntimeException.class);

        windows.faults()
                .arm(
                        new WinRmFault.OfRequest.Refused("2150859174", "This user is allowed a maximum of 5 shells."),
                        "Create",
                        0,
                        OptionalInt.of(1));
        assertThatThrownBy(() -> tool("PT2S").executeCommand(line))
                .hasStackTraceContaining("This user is allowed a maximum of 5 shells.");
        assertThat(windows.state().path("mailboxes")).isEmpty();

        windows.faults().arm(new WinRmFault.OfRequest.AnswerLost(), "Command", 0, OptionalInt.of(1));
        assertThatThrownBy(() -> tool("PT2S").executeCommand(line)).isInstanceOf(RuntimeException.class);
        assertThat(windows.state().path("mailboxes"))
                .as("done, though nobody heard of it")
                .hasSize(1);
    }

    @Test
    void aWrongPasswordIsRefusedAndNothingRuns() {
        WinRmTool stranger = tool("PT2S", "wrong");

        assertThatThrownBy(() -> stranger.executeCommand(Scripts.line("enable-mailbox", ENABLE)))
                .isInstanceOf(RuntimeException.class);
        assertThat(windows.state().path("mailboxes")).isEmpty();
    }

    @Test
    void aCommandLineThatWindowsWouldNotTakeIsRefusedAsWindowsDoes() {
        String line = Scripts.line("get-mailbox", "{\"identity\":\"" + "x".repeat(4_000) + "\"}");

        WinRmToolResponse response = tool("PT2S").executeCommand(line);
        WinRmToolResponse other = tool("PT2S").executeCommand("dir C:\\");

        assertThat(response.getStatusCode()).isOne();
        assertThat(response.getStdErr()).contains("The command line is too long.");
        assertThat(other.getStdErr()).contains("'dir' is not recognized");
    }

    private JsonNode ran(String script, String json) throws Exception {
        WinRmToolResponse response = tool("PT2S").executeCommand(Scripts.line(script, json));
        assertThat(response.getStatusCode()).as(response.getStdErr()).isZero();
        return JSON.readTree(response.getStdOut());
    }

    private WinRmTool tool(String timeout) {
        return tool(timeout, windows.settings().login().password());
    }

    private WinRmTool tool(String timeout, String password) {
        WinRmTool tool = WinRmTool.Builder.builder(
                        "localhost", windows.settings().login().user(), password)
                .port(windows.endpoint().getPort())
                .useHttps(true)
                .authenticationScheme(AuthSchemes.BASIC)
                .context(WinRmClientContext.newInstance(bus))
                .build();
        tool.setOperationTimeout(Duration.parse(timeout).toMillis());
        tool.setRetriesForConnectionFailures(0);
        return tool;
    }
}
