package io.loligo.mapper.store;

import io.loligo.database.Refusal;
import io.loligo.mapper.request.StoreUnavailableException;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;

/** Sessions on a database whose tables are there, for callers that wait. */
final class Database {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Mutiny.SessionFactory sessions;
    private final Runnable migration;
    private final Executor threads =
            task -> Thread.ofVirtual().name("loligo-database").start(task);
    private volatile boolean migrated;

    /** @param migration makes the tables, or makes them what they should be; does nothing where they are */
    Database(Mutiny.SessionFactory sessions, Runnable migration) {
        this.sessions = sessions;
        this.migration = migration;
    }

    <T> T read(Function<Mutiny.StatelessSession, Uni<T>> work) {
        return answer(() -> sessions.openStatelessSession()
                .chain(session -> work.apply(session).eventually(session::close)));
    }

    /** All of it or nothing. */
    <T> T write(Function<Mutiny.StatelessSession, Uni<T>> work) {
        return answer(() -> sessions.openStatelessSession()
                .chain(session ->
                        session.withTransaction(unused -> work.apply(session)).eventually(session::close)));
    }

    private <T> T answer(Supplier<Uni<T>> question) {
        try {
            migrate();
            return onItsOwn(question).await().atMost(PATIENCE);
        } catch (TimeoutException slow) {
            throw new StoreUnavailableException(
                    "PostgreSQL did not answer within " + PATIENCE.toSeconds() + " s", slow);
        } catch (RuntimeException failed) {
            Refusal refusal = Refusal.of(failed);
            if (refusal.isOutage()) {
                throw new StoreUnavailableException("PostgreSQL cannot be used: " + refusal.words(), failed);
            }
            throw failed;
        }
    }

    // A thread that answers HTTP has a context, and Hibernate would take it for the one of its own thread.
    private <T> Uni<T> onItsOwn(Supplier<Uni<T>> question) {
        return Vertx.currentContext() == null
                ? question.get()
                : Uni.createFrom().deferred(question::get).runSubscriptionOn(threads);
    }

    // Not at the start of the service, which must start without its database.
    private synchronized void migrate() {
        if (!migrated) {
            migration.run();
            migrated = true;
        }
    }
}
