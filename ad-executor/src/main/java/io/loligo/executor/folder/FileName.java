package io.loligo.executor.folder;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One name in a path, held to what Windows keeps as it is written (<i>Naming Files, Paths, and Namespaces</i>): it drops dots and
 * spaces at the end, opens devices by reserved names and streams behind a colon, and goes up at {@code ..}.
 */
final class FileName {
    private static final int LONGEST = 255;
    private static final String FORBIDDEN = "<>:\"|?*/\\";
    private static final Set<String> DEVICES = Stream.concat(
                    Stream.of(
                            "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "COM¹", "COM²", "COM³", "LPT¹", "LPT²",
                            "LPT³"),
                    IntStream.rangeClosed(0, 9).boxed().flatMap(digit -> Stream.of("COM" + digit, "LPT" + digit)))
            .collect(Collectors.toUnmodifiableSet());

    private FileName() {}

    /** Why it is not acceptable, to follow the name in a sentence; empty when it is. */
    static Optional<String> wrong(String name) {
        if (name.isEmpty()) {
            return Optional.of("is empty: two backslashes in a row, or one at the end");
        }
        if (name.equals(".") || name.equals("..")) {
            return Optional.of("leads elsewhere");
        }
        if (name.indexOf(':') >= 0) {
            return Optional.of("names a stream of a file");
        }
        if (name.chars().anyMatch(character -> character < ' ' || FORBIDDEN.indexOf(character) >= 0)) {
            return Optional.of("holds a character that no file name may hold");
        }
        if (name.endsWith(".") || name.endsWith(" ")) {
            return Optional.of("ends with a dot or a space, which Windows drops");
        }
        if (name.length() > LONGEST) {
            return Optional.of("is longer than " + LONGEST + " characters");
        }
        int dot = name.indexOf('.');
        String stem = (dot < 0 ? name : name.substring(0, dot)).strip().toUpperCase(Locale.ROOT);
        return DEVICES.contains(stem) ? Optional.of("is the name of a device") : Optional.empty();
    }
}
