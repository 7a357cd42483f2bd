package io.loligo.audit.store;

import io.loligo.audit.intake.Ledger;
import io.loligo.audit.intake.LedgerEntry;
import io.loligo.audit.intake.UnstorableEventException;
import io.loligo.audit.question.UnavailableException;
import io.loligo.database.Refusal;
import io.loligo.database.SqlFile;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Appends batches, each by one statement in one transaction. */
@ApplicationScoped
class PostgresLedger implements Ledger {
    private static final String APPEND = SqlFile.read(PostgresLedger.class, "ledger/append.sql");

    private final Database database;

    PostgresLedger(Database database) {
        this.database = database;
    }

    @Override
    public Uni<Void> append(List<LedgerEntry> entries) {
        return database.write(session -> {
                    var insert = session.createNativeQuery(APPEND);
                    EventInsert.bind(entries, insert::setParameter);
                    return insert.executeUpdate();
                })
                .replaceWithVoid()
                .onFailure()
                .transform(PostgresLedger::inWords);
    }

    private static Throwable inWords(Throwable failure) {
        Refusal refusal = Refusal.of(failure);
        return refusal.isDataAtFault()
                ? new UnstorableEventException(
                        "PostgreSQL does not take a value of this event: " + refusal.words(), failure)
                : new UnavailableException(refusal.words(), failure);
    }
}
