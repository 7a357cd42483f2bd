package io.loligo.simulators.calamari.store;

import io.loligo.simulators.calamari.behaviour.ArmedFault;
import io.loligo.simulators.calamari.tenant.TenantState;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Everything that a second start needs to go on.
 *
 * @param ahead how far the simulated clock is ahead of the real one
 * @param switches those that were flipped, by key
 */
public record SimulatorState(
        TenantState tenant, Duration ahead, Map<String, String> switches, List<ArmedFault> faults) {}
