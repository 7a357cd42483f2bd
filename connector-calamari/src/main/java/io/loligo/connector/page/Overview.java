package io.loligo.connector.page;

import io.loligo.connector.library.DocumentFolder;
import io.loligo.connector.library.Library;
import io.loligo.connector.library.Version;
import io.loligo.connector.polling.ConnectionStatus;
import io.loligo.connector.polling.Polling;
import io.loligo.documents.Problem;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Connections of the settings and of documents, with how each does, side by side. */
@Singleton
final class Overview {
    private final Polling polling;
    private final Library library;
    private final DocumentFolder folder;

    Overview(Polling polling, Library library, DocumentFolder folder) {
        this.polling = polling;
        this.library = library;
        this.folder = folder;
    }

    /** What is wrong with documents that are not in force: files of the folder, and versions that another release wrote. */
    List<Problem> problems() {
        return Stream.concat(
                        folder.problems().stream(),
                        library.heads().stream().flatMap(head -> library.unreadable(head.connection()).stream()))
                .toList();
    }

    List<ConnectionLine> all() {
        Map<String, ConnectionStatus> statuses =
                polling.statuses().stream().collect(Collectors.toMap(ConnectionStatus::name, Function.identity()));
        TreeSet<String> names = new TreeSet<>(statuses.keySet());
        library.heads().stream()
                .filter(head -> !head.withdrawn())
                .map(Version::connection)
                .forEach(names::add);
        return names.stream()
                .map(name -> ConnectionLine.of(name, library.head(name), Optional.ofNullable(statuses.get(name))))
                .toList();
    }

    Optional<ConnectionLine> one(String name) {
        return all().stream().filter(line -> line.name().equals(name)).findFirst();
    }
}
