package io.loligo.connector.polling;

import io.loligo.connector.connection.Connection;
import io.loligo.connector.journal.Batch;
import io.loligo.connector.journal.Journal;
import io.loligo.connector.pass.AbsenceGuard;
import io.loligo.connector.people.Roster;
import io.loligo.connector.quota.Allotment;
import io.loligo.connector.quota.Governor;
import io.loligo.connector.quota.QuotaLimits;
import io.loligo.connector.quota.Spend;
import io.loligo.connector.quota.TenantQuota;
import io.loligo.connector.source.FieldRule;
import io.loligo.contracts.employee.EmployeeSnapshot;
import java.io.IOException;
import java.util.function.Supplier;

/** Claims a connection's journal, and brings back what it remembers. */
record Recalling(
        Connection connection, Journal.Shelf shelf, Clocks clocks, StatusBoard board, Supplier<TenantQuota> quota) {

    /** What lies open while the journal is. */
    record Open(
            Journal journal,
            Journal.Recalled recalled,
            Roster roster,
            Governor governor,
            Writer writer,
            AbsenceGuard absenceGuard) {}

    private record Memories(Roster roster) implements Journal.Memory {
        @Override
        public void remember(EmployeeSnapshot snapshot) {
            roster.remember(snapshot);
        }

        @Override
        public void forget(String value) {
            roster.forget(value);
        }
    }

    private record Share(Supplier<TenantQuota> quota, StatusBoard board) implements Allotment {
        @Override
        public QuotaLimits own() {
            return quota.get().each();
        }

        @Override
        public QuotaLimits whole() {
            return quota.get().whole();
        }

        @Override
        public Spend others() {
            return board.spentByOthers();
        }
    }

    /** Nothing stays open when it fails. */
    Open open() throws IOException {
        Journal journal = shelf.open(connection.name());
        try {
            Roster roster = new Roster(
                    connection.name(),
                    connection.source().fields().stream().map(FieldRule::name).toList(),
                    connection.days());
            Journal.Recalled recalled = journal.recall(new Memories(roster));
            Governor governor = new Governor(
                    new Share(quota, board), clocks.own(), recalled.spend(), spend -> book(journal, spend));
            return new Open(
                    journal,
                    recalled,
                    roster,
                    governor,
                    new Writer(journal, roster, recalled),
                    new AbsenceGuard(connection.guards()));
        } catch (IOException failed) {
            journal.close();
            throw failed;
        }
    }

    private void book(Journal journal, Spend spend) throws IOException {
        journal.commit(Batch.of(spend));
        board.spent(spend);
    }
}
