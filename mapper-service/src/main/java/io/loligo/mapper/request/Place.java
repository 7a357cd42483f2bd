package io.loligo.mapper.request;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * Where a page of a list, newest first, ended. What is opened meanwhile does not shift it.
 *
 * @param openedAt of the last one on the page
 * @param id what tells those of one time apart
 */
public record Place(Instant openedAt, String id) {

    public static Place of(Request request) {
        return new Place(request.openedAt(), request.id());
    }

    /** For addresses: letters, digits, hyphens and underscores. */
    public String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((openedAt + " " + id).getBytes(StandardCharsets.UTF_8));
    }

    /** Empty for what {@link #text()} did not yield. */
    public static Optional<Place> parse(String text) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int space = Math.max(plain.indexOf(' '), 0);
            return Optional.of(new Place(Instant.parse(plain.substring(0, space)), plain.substring(space + 1)));
        } catch (IllegalArgumentException | DateTimeException foreign) {
            return Optional.empty();
        }
    }
}
