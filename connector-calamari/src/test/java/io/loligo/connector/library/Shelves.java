package io.loligo.connector.library;

import io.loligo.connector.connection.Connection;
import io.loligo.contracts.operator.OperatorActivity.DocumentChanged;
import io.loligo.contracts.operator.OperatorActivity.Performed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What the library's tests look at: what was written down, told and put to work. */
final class Shelves implements Archive, Work {
    final List<Version> written = new ArrayList<>();
    final List<DocumentChanged> told = new ArrayList<>();
    final List<String> work = new ArrayList<>();
    boolean down;

    @Override
    public void append(Version next, DocumentChanged change) throws ArchiveException, OvertakenException {
        if (down) {
            throw new ArchiveException("down");
        }
        int last = (int) written.stream()
                .filter(version -> version.connection().equals(next.connection()))
                .count();
        if (next.number() != last + 1) {
            throw new OvertakenException(last);
        }
        written.add(next);
        told.add(change);
    }

    @Override
    public void begin(Connection connection) {
        work.add("begin " + connection.name() + " " + connection.address().base());
    }

    @Override
    public void end(String connection) {
        work.add("end " + connection);
    }

    static Performed by(String operator) {
        return new Performed(operator, Instant.parse("2026-11-24T08:00:00Z"), "because");
    }

    static String yaml(String name, String host) {
        return "kind: connection\nname: " + name + "\nbase-url: https://" + host
                + "/api\nkey: {variable: LOLIGO_CALAMARI_API_KEY}\n";
    }
}
