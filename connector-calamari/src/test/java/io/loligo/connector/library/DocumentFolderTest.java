package io.loligo.connector.library;

import static io.loligo.connector.library.Shelves.by;
import static io.loligo.connector.library.Shelves.yaml;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loligo.connector.document.ConnectionReader;
import io.loligo.connector.library.Version.Origin;
import io.loligo.outbound.Reach;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentFolderTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);

    private final Shelves shelves = new Shelves();
    private final ConnectionReader reader = new ConnectionReader(Reach.publicOnly());
    private final Library library = new Library(reader, shelves);
    private final Desk desk = new Desk(library, shelves, Set.of("settings"));

    @TempDir
    Path path;

    private DocumentFolder folder;

    @BeforeEach
    void begin() {
        library.completed();
        folder = new DocumentFolder(Optional.of(path), reader, library, desk, NOON);
    }

    @Test
    void filesBecomeVersionsOnceAndAreLookedAtAgainOnlyWhenTheyChange() throws Exception {
        write("acme.yaml", yaml("acme", "one.example"));
        write(".hidden.yaml", yaml("hidden", "one.example"));
        write("notes.txt", "no document");

        assertThat(folder.lookAgain()).isTrue();
        assertThat(folder.lookAgain()).isFalse();
        write("acme.yaml", yaml("acme", "two.example"));
        assertThat(folder.lookAgain()).isTrue();

        assertThat(library.history("acme")).extracting(Version::number).containsExactly(2, 1);
        assertThat(library.history("acme")).extracting(Version::origin).containsOnly(Origin.FOLDER);
        assertThat(shelves.written.getFirst().performed().operator()).isEqualTo("file");
        assertThat(shelves.written.getFirst().performed().comment()).isEqualTo("acme.yaml");
        assertThat(library.heads()).hasSize(1);
    }

    @Test
    void aFileThatIsRefusedLeavesInForceWhatIsAndTakesNobodyElseAway() throws Exception {
        write("acme.yaml", yaml("acme", "one.example"));
        write("other.yaml", yaml("other", "one.example"));
        folder.lookAgain();

        write("acme.yaml", yaml("acme", "two.example") + "intervall: PT5M\n");
        Files.delete(path.resolve("other.yaml"));
        write("third.yaml", yaml("third", "one.example"));
        folder.lookAgain();

        assertThat(folder.problems())
                .singleElement()
                .satisfies(
                        problem -> assertThat(problem.toString()).startsWith("acme.yaml:5:1: intervall: is no field"));
        assertThat(library.head("acme").orElseThrow().number()).isEqualTo(1);
        assertThat(library.head("other").orElseThrow().withdrawn()).isFalse();
        assertThat(library.head("third")).isPresent();

        write("acme.yaml", yaml("acme", "two.example"));
        folder.lookAgain();
        assertThat(folder.problems()).isEmpty();
        assertThat(library.head("acme").orElseThrow().number()).isEqualTo(2);
        assertThat(library.head("other").orElseThrow().withdrawn()).isTrue();
    }

    @Test
    void aConnectionWhoseFileIsGoneIsWithdrawnButNotOneThatCameOtherwise() throws Exception {
        library.take(new Version("page", 1, yaml("page", "one.example"), Origin.API, by("ann")));
        shelves.written.addAll(library.history("page"));
        write("acme.yaml", yaml("acme", "one.example"));
        folder.lookAgain();
        Files.delete(path.resolve("acme.yaml"));
        folder.lookAgain();

        assertThat(library.head("acme").orElseThrow().withdrawn()).isTrue();
        assertThat(library.head("page").orElseThrow().withdrawn()).isFalse();
    }

    @Test
    void aFolderThatCannotBeReadChangesNothing() throws Exception {
        write("acme.yaml", yaml("acme", "one.example"));
        folder.lookAgain();
        Files.delete(path.resolve("acme.yaml"));
        Files.delete(path);

        assertThat(folder.lookAgain()).isTrue();
        assertThat(folder.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("cannot be read"));
        assertThat(library.head("acme").orElseThrow().withdrawn()).isFalse();
    }

    @Test
    void aReplicaWithTheFilesOfYesterdayDoesNotUndoThoseOfToday() throws Exception {
        write("acme.yaml", yaml("acme", "one.example"));
        folder.lookAgain();
        Version today = new Version("acme", 2, yaml("acme", "two.example"), Origin.FOLDER, by("file"));
        shelves.written.add(today);
        library.take(today);

        assertThat(folder.lookAgain()).isFalse();
        assertThat(library.head("acme")).contains(today);
    }

    @Test
    void whatWaitsForKafkaIsTriedAgain() throws Exception {
        write("acme.yaml", yaml("acme", "one.example"));
        shelves.down = true;
        assertThatThrownBy(folder::lookAgain).isInstanceOf(ArchiveException.class);

        shelves.down = false;
        assertThat(folder.lookAgain()).isTrue();
        assertThat(library.head("acme")).isPresent();
    }

    @Test
    void aFileThatWentWhileTheServiceWasDownIsMissedOnceTheArchiveIsRead() throws Exception {
        Library unread = new Library(reader, shelves);
        Version yesterday = new Version("acme", 1, yaml("acme", "one.example"), Origin.FOLDER, by("file"));
        shelves.written.add(yesterday);
        DocumentFolder empty =
                new DocumentFolder(Optional.of(path), reader, unread, new Desk(unread, shelves, Set.of()), NOON);
        assertThatThrownBy(empty::lookAgain).hasMessageContaining("have not been read back");

        unread.take(yesterday);
        unread.completed();
        empty.lookAgain();

        assertThat(unread.head("acme").orElseThrow().withdrawn()).isTrue();
    }

    @Test
    void aNameInTwoFilesOrInTheSettingsIsSaid() throws Exception {
        write("a.yaml", yaml("acme", "one.example"));
        write("b.yaml", yaml("acme", "two.example"));
        write("c.yaml", yaml("settings", "one.example"));
        folder.lookAgain();

        assertThat(folder.problems())
                .extracting(Object::toString)
                .containsExactly(
                        "b.yaml:1:1: connection 'acme' is also in a.yaml, which counts; once is accepted",
                        "c.yaml:1:1: connection: 'settings' comes from the service's settings (loligo.calamari.connections); change it there");
        assertThat(library.connection("acme").orElseThrow().address().base().getHost())
                .isEqualTo("one.example");
    }

    private void write(String name, String text) throws Exception {
        Files.writeString(path.resolve(name), text);
    }
}
