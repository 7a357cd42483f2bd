package io.loligo.audit.http;

import io.loligo.audit.question.Cursor;
import io.loligo.audit.timeline.Timeline;
import io.loligo.audit.trail.Chain;
import java.util.List;
import java.util.Optional;

/**
 * A timeline in JSON.
 *
 * @param subject the person or the account
 * @param next the value of {@code before} that asks for the chains that began earlier
 */
public record TimelineView<T>(T subject, List<Chain> chains, Optional<String> next) {
    static <T> TimelineView<T> of(Timeline<T> timeline) {
        return new TimelineView<>(
                timeline.subject(),
                timeline.chains().rows(),
                timeline.chains().next().map(Cursor::text));
    }
}
