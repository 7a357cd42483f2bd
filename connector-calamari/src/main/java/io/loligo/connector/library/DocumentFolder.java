package io.loligo.connector.library;

import io.loligo.connector.document.ConnectionDocument;
import io.loligo.connector.document.ConnectionReader;
import io.loligo.connector.document.Reading;
import io.loligo.connector.library.Version.Origin;
import io.loligo.contracts.operator.OperatorActivity.Performed;
import io.loligo.documents.Problem;
import io.loligo.documents.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder whose documents count as they are, such as a mounted one. It is looked at again when its files have changed, so that of two
 * replicas of which one has the files of yesterday only a change speaks. What is in force stays so while a file is refused.
 */
public final class DocumentFolder {
    private static final String OPERATOR = "file";

    private final Optional<Path> folder;
    private final ConnectionReader reader;
    private final Library library;
    private final Desk desk;
    private final Clock clock;
    private Optional<List<SourceFile>> lastRead = Optional.empty();
    private volatile List<Problem> problems = List.of();

    /** @param folder empty when there is none */
    public DocumentFolder(Optional<Path> folder, ConnectionReader reader, Library library, Desk desk, Clock clock) {
        this.folder = folder;
        this.reader = reader;
        this.library = library;
        this.desk = desk;
        this.clock = clock;
    }

    /** What is wrong with the files; empty when all of them count. */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * Applies the files if they are others than last time.
     *
     * @return whether there is anything new to say about them
     * @throws ArchiveException if that is not possible now; the next look tries again
     */
    public boolean lookAgain() throws ArchiveException {
        return folder.isPresent() && look(folder.get());
    }

    private boolean look(Path place) throws ArchiveException {
        if (!library.isComplete()) {
            throw new ArchiveException("the documents have not been read back from Kafka yet");
        }
        List<SourceFile> files;
        try {
            files = files(place);
        } catch (IOException | java.io.UncheckedIOException unreadable) {
            return tell(List.of(new Problem(place.toString(), 1, 1, "", "cannot be read: " + unreadable)));
        }
        if (lastRead.equals(Optional.of(files))) {
            return false;
        }
        List<Problem> found = new ArrayList<>();
        Map<String, Found> documents = documents(files, found);
        for (Found one : documents.values()) {
            save(one, found);
        }
        if (found.isEmpty()) {
            withdrawOthers(documents);
        }
        lastRead = Optional.of(files);
        tell(found);
        return true;
    }

    private Map<String, Found> documents(List<SourceFile> files, List<Problem> found) {
        Map<String, Found> documents = new LinkedHashMap<>();
        for (SourceFile file : files) {
            switch (reader.read(file)) {
                case Reading.Accepted accepted ->
                    accepted.documents().forEach(document -> {
                        Found earlier = documents.putIfAbsent(document.name(), new Found(file.name(), document));
                        if (earlier != null) {
                            found.add(problem(
                                    file.name(),
                                    "connection '" + document.name() + "' is also in " + earlier.file()
                                            + ", which counts; once is accepted"));
                        }
                    });
                case Reading.Refused refused -> found.addAll(refused.problems());
            }
        }
        return documents;
    }

    private void save(Found one, List<Problem> found) throws ArchiveException {
        int last = last(one.document().name());
        switch (desk.save(one.document(), last, Origin.FOLDER, performed(one.file()))) {
            case Outcome.Saved ignored -> {}
            case Outcome.Unchanged ignored -> {}
            case Outcome.Refused refused -> found.addAll(refused.problems());
            case Outcome.Elsewhere elsewhere -> found.add(problem(one.file(), elsewhere.words()));
            case Outcome.Unknown ignored -> {}
            case Outcome.Overtaken overtaken -> throw new ArchiveException(overtaken.words());
        }
    }

    /** A document whose file is gone is one that nobody wants any more. */
    private void withdrawOthers(Map<String, Found> documents) throws ArchiveException {
        for (Version head : library.heads()) {
            if (head.origin() == Origin.FOLDER && !head.withdrawn() && !documents.containsKey(head.connection())) {
                if (desk.withdraw(head.connection(), head.number(), Origin.FOLDER, performed("its file is gone"))
                        instanceof Outcome.Overtaken overtaken) {
                    throw new ArchiveException(overtaken.words());
                }
            }
        }
    }

    private int last(String connection) {
        return library.head(connection).map(Version::number).orElse(0);
    }

    private boolean tell(List<Problem> found) {
        boolean isNews = !problems.equals(found);
        problems = List.copyOf(found);
        return isNews;
    }

    private Performed performed(String comment) {
        return new Performed(OPERATOR, clock.instant(), comment);
    }

    private static Problem problem(String file, String message) {
        return new Problem(file, 1, 1, "", message);
    }

    private static List<SourceFile> files(Path folder) throws IOException {
        List<SourceFile> files = new ArrayList<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path path : all.filter(DocumentFolder::isDocument).sorted().toList()) {
                files.add(new SourceFile(path.getFileName().toString(), Files.readString(path)));
            }
        }
        return files;
    }

    private static boolean isDocument(Path path) {
        String name = path.getFileName().toString();
        return !name.startsWith(".") && (name.endsWith(".yaml") || name.endsWith(".yml")) && Files.isRegularFile(path);
    }

    private record Found(String file, ConnectionDocument document) {}
}
