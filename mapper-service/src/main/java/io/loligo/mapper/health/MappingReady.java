package io.loligo.mapper.health;

import io.loligo.mapper.messaging.Work;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/** Ready when every part works; else says which one does not, and why. */
@Readiness
@ApplicationScoped
public class MappingReady implements HealthCheck {
    private static final Logger LOG = Logger.getLogger(MappingReady.class);

    private final Work work;
    private final AtomicReference<Map<String, String>> lastSaid = new AtomicReference<>(Map.of());

    MappingReady(Work work) {
        this.work = work;
    }

    @Override
    public HealthCheckResponse call() {
        var states = work.states();
        if (!states.equals(lastSaid.getAndSet(states))) {
            say(states);
        }
        var response = HealthCheckResponse.named("mapping")
                .status(states.values().stream().allMatch(String::isEmpty));
        states.forEach((name, state) -> response.withData(name, state.isEmpty() ? "works" : state));
        return response.build();
    }

    private static void say(Map<String, String> states) {
        String missing = states.entrySet().stream()
                .filter(state -> !state.getValue().isEmpty())
                .map(state -> state.getKey() + ": " + state.getValue())
                .collect(Collectors.joining("; "));
        if (missing.isEmpty()) {
            LOG.info("Ready: every part works");
        } else {
            LOG.warnf("Not ready; %s", missing);
        }
    }
}
