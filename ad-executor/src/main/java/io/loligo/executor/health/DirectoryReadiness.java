package io.loligo.executor.health;

import io.loligo.executor.directory.Directories;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready when every directory answers; while one does not, its commands wait. */
@Readiness
@ApplicationScoped
public class DirectoryReadiness implements HealthCheck {
    private final Directories directories;

    DirectoryReadiness(Directories directories) {
        this.directories = directories;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("directories").up();
        directories.byName().forEach((name, directory) -> {
            SignOfLife answer = SignOfLife.of(directory::check);
            response.withData(name, answer.words());
            if (!answer.up()) {
                response.down();
            }
        });
        return response.build();
    }
}
