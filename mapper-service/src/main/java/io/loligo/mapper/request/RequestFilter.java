package io.loligo.mapper.request;

import java.util.Optional;
import java.util.Set;

/**
 * Which requests are listed.
 *
 * @param stages in which they stand
 * @param person a key such as {@code acme/17}, or its part after the connection
 * @param asked those that somebody may be asked about
 */
public record RequestFilter(
        Set<StageKind> stages, Optional<String> automation, Optional<String> person, Optional<Reach> asked) {
    public RequestFilter {
        stages = Set.copyOf(stages);
    }

    public RequestFilter within(Reach reach) {
        return new RequestFilter(stages, automation, person, Optional.of(reach));
    }
}
