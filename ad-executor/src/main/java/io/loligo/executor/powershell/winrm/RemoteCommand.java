package io.loligo.executor.powershell.winrm;

import io.loligo.executor.powershell.ScriptOutput;
import io.loligo.executor.system.SystemException;
import io.loligo.executor.system.Trouble.Sent;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.jboss.logging.Logger;

/** A process in a shell: its input is sent, its output fetched piece by piece. */
final class RemoteCommand {
    private static final Logger LOG = Logger.getLogger(RemoteCommand.class);
    /** In Base64 well below the largest envelope that every host takes. */
    private static final int PIECE = 64 * 1024;
    /** How long one receive waits for something to fetch. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private static final Duration SHORTEST_WAIT = Duration.ofMillis(500);

    private final Wire wire;
    private final URI host;
    private final String shell;
    private final String id;
    private final int limit;
    private final ByteArrayOutputStream standard = new ByteArrayOutputStream();
    private final ByteArrayOutputStream error = new ByteArrayOutputStream();
    private Optional<Integer> exitCode = Optional.empty();

    RemoteCommand(Wire wire, URI host, String shell, String id, int limit) {
        this.wire = wire;
        this.host = host;
        this.shell = shell;
        this.id = id;
        this.limit = limit;
    }

    void send(byte[] input) throws SystemException {
        int from = 0;
        do {
            int to = Math.min(input.length, from + PIECE);
            wire.told(
                    ShellRequest.send(
                            host,
                            shell,
                            wire.answerTimeout(),
                            id,
                            Arrays.copyOfRange(input, from, to),
                            to == input.length),
                    Sent.PERHAPS);
            from = to;
        } while (from < input.length);
    }

    /** Fetches what there is, or waits for it a while. */
    void receive(Duration left) throws SystemException {
        Duration wait = left.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : left;
        Optional<ShellAnswer> answer = wire.ask(
                ShellRequest.receive(host, shell, wait.compareTo(SHORTEST_WAIT) < 0 ? SHORTEST_WAIT : wait, id),
                Sent.PERHAPS);
        if (answer.isPresent()) {
            answer.get().stream("stdout").forEach(standard::writeBytes);
            answer.get().stream("stderr").forEach(error::writeBytes);
            exitCode = answer.get().exitCode();
        }
    }

    boolean hasWrittenTooMuch() {
        return standard.size() + error.size() > limit;
    }

    /** Everything, once the process has ended. */
    Optional<ScriptOutput> output() {
        return exitCode.map(code -> new ScriptOutput(
                code, standard.toString(StandardCharsets.US_ASCII), error.toString(StandardCharsets.UTF_8)));
    }

    /** Ends the process with all that it started; also tells the host that everything was fetched. */
    void terminate() {
        try {
            wire.told(ShellRequest.terminate(host, shell, wire.answerTimeout(), id), Sent.NO);
        } catch (SystemException unheard) {
            LOG.debugf("a command was not ended: %s", unheard.answered());
        }
    }
}
