package io.loligo.simulators.winrm.shell;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A command line that starts PowerShell with an encoded script of Loligo's.
 *
 * @param embedded the JSON that the script carries itself, for clients that cannot send input: a line
 *     {@code $LoligoInput = '…'} with the Base64 of its UTF-8
 */
record PowerShellCall(String name, String version, Optional<String> embedded) {
    private static final Pattern LINE = Pattern.compile(
            "\\s*powershell(?:\\.exe)?\\s+-NoProfile\\s+-NonInteractive\\s+-EncodedCommand\\s+([A-Za-z0-9+/=]+)\\s*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HEADER = Pattern.compile("(?m)^# loligo-script: (\\S+) (\\S+)\\s*$");
    private static final Pattern INPUT = Pattern.compile("(?m)^\\$LoligoInput = '([A-Za-z0-9+/=]*)'\\s*$");

    /** Empty when this is anything else. */
    static Optional<PowerShellCall> of(String line) {
        Matcher encoded = LINE.matcher(line);
        if (!encoded.matches()) {
            return Optional.empty();
        }
        String script;
        try {
            script = new String(Base64.getDecoder().decode(encoded.group(1)), StandardCharsets.UTF_16LE);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
        Matcher header = HEADER.matcher(script);
        if (!header.find()) {
            return Optional.empty();
        }
        Matcher input = INPUT.matcher(script);
        return Optional.of(new PowerShellCall(
                header.group(1),
                header.group(2),
                input.find()
                        ? Optional.of(new String(Base64.getDecoder().decode(input.group(1)), StandardCharsets.UTF_8))
                        : Optional.empty()));
    }

    /** Whether the script waits for its JSON on standard input. */
    boolean awaitsInput() {
        return embedded.isEmpty();
    }
}
