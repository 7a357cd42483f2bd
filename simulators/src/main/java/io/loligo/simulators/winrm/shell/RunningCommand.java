package io.loligo.simulators.winrm.shell;

import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** A command in a shell: first it may wait for input, then its output is fetched piece by piece. */
final class RunningCommand {
    private final String id;
    private final String line;
    private final boolean skipsCmd;
    private final StringBuilder input = new StringBuilder();
    private Optional<Output> output = Optional.empty();
    private boolean terminated;
    private int standardSent;
    private int errorSent;

    RunningCommand(String id, String line, boolean skipsCmd) {
        this.id = id;
        this.line = line;
        this.skipsCmd = skipsCmd;
    }

    String id() {
        return id;
    }

    void startUnlessInputIsMissing(PowerShell shell) {
        if (!PowerShell.awaitsInput(line, skipsCmd)) {
            output = Optional.of(shell.run(line, skipsCmd, ""));
        }
    }

    void send(String text, boolean isEnd, PowerShell shell) {
        input.append(text);
        if (isEnd && output.isEmpty()) {
            output = Optional.of(shell.run(line, skipsCmd, input.toString()));
        }
    }

    void terminate() {
        terminated = true;
    }

    /** How long until there is something to fetch; empty for never. */
    Optional<Duration> wait(Instant now) {
        if (terminated) {
            return Optional.of(Duration.ZERO);
        }
        return output.map(Output::readyAt)
                .filter(ready -> !ready.equals(Instant.MAX))
                .map(ready -> ready.isAfter(now) ? Duration.between(now, ready) : Duration.ZERO);
    }

    Piece next(int most, Charset encoding) {
        Output whole = output.orElseGet(() -> Output.of("", "", 1));
        byte[] standard = terminated ? new byte[0] : whole.standard().getBytes(encoding);
        byte[] error = terminated ? new byte[0] : whole.error().getBytes(encoding);
        int standardTo = Math.min(standard.length, standardSent + most);
        int errorTo = Math.min(error.length, errorSent + most);
        var piece = new Piece(
                base64(standard, standardSent, standardTo),
                base64(error, errorSent, errorTo),
                standardTo == standard.length && errorTo == error.length,
                terminated ? 1 : whole.exitCode());
        standardSent = standardTo;
        errorSent = errorTo;
        return piece;
    }

    private static String base64(byte[] bytes, int from, int to) {
        return Base64.getEncoder().encodeToString(Arrays.copyOfRange(bytes, Math.min(from, bytes.length), to));
    }

    /**
     * @param standard in Base64, as it travels
     * @param isLast whether the process has ended with the exit code, and nothing is left
     */
    record Piece(String standard, String error, boolean isLast, int exitCode) {}
}
