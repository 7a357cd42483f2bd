package io.loligo.audit.question;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;

/**
 * Where a page of a list, newest first, ended: the next one holds what comes after it. New arrivals do not shift it.
 *
 * @param at the time of the last row
 * @param id what tells rows of one time apart
 */
public record Cursor(Instant at, String id) {
    private static final String FORM = "the value of 'next' of the page before, unchanged";

    /** For addresses: letters, digits, hyphens and underscores. */
    public String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((at + " " + id).getBytes(StandardCharsets.UTF_8));
    }

    public static Cursor parse(String text) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int space = plain.indexOf(' ');
            return new Cursor(Instant.parse(plain.substring(0, Math.max(space, 0))), plain.substring(space + 1));
        } catch (IllegalArgumentException | DateTimeException foreign) {
            throw new BadInputException("before", FORM, text);
        }
    }
}
