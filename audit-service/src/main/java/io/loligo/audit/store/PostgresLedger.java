package io.loligo.audit.store;

import io.loligo.audit.intake.Ledger;
import io.loligo.audit.intake.LedgerEntry;
import io.loligo.audit.intake.UnstorableEventException;
import io.smallrye.mutiny.Uni;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Appends batches, each by one statement in one transaction. */
@ApplicationScoped
class PostgresLedger implements Ledger {
    /** The SQL states of this class say that the data itself is at fault. */
    private static final String DATA_EXCEPTION = "22";

    private final Database database;

    PostgresLedger(Database database) {
        this.database = database;
    }

    @Override
    public Uni<Void> append(List<LedgerEntry> entries) {
        return database.write(session -> {
                    var insert = session.createNativeQuery(Statements.APPEND);
                    EventInsert.bind(entries, insert::setParameter);
                    return insert.executeUpdate();
                })
                .replaceWithVoid()
                .onFailure()
                .transform(failure -> dataAtFault(failure)
                        .<Throwable>map(refusal -> new UnstorableEventException(
                                "PostgreSQL does not take a value of this event: " + refusal.getErrorMessage()
                                        + " (SQL state " + refusal.getSqlState() + ")",
                                refusal))
                        .orElse(failure));
    }

    private static Optional<PgException> dataAtFault(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PgException refusal) {
                return Optional.of(refusal).filter(some -> some.getSqlState().startsWith(DATA_EXCEPTION));
            }
        }
        return Optional.empty();
    }
}
