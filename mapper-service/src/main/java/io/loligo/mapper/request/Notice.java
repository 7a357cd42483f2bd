package io.loligo.mapper.request;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/**
 * Something that those who may decide a request are to be told.
 *
 * @param level the level that is asked; one who has been asked once is not asked again for the same
 */
public record Notice(String request, String level, Kind kind) {

    /** What happened. */
    public enum Kind {
        ASKED,
        REMINDED,
        ESCALATED
    }

    /** What a request's step from one stage to another is to be told of; {@code before} is empty for a new request. */
    static Optional<Notice> between(Optional<Stage> before, Request after) {
        if (!(after.stage() instanceof Stage.Asked asked)) {
            return Optional.empty();
        }
        Optional<Stage.Asked> earlier = before.filter(Stage.Asked.class::isInstance)
                .map(Stage.Asked.class::cast)
                .filter(one -> one.level().equals(asked.level()) && one.since().equals(asked.since()));
        if (earlier.isEmpty()) {
            return Optional.of(new Notice(after.id(), asked.level(), Kind.ASKED));
        }
        if (asked.escalated() && !earlier.get().escalated()) {
            return Optional.of(new Notice(after.id(), asked.level(), Kind.ESCALATED));
        }
        return asked.reminded() && !earlier.get().reminded()
                ? Optional.of(new Notice(after.id(), asked.level(), Kind.REMINDED))
                : Optional.empty();
    }

    /** What changed requests are to be told of. */
    public static List<Notice> of(List<Request> known, List<Request> changed) {
        var stages = new HashMap<String, Stage>();
        known.forEach(request -> stages.put(request.id(), request.stage()));
        return changed.stream()
                .flatMap(request -> between(Optional.ofNullable(stages.get(request.id())), request).stream())
                .toList();
    }
}
