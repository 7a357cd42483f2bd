package io.loligo.connector.library;

import io.loligo.connector.document.ConnectionDocument;
import io.loligo.connector.library.Version.Origin;
import io.loligo.contracts.operator.OperatorActivity.DocumentChanged;
import io.loligo.contracts.operator.OperatorActivity.Performed;
import java.util.Optional;
import java.util.Set;

/** Where a new version of a document is handed in. */
public final class Desk {
    private static final String KIND = "connection";
    private static final String SETTINGS = "the service's settings (loligo.calamari.connections)";
    private static final String FOLDER = "the folder of documents (loligo.calamari.documents)";

    private final Library library;
    private final Archive archive;
    private final Set<String> settings;

    /** @param settings the names of connections that the service's settings describe */
    public Desk(Library library, Archive archive, Set<String> settings) {
        this.library = library;
        this.archive = archive;
        this.settings = Set.copyOf(settings);
    }

    /**
     * Makes a document the version in force.
     *
     * @param expected the number of the version that it was written on top of; 0 for none, or for one that was withdrawn
     */
    public Outcome save(ConnectionDocument document, int expected, Origin origin, Performed performed)
            throws ArchiveException {
        return change(document.name(), document.yaml(), expected, origin, performed);
    }

    /** Ends a connection: HR is no longer asked, and its people stay as they were last seen. */
    public Outcome withdraw(String connection, int expected, Origin origin, Performed performed)
            throws ArchiveException {
        if (!settings.contains(connection)
                && library.isComplete()
                && library.head(connection).filter(head -> !head.withdrawn()).isEmpty()) {
            return new Outcome.Unknown(connection);
        }
        return change(connection, "", expected, origin, performed);
    }

    private Outcome change(String name, String yaml, int expected, Origin origin, Performed performed)
            throws ArchiveException {
        if (settings.contains(name)) {
            return new Outcome.Elsewhere(name, SETTINGS);
        }
        if (!library.isComplete()) {
            throw new ArchiveException("The documents have not been read back from Kafka yet; try again in a moment");
        }
        Optional<Version> head = library.head(name);
        int last = head.map(Version::number).orElse(0);
        Optional<Version> inForce = head.filter(one -> !one.withdrawn());
        if (origin == Origin.API
                && inForce.filter(one -> one.origin() == Origin.FOLDER).isPresent()) {
            return new Outcome.Elsewhere(name, FOLDER);
        }
        boolean startsAnew = expected == 0 && inForce.isEmpty();
        if (last != expected && !startsAnew) {
            return new Outcome.Overtaken(name, last);
        }
        Optional<Version> same = head.filter(one -> one.yaml().equals(yaml) && one.origin() == origin);
        if (same.isPresent()) {
            return new Outcome.Unchanged(same.get());
        }
        Version next = new Version(name, last + 1, yaml, origin, performed);
        String before = inForce.map(Version::yaml).orElse("");
        try {
            archive.append(
                    next, new DocumentChanged(performed, KIND, name, Integer.toString(next.number()), before, yaml));
        } catch (OvertakenException overtaken) {
            return new Outcome.Overtaken(name, overtaken.last());
        }
        library.take(next);
        return new Outcome.Saved(next);
    }
}
