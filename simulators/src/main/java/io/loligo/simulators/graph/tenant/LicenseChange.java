package io.loligo.simulators.graph.tenant;

import java.util.List;
import java.util.UUID;

/** What {@code assignLicense} asks for: both lists are there, even when one is empty. */
public record LicenseChange(List<Addition> added, List<UUID> removed) {
    /** A licence with some of its plans switched off. */
    public record Addition(UUID sku, List<UUID> disabledPlans) {}
}
