package io.loligo.executor.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.ldap.sdk.LDAPException;
import io.loligo.executor.mailbox.Exchange;
import io.loligo.executor.mailbox.powershell.PowerShellExchange;
import io.loligo.executor.powershell.PowerShell;
import io.loligo.executor.powershell.winrm.WinRmPowerShell;
import io.loligo.executor.powershell.winrm.WinRmSettings.Login;
import io.loligo.simulators.winrm.WinRmFault;
import io.loligo.simulators.winrm.WinRmSettings;
import io.loligo.simulators.winrm.WinRmSimulator;
import io.loligo.simulators.winrm.host.OfficeHost;
import io.loligo.simulators.winrm.host.ScriptCall;
import io.loligo.simulators.winrm.host.ScriptedHost;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** An Exchange organization on a host that speaks WS-Management, in which somebody else may be quicker. */
final class Organization implements ScriptedHost, AutoCloseable {
    private final OfficeHost office = new OfficeHost();
    private final Map<String, Deque<Runnable>> quicker = new ConcurrentHashMap<>();
    private final WinRmSimulator windows;
    private int counted;
    private final Exchange exchange;

    /** @param folder for the certificate authority */
    Organization(Path folder) {
        Path authority = folder.resolve("ca.pem");
        WinRmSettings settings = WinRmSettings.forTests().with(this).writingAuthorityTo(authority);
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
    }

    Exchange exchange() {
        return exchange;
    }

    WinRmSimulator windows() {
        return windows;
    }

    /** From now on a script fails with an error of Exchange's. */
    void failing(String script, String message, String errorId) {
        windows.faults()
                .arm(
                        new WinRmFault.OfScript.Failing(
                                message, "NotSpecified: (:) [" + script + "], RecipientTaskException", errorId),
                        script);
    }

    /** Once, when the script is about to run. */
    void before(String script, Runnable somebodyElse) {
        quicker.computeIfAbsent(script, name -> new ArrayDeque<>()).add(somebodyElse);
    }

    /** Nothing goes wrong any more, and what has run so far is not counted. */
    void calm() {
        windows.faults().clear();
        counted = windows.status().scripts().size();
    }

    /** How often a script has run. */
    int runs(String script) {
        List<String> scripts = windows.status().scripts();
        return Collections.frequency(scripts.subList(counted, scripts.size()), script);
    }

    /** Makes a mailbox past Loligo. */
    void enable(String identity, String kind, String alias) {
        ObjectNode input = JsonNodeFactory.instance
                .objectNode()
                .put("identity", identity)
                .put("kind", kind)
                .put("alias", alias);
        office.run(new ScriptCall("enable-mailbox", "1", input));
    }

    /** Gives a person a mailbox, in the directory too, as Exchange does; returns how Exchange names it. */
    String mailboxOf(Scene scene, String anchor) throws LDAPException {
        TestDirectory directory = scene.directory();
        String database = directory.inUnit("OU", "DB01");
        if (!directory.exists(database)) {
            directory.addUnit(database);
        }
        directory.replace(directory.account(anchor).getDN(), "homeMDB", database);
        String guid = scene.guid(anchor);
        enable(guid, "onPremises", anchor);
        return guid;
    }

    void hold(String identity) {
        office.hold(identity);
    }

    JsonNode mailbox(String identity) {
        return office.state().path("mailboxes").path(identity);
    }

    @Override
    public Optional<JsonNode> run(ScriptCall call) {
        Optional.ofNullable(
                        quicker.getOrDefault(call.name(), new ArrayDeque<>()).poll())
                .ifPresent(Runnable::run);
        return office.run(call);
    }

    @Override
    public JsonNode state() {
        return office.state();
    }

    @Override
    public void close() {
        exchange.close();
        windows.close();
    }
}
