package io.loligo.connector.library;

import static io.loligo.connector.library.Shelves.by;
import static io.loligo.connector.library.Shelves.yaml;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loligo.connector.document.ConnectionDocument;
import io.loligo.connector.document.ConnectionReader;
import io.loligo.connector.document.Reading;
import io.loligo.connector.library.Version.Origin;
import io.loligo.contracts.operator.OperatorActivity.DocumentChanged;
import io.loligo.documents.SourceFile;
import io.loligo.outbound.Reach;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeskTest {
    private final Shelves shelves = new Shelves();
    private final ConnectionReader reader = new ConnectionReader(Reach.publicOnly());
    private final Library library = new Library(reader, shelves);
    private final Desk desk = new Desk(library, shelves, Set.of("settings"));

    @BeforeEach
    void begin() {
        library.completed();
    }

    @Test
    void eachSaveIsAVersionThatIsToldAndPutToWork() throws Exception {
        assertThat(save("acme", "one.example", 0)).isInstanceOf(Outcome.Saved.class);
        assertThat(save("acme", "two.example", 1)).isInstanceOf(Outcome.Saved.class);

        assertThat(library.history("acme")).extracting(Version::number).containsExactly(2, 1);
        assertThat(shelves.told)
                .containsExactly(
                        new DocumentChanged(by("ann"), "connection", "acme", "1", "", yaml("acme", "one.example")),
                        new DocumentChanged(
                                by("ann"),
                                "connection",
                                "acme",
                                "2",
                                yaml("acme", "one.example"),
                                yaml("acme", "two.example")));
        assertThat(shelves.work)
                .containsExactly("begin acme https://one.example/api", "begin acme https://two.example/api");
    }

    @Test
    void whoStartedFromAnOlderVersionIsTurnedAway() throws Exception {
        save("acme", "one.example", 0);
        save("acme", "two.example", 1);

        assertThat(save("acme", "three.example", 1)).isEqualTo(new Outcome.Overtaken("acme", 2));
        assertThat(save("acme", "three.example", 0)).isEqualTo(new Outcome.Overtaken("acme", 2));
        assertThat(save("other", "three.example", 5)).isEqualTo(new Outcome.Overtaken("other", 0));
        assertThat(shelves.written).hasSize(2);
    }

    @Test
    void aVersionOfAnotherReplicaThatIsNotSeenYetStillCounts() throws Exception {
        shelves.written.add(new Version("acme", 1, yaml("acme", "one.example"), Origin.API, by("bob")));

        assertThat(save("acme", "two.example", 0)).isEqualTo(new Outcome.Overtaken("acme", 1));
        assertThat(shelves.written).hasSize(1);
        assertThat(shelves.work).isEmpty();
    }

    @Test
    void sayingTheSameAgainIsNoNewVersion() throws Exception {
        save("acme", "one.example", 0);

        assertThat(save("acme", "one.example", 1)).isInstanceOf(Outcome.Unchanged.class);
        assertThat(shelves.told).hasSize(1);
    }

    @Test
    void aWithdrawnConnectionEndsKeepsItsHistoryAndMayComeBack() throws Exception {
        save("acme", "one.example", 0);

        assertThat(desk.withdraw("acme", 1, Origin.API, by("ann"))).isInstanceOf(Outcome.Saved.class);
        assertThat(library.connection("acme")).isEmpty();
        assertThat(shelves.told.getLast())
                .extracting(DocumentChanged::before, DocumentChanged::after)
                .containsExactly(yaml("acme", "one.example"), "");
        assertThat(desk.withdraw("acme", 2, Origin.API, by("ann"))).isEqualTo(new Outcome.Unknown("acme"));

        assertThat(save("acme", "one.example", 1)).isEqualTo(new Outcome.Overtaken("acme", 2));
        assertThat(save("acme", "one.example", 0)).isInstanceOf(Outcome.Saved.class);
        assertThat(library.history("acme")).hasSize(3);
        assertThat(shelves.work)
                .containsExactly(
                        "begin acme https://one.example/api", "end acme", "begin acme https://one.example/api");
    }

    @Test
    void whatSettingsOrAFolderDescribeIsChangedThereAlone() throws Exception {
        desk.save(document("mounted", "one.example"), 0, Origin.FOLDER, by("file"));

        assertThat(save("settings", "one.example", 0))
                .isInstanceOfSatisfying(
                        Outcome.Elsewhere.class,
                        elsewhere -> assertThat(elsewhere.words()).contains("loligo.calamari.connections"));
        assertThat(save("mounted", "two.example", 1))
                .isInstanceOfSatisfying(
                        Outcome.Elsewhere.class,
                        elsewhere -> assertThat(elsewhere.words()).contains("loligo.calamari.documents"));
        assertThat(desk.withdraw("mounted", 1, Origin.API, by("ann"))).isInstanceOf(Outcome.Elsewhere.class);
    }

    @Test
    void nothingIsInForceThatCouldNotBeWrittenDown() throws Exception {
        save("acme", "one.example", 0);
        shelves.down = true;

        assertThatThrownBy(() -> save("acme", "two.example", 1)).isInstanceOf(ArchiveException.class);
        assertThat(library.head("acme")).map(Version::number).contains(1);
        assertThat(shelves.work).hasSize(1);
    }

    @Test
    void ofWhatTheArchiveTellsOnlyTheLastIsPutToWorkAndOnlyOnceItIsReadToItsEnd() {
        Library fresh = new Library(reader, shelves);
        fresh.take(new Version("acme", 1, yaml("acme", "one.example"), Origin.API, by("ann")));
        fresh.take(new Version("acme", 2, yaml("acme", "two.example"), Origin.API, by("ann")));
        fresh.take(new Version("gone", 1, yaml("gone", "one.example"), Origin.API, by("ann")));
        fresh.take(new Version("gone", 2, "", Origin.API, by("ann")));
        assertThat(shelves.work).isEmpty();

        fresh.completed();
        fresh.take(new Version("acme", 1, yaml("acme", "one.example"), Origin.API, by("ann")));
        fresh.completed();

        assertThat(shelves.work).containsExactly("begin acme https://two.example/api", "end gone");
    }

    @Test
    void aVersionThatThisReleaseCannotReadIsToldAndWhatRunsGoesOn() {
        library.take(new Version("acme", 1, yaml("acme", "one.example"), Origin.API, by("ann")));
        library.take(new Version("acme", 2, yaml("acme", "two.example") + "later: true\n", Origin.API, by("ann")));

        assertThat(shelves.work).containsExactly("begin acme https://one.example/api");
        assertThat(library.unreadable("acme"))
                .singleElement()
                .satisfies(
                        problem -> assertThat(problem.toString()).startsWith("acme version 2:5:1: later: is no field"));
    }

    @Test
    void beforeTheArchiveIsReadNothingIsSaved() {
        Library unread = new Library(reader, shelves);

        assertThatThrownBy(() -> new Desk(unread, shelves, Set.of())
                        .save(document("acme", "one.example"), 0, Origin.API, by("ann")))
                .hasMessageContaining("have not been read back");
    }

    private Outcome save(String name, String host, int expected) throws ArchiveException {
        return desk.save(document(name, host), expected, Origin.API, by("ann"));
    }

    private ConnectionDocument document(String name, String host) {
        return ((Reading.Accepted) reader.read(new SourceFile("x.yaml", yaml(name, host))))
                .documents()
                .getFirst();
    }
}
