package io.loligo.simulators.graph.tenant;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A licence that somebody has.
 *
 * @param byGroup the group that it came with; empty when it was assigned directly
 */
public record License(UUID sku, List<UUID> disabledPlans, Optional<UUID> byGroup, Instant since) {
    public License {
        disabledPlans = List.copyOf(disabledPlans);
    }

    public boolean isDirect() {
        return byGroup.isEmpty();
    }
}
