package io.loligo.audit.http;

import io.loligo.audit.question.Cursor;
import io.loligo.audit.question.Page;
import java.util.List;
import java.util.Optional;

/**
 * A page of a list in JSON.
 *
 * @param next the value of {@code before} that asks for the page after this
 */
public record ListView<T>(List<T> rows, Optional<String> next) {
    static <T> ListView<T> of(Page<T> page) {
        return new ListView<>(page.rows(), page.next().map(Cursor::text));
    }
}
