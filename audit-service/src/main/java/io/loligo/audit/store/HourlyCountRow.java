package io.loligo.audit.store;

import io.loligo.audit.people.HourlyCount;
import io.loligo.audit.trail.Kind;
import io.loligo.audit.trail.Status;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A count as derived from events; written by {@code ledger/append.sql} alone. */
@Entity(name = "HourlyCount")
@Immutable
@IdClass(HourlyCountRow.Key.class)
@Table(name = "hourly_count")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
class HourlyCountRow {
    @Id
    Instant hour;

    @Id
    String kind;

    /** Empty where the kind has no outcomes. */
    @Id
    String outcome;

    long events;

    /** What tells rows apart. */
    record Key(Instant hour, String kind, String outcome) {}

    HourlyCount count() {
        Kind known = Kind.named(kind).orElseThrow(() -> new IllegalStateException("unknown kind " + kind));
        return new HourlyCount(hour, known, Status.named(outcome), events);
    }
}
