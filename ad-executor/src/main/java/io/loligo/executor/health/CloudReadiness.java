package io.loligo.executor.health;

import io.loligo.executor.cloud.Cloud;
import io.loligo.executor.system.ByDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready when every tenant of Microsoft 365 lets the application in; while one does not, steps that reach it wait. */
@Readiness
@ApplicationScoped
public class CloudReadiness implements HealthCheck {
    private final ByDirectory<Cloud> clouds;

    CloudReadiness(ByDirectory<Cloud> clouds) {
        this.clouds = clouds;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("Microsoft 365").up();
        clouds.all().forEach((directory, cloud) -> {
            SignOfLife answer = SignOfLife.of(cloud::check);
            response.withData(directory, answer.words());
            if (!answer.up()) {
                response.down();
            }
        });
        return response.build();
    }
}
