package io.loligo.simulators.winrm;

import com.fasterxml.jackson.databind.JsonNode;
import io.loligo.simulators.exchange.Answer;
import io.loligo.simulators.exchange.Delivery;
import io.loligo.simulators.exchange.Request;
import io.loligo.simulators.faults.ArmedFaults;
import io.loligo.simulators.http.HttpFront;
import io.loligo.simulators.store.WholeFile;
import io.loligo.simulators.tls.ServerCertificate;
import io.loligo.simulators.winrm.shell.PowerShell;
import io.loligo.simulators.winrm.shell.Shells;
import io.loligo.simulators.winrm.soap.SoapAnswer;
import io.loligo.simulators.winrm.soap.SoapRequest;
import io.loligo.simulators.winrm.soap.WsManFault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A running Windows host that is managed over WS-Management: HTTPS with a certificate authority of its own, HTTP Basic
 * or Kerberos, shells, and PowerShell as far as Loligo's scripts go.
 */
public final class WinRmSimulator implements AutoCloseable {
    private static final String PATH = "/wsman";
    private static final String HOST = "localhost";

    private final WinRmSettings settings;
    private final ServerCertificate certificate;
    private final ArmedFaults<WinRmFault> faults = new ArmedFaults<>();
    private final Map<String, Long> asked = new TreeMap<>();
    private final Doorkeeper doorkeeper;
    private final PowerShell powerShell;
    private final Shells shells;
    private final HttpFront managed;
    private final HttpFront page;

    private WinRmSimulator(WinRmSettings settings) throws GeneralSecurityException, IOException {
        this.settings = settings;
        certificate = ServerCertificate.issue(HOST, settings.clock().instant());
        doorkeeper = Doorkeeper.of(settings);
        powerShell = new PowerShell(settings.host(), faults, settings.clock());
        shells = new Shells(powerShell, settings.clock(), settings.pieceBytes());
        if (settings.authority().isPresent()) {
            byte[] pem = certificate.authorityPem().getBytes(StandardCharsets.UTF_8);
            new WholeFile(settings.authority().get()).write(output -> output.write(pem));
        }
        managed = HttpFront.listening(HOST, settings.port(), Optional.of(certificate), this::answer);
        var control = new WinRmControl(faults, this::status, this::state, certificate.authorityPem());
        page = HttpFront.listening("127.0.0.1", settings.pagePort(), control::answer);
    }

    /** @throws IllegalStateException when a port is in use; the message names it */
    public static WinRmSimulator start(WinRmSettings settings) {
        try {
            return new WinRmSimulator(settings);
        } catch (GeneralSecurityException refused) {
            throw new IllegalStateException("TLS could not be set up", refused);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The certificate authority could not be written", unwritable);
        }
    }

    /** Where a client finds WS-Management. */
    public URI endpoint() {
        return managed.uri().resolve(PATH);
    }

    /** The certificate authority that clients must trust. */
    public String authorityPem() {
        return certificate.authorityPem();
    }

    /** The page for people. */
    public URI page() {
        return page.uri();
    }

    public WinRmSettings settings() {
        return settings;
    }

    public ArmedFaults<WinRmFault> faults() {
        return faults;
    }

    public synchronized WinRmStatus status() {
        return new WinRmStatus(
                "Windows host simulator",
                endpoint().toString(),
                shells.open(),
                Map.copyOf(asked),
                powerShell.ran(),
                faults.all());
    }

    /** What the host holds, such as mailboxes and folders. */
    public synchronized JsonNode state() {
        return settings.host().state();
    }

    @Override
    public void close() {
        managed.close();
        page.close();
    }

    private synchronized Answer answer(Request request) {
        if (!request.path().equals(PATH) || !request.method().equals("POST")) {
            return Answer.empty(404);
        }
        String messageId = "";
        try {
            if (!doorkeeper.admits(request.header("authorization").orElse(""))) {
                return notAdmitted();
            }
            SoapRequest soap = SoapRequest.of(request.bytes());
            messageId = soap.messageId();
            asked.merge(soap.operation(), 1L, Long::sum);
            return faulty(soap);
        } catch (WsManFault fault) {
            return Shells.soap(500, SoapAnswer.fault(messageId, fault));
        }
    }

    private Answer faulty(SoapRequest soap) {
        Optional<WinRmFault.OfRequest> fault = faults.befalling(
                        soap.operation(), WinRmFault.OfRequest.class::isInstance)
                .map(WinRmFault.OfRequest.class::cast);
        if (fault.isEmpty()) {
            return shells.answer(soap, endpoint().toString());
        }
        return switch (fault.get()) {
            case WinRmFault.OfRequest.Unauthorized unauthorized -> notAdmitted();
            case WinRmFault.OfRequest.ServerError broken ->
                Answer.text(broken.status(), "text/html;charset=utf-8", "<h1>Service unavailable</h1>");
            case WinRmFault.OfRequest.AnswerLost lost ->
                shells.answer(soap, endpoint().toString()).with(new Delivery.Dropped());
            case WinRmFault.OfRequest.Refused refused -> throw new WsManFault(refused.code(), refused.message());
        };
    }

    private Answer notAdmitted() {
        return Answer.empty(401).with("WWW-Authenticate", doorkeeper.challenge());
    }
}
