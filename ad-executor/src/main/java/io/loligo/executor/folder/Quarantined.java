package io.loligo.executor.folder;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A folder in a quarantine. Its name says all: {@code 20261225T061500Z_<objectGUID>_jsmith}.
 *
 * @param folder where it is
 * @param account the {@code objectGUID} of the account that it belonged to
 * @param expires when it may be deleted, in whole seconds
 * @param name of the folder before, as far as it fits
 */
public record Quarantined(UncPath folder, String account, Instant expires, String name) {
    private static final Pattern NAME = Pattern.compile("(\\d{8}T\\d{6}Z)_([0-9A-Fa-f-]{36})_(.+)");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LONGEST_NAME = 150;

    /** Where a folder goes. */
    public static Quarantined of(UncPath folder, Root root, String account, Instant expires) {
        Instant end = expires.truncatedTo(ChronoUnit.SECONDS);
        String name = fitting(folder.name());
        return new Quarantined(
                root.quarantine().child(TIME.format(end) + "_" + account + "_" + name), account, end, name);
    }

    /** Reads the name of a folder in a quarantine; empty when it is not one of ours. */
    public static Optional<Quarantined> parse(UncPath folder) {
        Matcher matcher = NAME.matcher(folder.name());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            Instant expires = TIME.parse(matcher.group(1), Instant::from);
            return Optional.of(new Quarantined(folder, matcher.group(2), expires, matcher.group(3)));
        } catch (DateTimeParseException noTime) {
            return Optional.empty();
        }
    }

    /** Whether it may be what became of that folder. */
    public boolean was(UncPath home) {
        return name.equalsIgnoreCase(fitting(home.name()));
    }

    private static String fitting(String name) {
        if (name.length() <= LONGEST_NAME) {
            return name;
        }
        int end = Character.isHighSurrogate(name.charAt(LONGEST_NAME - 1)) ? LONGEST_NAME - 1 : LONGEST_NAME;
        return name.substring(0, end) + "…";
    }
}
