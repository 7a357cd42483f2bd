package io.loligo.simulators.calamari.control;

import io.loligo.simulators.calamari.behaviour.ArmedFault;
import io.loligo.simulators.calamari.behaviour.RateLimiter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * How the simulator stands.
 *
 * @param requests how many each endpoint was asked, by its label
 * @param quota how much of each window is used; granted is 0 when there is no limit
 */
public record SimulatorStatus(
        Instant now,
        LocalDate today,
        String zone,
        int active,
        int archived,
        List<SwitchState> switches,
        List<ArmedFault> faults,
        Map<String, Long> requests,
        List<RateLimiter.Usage> quota) {
    /** One switch, and what else it could be. */
    public record SwitchState(String key, String value, String standard, String accepted) {}

    /** How many requests the API was asked in all. */
    public long requestsInAll() {
        return requests.values().stream().mapToLong(count -> count).sum();
    }
}
