package io.loligo.mapper.request;

import java.time.Instant;
import java.util.Set;

/** Which requests are to be revised together. */
public sealed interface Selection {

    /** Those with these names, whatever became of them. */
    record Named(Set<String> ids) implements Selection {
        public Named {
            ids = Set.copyOf(ids);
        }
    }

    /** Those that the clock has to look at by now. */
    record Due(Instant now) implements Selection {}

    /** Those that waited for another request that is no longer open. */
    record Released() implements Selection {}

    /** Those of a wave that are still being counted. */
    record InWave(Wave wave) implements Selection {}

    /** Those of a hold. */
    record InHold(String hold) implements Selection {}
}
