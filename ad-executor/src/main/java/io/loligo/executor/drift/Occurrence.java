package io.loligo.executor.drift;

import io.loligo.contracts.action.Explanation;
import java.time.Instant;
import java.util.Optional;

/**
 * One time that a difference was found.
 *
 * @param commandId the command that compared
 * @param explanation why it was not repaired
 */
public record Occurrence(Instant at, Optional<String> commandId, Fate fate, Optional<Explanation> explanation) {}
