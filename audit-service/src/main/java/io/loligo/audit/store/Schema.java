package io.loligo.audit.store;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicReference;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/** The tables, made or migrated before the first use and not at the start, so that the service starts before its database. */
@ApplicationScoped
class Schema {
    private final Flyway flyway;
    private final AtomicReference<@Nullable Uni<Void>> attempt = new AtomicReference<>();
    private volatile boolean migrated;

    Schema(Flyway flyway) {
        this.flyway = flyway;
    }

    /** Fails when the database cannot be reached or migrated; who asks again tries again. Keeps to the caller's context. */
    Uni<Void> ready() {
        if (migrated) {
            return Uni.createFrom().voidItem();
        }
        Uni<Void> shared = attempt.updateAndGet(current -> current == null ? migration() : current);
        Context caller = Vertx.currentContext();
        return caller == null ? shared : shared.emitOn(task -> caller.runOnContext(ignored -> task.run()));
    }

    private Uni<Void> migration() {
        return Uni.createFrom()
                .item(flyway::migrate)
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .invoke(() -> migrated = true)
                .onTermination()
                .invoke(() -> attempt.set(null))
                .replaceWithVoid()
                .memoize()
                .indefinitely();
    }
}
