package io.loligo.mapper.page;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A place on a way that is drawn as a line of them.
 *
 * @param tone {@code passed}, {@code now}, {@code ahead}, {@code skipped} or {@code end}
 * @param word the tone in words
 */
public record Stop(String title, String tone, String word, Optional<Instant> at, List<String> lines) {
    public Stop {
        lines = List.copyOf(lines);
    }

    static Stop passed(String title, Optional<Instant> at, List<String> lines) {
        return new Stop(title, "passed", "passed", at, lines);
    }

    static Stop now(String title, Optional<Instant> at, List<String> lines) {
        return new Stop(title, "now", "now", at, lines);
    }

    static Stop ahead(String title, Optional<Instant> at, List<String> lines) {
        return new Stop(title, "ahead", "ahead", at, lines);
    }

    static Stop skipped(String title, List<String> lines) {
        return new Stop(title, "skipped", "skipped", Optional.empty(), lines);
    }

    static Stop end(String title, Optional<Instant> at) {
        return new Stop(title, "end", "the end", at, List.of());
    }
}
