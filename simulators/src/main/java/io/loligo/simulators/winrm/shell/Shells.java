package io.loligo.simulators.winrm.shell;

import io.loligo.simulators.exchange.Answer;
import io.loligo.simulators.exchange.Delivery;
import io.loligo.simulators.winrm.soap.SoapAnswer;
import io.loligo.simulators.winrm.soap.SoapRequest;
import io.loligo.simulators.winrm.soap.WsManFault;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;

/** The open shells of the host, and the operations of WS-Management on them. Calls come one at a time. */
public final class Shells {
    private static final String TYPE = "application/soap+xml;charset=UTF-8";
    private static final String STATE = "http://schemas.microsoft.com/wbem/wsman/1/windows/shell/CommandState/";

    /** What is open: its commands, and the character set of its console. */
    private record Shell(Charset encoding, Map<String, RunningCommand> commands) {}

    private final PowerShell powerShell;
    private final Clock clock;
    private final int pieceBytes;
    private final Map<String, Shell> shells = new HashMap<>();

    /** @param pieceBytes how much of a stream one receive brings at most */
    public Shells(PowerShell powerShell, Clock clock, int pieceBytes) {
        this.powerShell = powerShell;
        this.clock = clock;
        this.pieceBytes = pieceBytes;
    }

    public int open() {
        return shells.size();
    }

    /** @param address the service's own */
    public Answer answer(SoapRequest request, String address) {
        return switch (request.operation()) {
            case "Create" -> create(request, address);
            case "Command" -> command(request);
            case "Send" -> send(request);
            case "Receive" -> receive(request);
            case "Signal" -> signal(request);
            case "Delete" -> delete(request);
            default ->
                throw new WsManFault(
                        "2150858817",
                        "The WS-Management service cannot process the request because the operation is not supported: "
                                + request.operation());
        };
    }

    private Answer create(SoapRequest request, String address) {
        String id = UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
        String page = request.option("WINRS_CODEPAGE").orElse("437");
        Charset encoding = page.equals("65001") ? StandardCharsets.UTF_8 : console(page);
        shells.put(id, new Shell(encoding, new HashMap<>()));
        return soap(SoapAnswer.created(request, id, address));
    }

    private static Charset console(String page) {
        return Charset.isSupported("IBM" + page) ? Charset.forName("IBM" + page) : StandardCharsets.US_ASCII;
    }

    private Answer command(SoapRequest request) {
        Shell shell = shell(request);
        String line = request.text("Command").orElse("")
                + request.texts("Arguments").map(text -> " " + text).collect(Collectors.joining());
        boolean skipsCmd = request.option("WINRS_SKIP_CMD_SHELL")
                .filter("TRUE"::equalsIgnoreCase)
                .isPresent();
        var command = new RunningCommand(UUID.randomUUID().toString().toUpperCase(Locale.ROOT), line, skipsCmd);
        shell.commands().put(command.id(), command);
        command.startUnlessInputIsMissing(powerShell);
        return soap(SoapAnswer.shell(
                request,
                "Command",
                xml -> xml.open("rsp", "CommandResponse")
                        .leaf("rsp", "CommandId", command.id())
                        .close()));
    }

    private Answer send(SoapRequest request) {
        RunningCommand command = command(request, request.attribute("Stream", "CommandId"));
        String text = request.texts("Stream")
                .map(part -> new String(Base64.getMimeDecoder().decode(part), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
        boolean isEnd = request.attribute("Stream", "End")
                .filter("true"::equalsIgnoreCase)
                .isPresent();
        command.send(text, isEnd, powerShell);
        return soap(SoapAnswer.shell(
                request, "Send", xml -> xml.open("rsp", "SendResponse").close()));
    }

    private Answer receive(SoapRequest request) {
        RunningCommand command = command(request, request.attribute("DesiredStream", "CommandId"));
        Duration patience = request.operationTimeout();
        Optional<Duration> wait = command.wait(clock.instant()).filter(needed -> needed.compareTo(patience) <= 0);
        if (wait.isEmpty()) {
            return soap(500, SoapAnswer.fault(request.messageId(), WsManFault.timedOut()))
                    .with(new Delivery.Late(patience));
        }
        RunningCommand.Piece piece = command.next(pieceBytes, shell(request).encoding());
        Answer answer = soap(SoapAnswer.shell(request, "Receive", xml -> {
            xml.open("rsp", "ReceiveResponse");
            stream(xml, "stdout", command.id(), piece.standard(), piece.isLast());
            stream(xml, "stderr", command.id(), piece.error(), piece.isLast());
            xml.open("rsp", "CommandState")
                    .attribute("CommandId", command.id())
                    .attribute("State", STATE + (piece.isLast() ? "Done" : "Running"));
            if (piece.isLast()) {
                xml.leaf("rsp", "ExitCode", String.valueOf(piece.exitCode()));
            }
            xml.close().close();
        }));
        return wait.get().isZero() ? answer : answer.with(new Delivery.Late(wait.get()));
    }

    private Answer signal(SoapRequest request) {
        String code = request.text("Code").orElse("");
        RunningCommand command = command(request, request.attribute("Signal", "CommandId"));
        if (code.endsWith("/terminate") || code.endsWith("/ctrl_c")) {
            command.terminate();
        }
        return soap(SoapAnswer.shell(
                request, "Signal", xml -> xml.open("rsp", "SignalResponse").close()));
    }

    private Answer delete(SoapRequest request) {
        shell(request);
        shells.remove(request.shellId());
        return soap(SoapAnswer.deleted(request));
    }

    private Shell shell(SoapRequest request) {
        return Optional.ofNullable(shells.get(request.shellId()))
                .orElseThrow(() -> WsManFault.shellNotFound(request.shellId()));
    }

    private RunningCommand command(SoapRequest request, Optional<String> id) {
        return id.flatMap(known -> Optional.ofNullable(shell(request).commands().get(known)))
                .orElseThrow(() -> WsManFault.malformed("CommandId names no command of this shell"));
    }

    private static void stream(SoapAnswer.Xml xml, String name, String command, String base64, boolean isLast)
            throws XMLStreamException {
        if (!base64.isEmpty()) {
            xml.open("rsp", "Stream")
                    .attribute("Name", name)
                    .attribute("CommandId", command)
                    .text(base64)
                    .close();
        }
        if (isLast) {
            xml.open("rsp", "Stream")
                    .attribute("Name", name)
                    .attribute("CommandId", command)
                    .attribute("End", "true")
                    .close();
        }
    }

    private static Answer soap(byte[] body) {
        return soap(200, body);
    }

    /** A body as WS-Management sends it. */
    public static Answer soap(int status, byte[] body) {
        return Answer.bytes(status, TYPE, body);
    }
}
