package io.loligo.contracts.employee;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The last known state of a person, on a compacted topic: the connector's own memory, and for anyone else a table of
 * everybody. It is written in the same transaction as the changes that led to it.
 *
 * @param leavingReason present exactly when the state is {@link EmploymentState#LEFT}
 * @param absences those under way, by identifier
 * @param revision see {@link Occurrence#revision()}
 */
public record EmployeeSnapshot(
        EmployeeRecord employee,
        EmploymentState state,
        Optional<LeavingReason> leavingReason,
        List<Absence> absences,
        Instant observedAt,
        long revision) {
    public EmployeeSnapshot {
        absences = List.copyOf(absences);
        if (leavingReason.isPresent() != (state == EmploymentState.LEFT)) {
            throw new IllegalArgumentException("leavingReason: present exactly when state is LEFT, not with " + state);
        }
    }
}
