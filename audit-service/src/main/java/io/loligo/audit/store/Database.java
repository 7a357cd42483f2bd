package io.loligo.audit.store;

import io.loligo.audit.question.UnavailableException;
import io.loligo.database.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/** Sessions on a database whose tables are there. */
@ApplicationScoped
class Database {
    private final Mutiny.SessionFactory sessions;
    private final Schema schema;

    Database(Mutiny.SessionFactory sessions, Schema schema) {
        this.sessions = sessions;
        this.schema = schema;
    }

    /** Fails with {@link UnavailableException} while the database is away. */
    <T> Uni<T> read(Function<Mutiny.StatelessSession, Uni<T>> work) {
        return ready().chain(() -> sessions.withStatelessSession(work))
                .onFailure(failure -> Refusal.of(failure).isOutage())
                .transform(away -> new UnavailableException(Refusal.of(away).words(), away));
    }

    <T> Uni<T> write(Function<Mutiny.StatelessSession, Uni<T>> work) {
        return ready().chain(() -> sessions.withStatelessTransaction(work));
    }

    // Deferred, so that whoever tries again asks again.
    private Uni<Void> ready() {
        return Uni.createFrom().deferred(schema::ready);
    }
}
