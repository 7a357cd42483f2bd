package io.loligo.benchmarks.audit;

import io.loligo.parts.PostgresPart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** The ledger's tables, and beside them an empty one of the same form for bare copying. */
final class LedgerTables implements AutoCloseable {
    /** All but those that the database gives by itself. */
    private static final String COLUMNS = "id, kind, type, source, subject, trace, chain, employee, command_id, step,"
            + " action, outcome, directory, account_guid, account_dn, occurred_at, topic, \"partition\", \"offset\", body";

    private final Connection connection;
    private final CopyManager copies;

    LedgerTables(PostgresPart.Database database) throws SQLException {
        connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
        copies = connection.unwrap(PGConnection.class).getCopyAPI();
        execute("create table if not exists copied (like event including all)");
    }

    void empty() throws SQLException {
        execute("truncate event, person, account, hourly_count");
    }

    void emptyCopy() throws SQLException {
        execute("truncate copied");
    }

    /** The ledger's rows as COPY writes them. */
    byte[] rows(int expected) throws SQLException, IOException {
        var text = new ByteArrayOutputStream();
        long rows = copies.copyOut("copy (select " + COLUMNS + " from event) to stdout", text);
        if (rows != expected) {
            throw new IllegalStateException("the ledger holds " + rows + " events, not " + expected);
        }
        return text.toByteArray();
    }

    long copy(byte[] rows) throws SQLException, IOException {
        return copies.copyIn("copy copied (" + COLUMNS + ") from stdin", new ByteArrayInputStream(rows));
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
