package io.loligo.executor.health;

import io.loligo.executor.directory.Directories;
import io.loligo.executor.directory.Directory;
import io.loligo.executor.system.SystemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready when every directory answers; while one does not, its commands wait. */
@Readiness
@ApplicationScoped
public class DirectoryReadiness implements HealthCheck {
    private static final long SECONDS = 3;

    private final Directories directories;

    DirectoryReadiness(Directories directories) {
        this.directories = directories;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("directories").up();
        directories.byName().forEach((name, directory) -> {
            Answer answer = answer(directory);
            response.withData(name, answer.words());
            if (!answer.up()) {
                response.down();
            }
        });
        return response.build();
    }

    private record Answer(boolean up, String words) {}

    private static Answer answer(Directory directory) {
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> answer.complete(ask(directory)));
        try {
            return answer.get(SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException slow) {
            return new Answer(false, "no answer within " + SECONDS + " s; its commands wait");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Answer(false, "interrupted");
        } catch (ExecutionException unforeseen) {
            return new Answer(false, String.valueOf(unforeseen.getMessage()));
        }
    }

    private static Answer ask(Directory directory) {
        try {
            directory.check();
            return new Answer(true, "answers");
        } catch (SystemException down) {
            return new Answer(false, down.answered() + "; its commands wait. " + down.advice());
        } catch (RuntimeException unforeseen) {
            return new Answer(false, String.valueOf(unforeseen.getMessage()));
        }
    }
}
