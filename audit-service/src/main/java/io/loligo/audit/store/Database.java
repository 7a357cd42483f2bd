package io.loligo.audit.store;

import io.loligo.audit.question.UnavailableException;
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
        return schema.ready()
                .chain(() -> sessions.withStatelessSession(work))
                .onFailure(Outage::isIn)
                .transform(away -> new UnavailableException(Outage.words(away), away));
    }

    <T> Uni<T> write(Function<Mutiny.StatelessSession, Uni<T>> work) {
        return schema.ready().chain(() -> sessions.withStatelessTransaction(work));
    }
}
