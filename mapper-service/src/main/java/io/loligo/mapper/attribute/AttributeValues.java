package io.loligo.mapper.attribute;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;

/** Checks a value against the directory's schema before anybody is asked to write it. */
public final class AttributeValues {
    /** As Active Directory writes it: {@code 20261124080000.0Z}. */
    private static final DateTimeFormatter GENERALIZED = new DateTimeFormatterBuilder()
            .appendPattern("uuuuMMdd")
            .appendValue(ChronoField.HOUR_OF_DAY, 2)
            .appendValue(ChronoField.MINUTE_OF_HOUR, 2)
            .appendValue(ChronoField.SECOND_OF_MINUTE, 2)
            .appendLiteral(".0Z")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private AttributeValues() {}

    /** Why the attribute does not hold the value, if it does not; the words do not quote it. */
    public static Optional<String> problem(DirectoryAttribute attribute, String value) {
        if (value.length() > attribute.maximumLength()) {
            return Optional.of(attribute.name() + " holds at most " + attribute.maximumLength()
                    + " characters, and the value has " + value.length()
                    + "; shorten it in the mapping with left(…, " + attribute.maximumLength() + ")");
        }
        return switch (attribute.syntax()) {
            case INTEGER -> whole(attribute, value, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case LARGE_INTEGER -> whole(attribute, value, Long.MIN_VALUE, Long.MAX_VALUE);
            case GENERALIZED_TIME -> time(attribute, value);
            case TEXT, BOOLEAN, ACCOUNT, BINARY -> Optional.empty();
        };
    }

    private static Optional<String> whole(DirectoryAttribute attribute, String value, long least, long most) {
        try {
            long whole = Long.parseLong(value);
            if (whole >= least && whole <= most) {
                return Optional.empty();
            }
        } catch (NumberFormatException notWhole) {
            // Told below, in the same words.
        }
        return Optional.of(attribute.name() + " holds a whole number from " + least + " to " + most
                + "; the value is none (adTime makes one of a date)");
    }

    private static Optional<String> time(DirectoryAttribute attribute, String value) {
        try {
            LocalDateTime.parse(value, GENERALIZED);
            return Optional.empty();
        } catch (DateTimeException notTime) {
            return Optional.of(
                    attribute.name()
                            + " holds a time such as 20261124080000.0Z; the value is none (generalizedTime makes one of a date)");
        }
    }
}
