package io.loligo.connector.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.util.Optional;

/** Dates as Calamari writes them: {@code yyyy-MM-dd}, or with a time and an offset with or without a colon. */
public final class Days {
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuu-MM-dd['T'HH:mm[:ss[.SSS]][XXX][XX][X]]");

    private Days() {}

    /** The day, as it is written; empty when the text is no date. */
    public static Optional<LocalDate> read(String text) {
        try {
            if (text.length() == 10) {
                return Optional.of(LocalDate.of(
                                Integer.parseInt(text, 0, 4, 10),
                                Integer.parseInt(text, 5, 7, 10),
                                Integer.parseInt(text, 8, 10, 10)))
                        .filter(day -> text.charAt(4) == '-' && text.charAt(7) == '-');
            }
            return Optional.of(LocalDate.ofEpochDay(FORM.parse(text).getLong(ChronoField.EPOCH_DAY)));
        } catch (DateTimeException | NumberFormatException notADate) {
            return Optional.empty();
        }
    }
}
