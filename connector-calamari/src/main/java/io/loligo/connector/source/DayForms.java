package io.loligo.connector.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The forms in which a source writes dates: Calamari's own, and then further patterns in their order. */
public final class DayForms {
    private final List<String> patterns;
    private final List<DateTimeFormatter> formatters;

    /** @param patterns letters as in {@link DateTimeFormatter}, such as {@code dd.MM.uuuu} */
    public DayForms(List<String> patterns) {
        this.patterns = List.copyOf(patterns);
        this.formatters = this.patterns.stream().map(DayForms::formatter).toList();
    }

    /** Calamari's own forms alone. */
    public static DayForms usual() {
        return new DayForms(List.of());
    }

    /**
     * The pattern itself, checked: what it writes of a day must lead back to that day.
     *
     * @throws IllegalArgumentException if it does not, such as for want of the year
     */
    public static String pattern(String text) {
        LocalDate day = LocalDate.of(2026, 11, 24);
        try {
            DateTimeFormatter formatter = formatter(text);
            String written = formatter.format(day.atTime(13, 14, 15).atOffset(ZoneOffset.UTC));
            if (read(formatter, written).equals(day)) {
                return text;
            }
        } catch (DateTimeException incomplete) {
            throw new IllegalArgumentException(text, incomplete);
        }
        throw new IllegalArgumentException(text);
    }

    /** The day, as it is written; empty when the text is in none of the forms. */
    public Optional<LocalDate> read(String text) {
        Optional<LocalDate> usual = Days.read(text);
        return usual.isPresent() || formatters.isEmpty() ? usual : further(text);
    }

    private Optional<LocalDate> further(String text) {
        return formatters.stream()
                .flatMap(formatter -> tried(formatter, text).stream())
                .findFirst();
    }

    private static Optional<LocalDate> tried(DateTimeFormatter formatter, String text) {
        try {
            return Optional.of(read(formatter, text));
        } catch (DateTimeException anotherForm) {
            return Optional.empty();
        }
    }

    private static LocalDate read(DateTimeFormatter formatter, String text) {
        return LocalDate.ofEpochDay(formatter.parse(text).getLong(ChronoField.EPOCH_DAY));
    }

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DayForms forms && patterns.equals(forms.patterns);
    }

    @Override
    public int hashCode() {
        return patterns.hashCode();
    }

    @Override
    public String toString() {
        return patterns.toString();
    }
}
