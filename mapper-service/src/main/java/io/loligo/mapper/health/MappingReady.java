package io.loligo.mapper.health;

import io.loligo.mapper.messaging.Work;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when every part works; else says which one does not, and why. */
@Readiness
@ApplicationScoped
public class MappingReady implements HealthCheck {
    private final Work work;

    MappingReady(Work work) {
        this.work = work;
    }

    @Override
    public HealthCheckResponse call() {
        var states = work.states();
        var response = HealthCheckResponse.named("mapping")
                .status(states.values().stream().allMatch(String::isEmpty));
        states.forEach((name, state) -> response.withData(name, state.isEmpty() ? "works" : state));
        return response.build();
    }
}
