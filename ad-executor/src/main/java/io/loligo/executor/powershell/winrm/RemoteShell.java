package io.loligo.executor.powershell.winrm;

import io.loligo.executor.system.SystemException;
import io.loligo.executor.system.Trouble;
import io.loligo.executor.system.Trouble.Sent;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/** A shell on the host, until it is closed. */
record RemoteShell(Wire wire, URI host, String id) implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(RemoteShell.class);
    /** Windows takes no shorter ones. */
    private static final Duration SHORTEST_IDLE = Duration.ofSeconds(60);

    /** @param longest how long one script in it may take */
    static RemoteShell open(Wire wire, URI host, Duration longest) throws SystemException {
        Duration idle = longest.compareTo(SHORTEST_IDLE) < 0 ? SHORTEST_IDLE : longest;
        ShellAnswer answer = wire.told(ShellRequest.create(host, wire.answerTimeout(), idle), Sent.NO);
        return new RemoteShell(wire, host, known(answer.shellId(), host, "Create", Sent.NO));
    }

    RemoteCommand start(String line, int outputBytes) throws SystemException {
        ShellAnswer answer = wire.told(ShellRequest.command(host, id, wire.answerTimeout(), line), Sent.PERHAPS);
        return new RemoteCommand(wire, host, id, known(answer.commandId(), host, "Command", Sent.PERHAPS), outputBytes);
    }

    /** A shell that stays open is closed by Windows itself after its idle time. */
    @Override
    public void close() {
        try {
            wire.told(ShellRequest.delete(host, id, wire.answerTimeout()), Sent.NO);
        } catch (SystemException unheard) {
            LOG.debugf("a shell was left open: %s", unheard.answered());
        }
    }

    private static String known(Optional<String> id, URI host, String operation, Sent sent) throws SystemException {
        return id.orElseThrow(() -> new SystemException(
                new Trouble.Unreachable(sent),
                host + " (" + operation + ") answered without the id that WS-Management asks for",
                "Look whether this address really is Windows' own WinRM service."));
    }
}
