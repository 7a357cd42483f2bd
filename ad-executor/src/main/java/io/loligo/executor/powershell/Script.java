package io.loligo.executor.powershell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A script that Loligo ships. Its first line is {@code # loligo-script: NAME VERSION}; then it sets {@code $action} to a
 * block that takes the parameters and returns the result. A frame around it reads the JSON and writes the JSON.
 *
 * @param text with the frame
 */
public record Script(String name, String version, String text) {
    /** The longest command line of cmd.exe, under which WS-Management starts commands. */
    public static final int LONGEST_LINE = 8191;

    private static final Pattern HEADER = Pattern.compile("\\A# loligo-script: (\\S+) (\\S+)\\R");
    private static final String FRAME = resource(Script.class, "frame.ps1");

    /**
     * The script in the resource {@code NAME.ps1} beside a class.
     *
     * @param functions further resources there, which define what the script calls
     * @throws IllegalStateException if there is none, its header names another, or it is too long for a command line
     */
    public static Script shipped(Class<?> beside, String name, String... functions) {
        String text = Stream.concat(Stream.of(name + ".ps1"), Stream.of(functions))
                .map(file -> resource(beside, file))
                .collect(Collectors.joining());
        Matcher header = HEADER.matcher(text);
        if (!header.find() || !header.group(1).equals(name)) {
            throw new IllegalStateException(name + ".ps1 must begin with '# loligo-script: " + name + " VERSION'");
        }
        var script = new Script(name, header.group(2), text + FRAME);
        int length = String.join(" ", script.arguments()).length();
        if (length > LONGEST_LINE - "powershell.exe ".length()) {
            throw new IllegalStateException(name + ".ps1 is too long: its command line has " + length + " characters");
        }
        return script;
    }

    /** PowerShell's arguments; the input goes to its standard input. */
    public List<String> arguments() {
        return List.of(
                "-NoProfile",
                "-NonInteractive",
                "-EncodedCommand",
                Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_16LE)));
    }

    @Override
    public String toString() {
        return name + " " + version;
    }

    private static String resource(Class<?> beside, String file) {
        try (InputStream stream = beside.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException(file + " is not beside " + beside.getName());
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
