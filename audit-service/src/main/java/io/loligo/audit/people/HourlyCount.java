package io.loligo.audit.people;

import io.loligo.audit.trail.Kind;
import io.loligo.audit.trail.Status;
import java.time.Instant;
import java.util.Optional;

/** How many events of a kind and outcome happened in the hour that begins then. */
public record HourlyCount(Instant hour, Kind kind, Optional<Status> outcome, long events) {}
