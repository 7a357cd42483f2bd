package io.loligo.simulators.winrm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.unboundid.util.ssl.PEMFileTrustManager;
import com.unboundid.util.ssl.SSLUtil;
import io.loligo.simulators.winrm.host.OfficeHost;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The messages themselves, as a client that can also send standard input writes them. */
class WsManTest {
    private static final String ACTIONS = "http://schemas.microsoft.com/wbem/wsman/1/windows/shell/";

    private OfficeHost host;
    private WinRmSimulator windows;
    private HttpClient http;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        host = new OfficeHost();
        windows = WinRmSimulator.start(WinRmSettings.forTests().with(host));
        Path authority = Files.writeString(folder.resolve("ca.pem"), windows.authorityPem());
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(new SSLUtil(new PEMFileTrustManager(authority.toFile())).createSSLContext())
                .connectTimeout(Duration.ofSeconds(10))
                .build();
    }

    @AfterEach
    void stop() {
        http.close();
        windows.close();
    }

    @Test
    void aScriptThatReadsStandardInputRunsWhenTheInputHasEnded() throws Exception {
        String shell = opened();
        String command = started(shell, Scripts.line("create-folder"));
        String json = "{\"path\":\"\\\\\\\\FS1\\\\home\\\\ann\",\"owner\":\"CORP\\\\ann\"}";
        assertThat(receive(shell, command, "PT0.05S").statusCode()).isEqualTo(500);

        send(shell, command, json.substring(0, 10), false);
        assertThat(windows.status().scripts()).isEmpty();
        send(shell, command, json.substring(10), true);
        HttpResponse<String> done = receive(shell, command, "PT5S");

        assertThat(done.body()).contains("CommandState/Done", "<rsp:ExitCode>0</rsp:ExitCode>");
        assertThat(new ObjectMapper()
                        .readTree(stream(done.body(), "stdout"))
                        .path("owner")
                        .asText())
                .isEqualTo("CORP\\ann");
        assertThat(windows.state().path("folders")).hasSize(1);
        assertThat(post("Delete", shell, "", "").statusCode()).isEqualTo(200);
        assertThat(receive(shell, command, "PT1S").body()).contains("Code=\"2150858843\"");
    }

    @Test
    void aHangingScriptTellsOfItsTimeoutUntilItIsTerminated() throws Exception {
        windows.faults().arm(new WinRmFault.OfScript.Hanging(), "get-folder");
        String shell = opened();
        String command = started(shell, Scripts.line("get-folder", "{\"path\":\"x\"}"));

        HttpResponse<String> waited = receive(shell, command, "PT0.1S");
        assertThat(waited.statusCode()).isEqualTo(500);
        assertThat(waited.body()).contains("Code=\"2150858793\"");

        post(
                "Signal",
                shell,
                "<rsp:Signal CommandId='%s'><rsp:Code>%ssignal/terminate</rsp:Code></rsp:Signal>"
                        .formatted(command, ACTIONS),
                "");
        assertThat(receive(shell, command, "PT1S").body()).contains("CommandState/Done");
    }

    @Test
    void textThatIsNotAsciiComesEscapedSoThatNoConsoleSpoilsIt() throws Exception {
        host.addFolder("\\\\FS1\\home\\łącka", "CORP\\łącka", 3, 999);
        String shell = opened();
        String command = started(shell, Scripts.line("get-folder", "{\"path\":\"\\\\\\\\FS1\\\\home\\\\ŁĄCKA\"}"));

        String output = stream(receive(shell, command, "PT5S").body(), "stdout");

        assertThat(output).isASCII().contains("\\u0142");
        assertThat(new ObjectMapper().readTree(output).path("owner").asText()).isEqualTo("CORP\\łącka");
    }

    @Test
    void theThingsOfAnOfficeAreKept() throws Exception {
        host.addSkypeUser("ann", "sip:ann@corp.example.com", "Europe");
        run(
                "enable-mailbox",
                "{\"identity\":\"ann\",\"kind\":\"remote\",\"alias\":\"ann\",\"remoteRoutingAddress\":\"ann@mail.onmicrosoft.com\"}");
        run("set-auto-reply", "{\"identity\":\"ann\",\"state\":\"Enabled\",\"internalMessage\":\"away\"}");
        run("set-mailbox", "{\"identity\":\"ann\",\"type\":\"Shared\"}");
        host.hold("ann");
        assertThat(run("disable-mailbox", "{\"identity\":\"ann\"}")).contains("litigation hold");
        assertThat(run("disable-cs-user", "{\"identity\":\"ann\"}")).contains("\"enabled\":false");
        assertThat(run("disable-cs-user", "{\"identity\":\"ann\"}")).contains("Management object not found");
        host.addFolder("\\\\a", "ann", 2, 10);
        run("move-folder", "{\"from\":\"\\\\\\\\a\",\"to\":\"\\\\\\\\b\"}");
        assertThat(run("copy-folder", "{\"from\":\"\\\\\\\\a\",\"to\":\"\\\\\\\\c\"}"))
                .contains("Cannot find path");
        assertThat(run("create-folder", "{\"path\":\"\\\\\\\\b\",\"owner\":\"x\"}"))
                .contains("already exists");

        var mailbox = windows.state().at("/mailboxes/ann");
        assertThat(mailbox.path("type").asText()).isEqualTo("Shared");
        assertThat(mailbox.at("/autoReply/internalMessage").asText())
                .isEqualTo("<html>\n<body>\naway\n</body>\n</html>\n");
        assertThat(windows.state().path("folders").fieldNames()).toIterable().containsExactly("\\\\b");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                    no-such-script  | {}                        | is not recognized as the name of a cmdlet
                    get-mailbox     | {}                        | Cannot bind argument to parameter 'identity'
                    get-mailbox     | [1]                       | Cannot read the input as a JSON object
                    get-mailbox     | {"identity":              | Invalid JSON primitive
                    enable-mailbox  | {"identity":"a","kind":"paper","alias":"a"} | Kind must be one of
                    """)
    void aScriptThatCannotRunSaysWhyInClixml(String script, String json, String words) throws Exception {
        assertThat(run(script, json)).startsWith("#< CLIXML").contains(words);
    }

    @Test
    void rubbishIsRefusedInWsMansWords() throws Exception {
        assertThat(raw("no xml", true).body()).contains("Code=\"2150858812\"");
        assertThat(raw("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>", true)
                        .body())
                .contains("WSManFault")
                .doesNotContain("root:");
        assertThat(post("Dance", "none", "", "").body()).contains("operation is not supported: Dance");
        assertThat(raw("<x/>", false).statusCode()).isEqualTo(401);
    }

    @Test
    void thePageAndTheControlPlaneTellHowItStands() throws Exception {
        assertThat(page("GET", "/", "").body()).contains("<h1 id=\"name\">");
        assertThat(page("GET", "/ca.pem", "").body()).isEqualTo(windows.authorityPem());
        assertThat(page("POST", "/_sim/faults", "{\"fault\":{\"kind\":\"hanging\"},\"where\":\"x\",\"times\":2}")
                        .statusCode())
                .isEqualTo(201);
        assertThat(page("POST", "/_sim/faults", "{\"fault\":{\"kind\":\"fire\"}}")
                        .body())
                .contains("\"field\":\"fault\"");
        assertThat(page("GET", "/_sim/status", "").body()).contains("\"kind\":\"hanging\"", "wsman");
        page("DELETE", "/_sim/faults", "");
        assertThat(windows.status().faults()).isEmpty();
        assertThat(windows.settings().toString())
                .doesNotContain(windows.settings().login().password());
    }

    /** What a script wrote: its output, or its errors. */
    private String run(String script, String json) throws Exception {
        String shell = opened();
        String command = started(shell, Scripts.line(script, json));
        String answer = receive(shell, command, "PT5S").body();
        String output = stream(answer, "stdout");
        return output.isEmpty() ? stream(answer, "stderr") : output;
    }

    private String opened() throws Exception {
        return between(post("Create", "", "<rsp:Shell/>", "").body(), "<rsp:ShellId>([^<]+)<");
    }

    private String started(String shell, String line) throws Exception {
        return between(
                post(
                                "Command",
                                shell,
                                "<rsp:CommandLine><rsp:Command>%s</rsp:Command></rsp:CommandLine>".formatted(line),
                                "")
                        .body(),
                "<rsp:CommandId>([^<]+)<");
    }

    private void send(String shell, String command, String text, boolean isEnd) throws Exception {
        String body = "<rsp:Send><rsp:Stream Name='stdin' CommandId='%s'%s>%s</rsp:Stream></rsp:Send>"
                .formatted(
                        command,
                        isEnd ? " End='true'" : "",
                        Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
        assertThat(post("Send", shell, body, "").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> receive(String shell, String command, String timeout) throws Exception {
        String body = "<rsp:Receive><rsp:DesiredStream CommandId='%s'>stdout stderr</rsp:DesiredStream></rsp:Receive>"
                .formatted(command);
        return post("Receive", shell, body, "<w:OperationTimeout>" + timeout + "</w:OperationTimeout>");
    }

    private HttpResponse<String> post(String operation, String shell, String body, String headers) throws Exception {
        return raw("""
                <s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"
                    xmlns:a="http://schemas.xmlsoap.org/ws/2004/08/addressing"
                    xmlns:w="http://schemas.dmtf.org/wbem/wsman/1/wsman.xsd"
                    xmlns:rsp="http://schemas.microsoft.com/wbem/wsman/1/windows/shell">
                <s:Header><a:Action>%s%s</a:Action><a:MessageID>uuid:1</a:MessageID>%s
                <w:SelectorSet><w:Selector Name="ShellId">%s</w:Selector></w:SelectorSet></s:Header>
                <s:Body>%s</s:Body></s:Envelope>
                """.formatted(ACTIONS, operation, headers, shell, body), true);
    }

    private HttpResponse<String> raw(String body, boolean hasLogin) throws Exception {
        String login = windows.settings().login().user() + ":"
                + (hasLogin ? windows.settings().login().password() : "guess");
        return http.send(
                HttpRequest.newBuilder(windows.endpoint())
                        .timeout(Duration.ofSeconds(30))
                        .header("Content-Type", "application/soap+xml;charset=UTF-8")
                        .header(
                                "Authorization",
                                "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)))
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> page(String method, String path, String body) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(windows.page() + path))
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String stream(String answer, String name) {
        Matcher parts = Pattern.compile("<rsp:Stream Name=\"" + name + "\"[^>]*>([^<]+)</rsp:Stream>")
                .matcher(answer);
        var text = new StringBuilder();
        while (parts.find()) {
            text.append(new String(Base64.getDecoder().decode(parts.group(1)), StandardCharsets.UTF_8));
        }
        return text.toString();
    }

    private static String between(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }
}
