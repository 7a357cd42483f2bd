package io.loligo.executor.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.loligo.contracts.action.Action;
import io.loligo.contracts.action.DeleteHomeFolder;
import io.loligo.contracts.action.MoveHomeFolder;
import io.loligo.contracts.action.RefusalCode;
import io.loligo.executor.directory.Attributes;
import io.loligo.executor.directory.Entry;
import io.loligo.executor.folder.Folder;
import io.loligo.executor.folder.FolderRules;
import io.loligo.executor.folder.FolderState;
import io.loligo.executor.folder.Person;
import io.loligo.executor.folder.Relocation;
import io.loligo.executor.folder.Root;
import io.loligo.executor.folder.UncPath;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is never done to folders, and what is said instead. */
class HomeFolderRefusalsTest {
    private static final Root ROOT = Root.of(UncPath.of("\\\\fs1\\home"));
    private static final FolderRules RULES = new FolderRules(List.of(ROOT));
    private static final UncPath HERE = ROOT.path().child("ann");
    private static final UncPath THERE = ROOT.path().child("nowak");
    private static final MoveHomeFolder MOVE = new MoveHomeFolder(THERE.toString(), "");
    private static final DeleteHomeFolder DELETE = new DeleteHomeFolder(30);

    @ParameterizedTest
    @CsvSource({
        "\\\\fs1\\other\\ann, OUT_OF_SCOPE, no place for home folders",
        "\\\\fs1\\home, OUT_OF_SCOPE, no place for home folders",
        "\\\\fs1\\home\\$Loligo\\ann, OUT_OF_SCOPE, no place for home folders",
        "\\\\fs1\\home\\..\\secret, INVALID_VALUE, leads elsewhere",
        "\\\\fs1\\home\\{department}, INVALID_VALUE, 'leads elsewhere'",
        "\\\\fs1\\home\\{title}, INVALID_VALUE, which is empty",
        "C:\\home\\ann, INVALID_VALUE, a path such as"
    })
    void aFolderIsMadeNowhereElse(String path, RefusalCode code, String words) {
        RefusedException refused =
                refusal(new MoveHomeFolder(path, ""), HERE.toString(), Map.of(HERE, new Folder.Filled()));

        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.found()).contains(words);
        assertThat(refused.advice()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"C:\\users\\ann", "\\\\fs1\\home\\..\\bob", "home"})
    void aHomeDirectoryThatIsNoPathIsLookedAtByPeople(String home) {
        for (Action action : List.of(MOVE, DELETE)) {
            RefusedException refused = refusal(action, home, Map.of());

            assertThat(refused.code()).isEqualTo(RefusalCode.PRECONDITION);
            assertThat(refused.found()).contains(home);
        }
    }

    @Test
    void aFolderOutsideTheRootsIsNeitherMovedNorDeleted() {
        for (Action action : List.of(MOVE, DELETE)) {
            assertThat(refusal(action, "\\\\fs1\\finance\\books", Map.of()).code())
                    .isEqualTo(RefusalCode.OUT_OF_SCOPE);
        }
    }

    @Test
    void linksAndFilesAreNotFollowed() {
        for (Folder odd : List.of(new Folder.Link(HERE), new Folder.NoFolder(HERE))) {
            for (Action action : List.of(MOVE, DELETE)) {
                RefusedException refused = refusal(action, HERE.toString(), Map.of(HERE, odd));

                assertThat(refused.code()).isEqualTo(RefusalCode.PRECONDITION);
                assertThat(refused.found()).contains(HERE.toString());
            }
        }
        assertThat(refusal(MOVE, HERE.toString(), Map.of(HERE, new Folder.Filled(), THERE, new Folder.Link(THERE)))
                        .found())
                .contains("never followed");
    }

    @Test
    void nothingIsPutOverFilesOrIntoTheFolderItself() {
        assertThat(refusal(MOVE, HERE.toString(), Map.of(HERE, new Folder.Filled(), THERE, new Folder.Filled()))
                        .found())
                .contains("is not empty");
        MoveHomeFolder into = new MoveHomeFolder(HERE.child("deeper").toString(), "");
        assertThat(refusal(into, HERE.toString(), Map.of(HERE, new Folder.Filled()))
                        .found())
                .contains("may hold the other");
    }

    @Test
    void whatIsBroughtBackMustBeInAQuarantineAndThere() {
        MoveHomeFolder foreign = new MoveHomeFolder(THERE.toString(), "", Optional.of("\\\\fs1\\home\\bob"));
        String gone = ROOT.quarantine().child("20261225T061500Z_x_ann").toString();

        assertThat(refusal(foreign, "", Map.of()).code()).isEqualTo(RefusalCode.OUT_OF_SCOPE);
        assertThat(refusal(new MoveHomeFolder(THERE.toString(), "", Optional.of(gone)), "", Map.of())
                        .found())
                .contains("there is no folder");
    }

    @Test
    void aFolderThatIsBeingMovedIsNotDeleted() {
        Entry ann = account(HERE.toString());
        Relocation move = Relocation.of(new Person(ann.identity().guid(), "S-1-5-21-1-2-3-1105"), HERE, THERE);
        FolderState state = new FolderState(Map.of(HERE, new Folder.Filled()), Optional.of(move), List.of(), RULES);

        RefusedException refused = catchThrowableOfType(
                RefusedException.class, () -> Handlers.of(DELETE).plan(situation(ann, state)));

        assertThat(refused.found()).contains("is not finished");
        assertThat(refused.advice()).contains(THERE.toString());
    }

    private static RefusedException refusal(Action action, String home, Map<UncPath, Folder> folders) {
        FolderState state = new FolderState(folders, Optional.empty(), List.of(), RULES);
        return catchThrowableOfType(
                RefusedException.class, () -> Handlers.of(action).plan(situation(account(home), state)));
    }

    private static Situation situation(Entry account, FolderState state) {
        return Directories.situation(new Directories(1).snapshot(List.of(account)))
                .with(Answers.none().and(state));
    }

    private static Entry account(String home) {
        Map<String, List<String>> attributes = new TreeMap<>(
                Map.of(Attributes.OBJECT_SID, List.of("S-1-5-21-1-2-3-1105"), "department", List.of("..")));
        if (!home.isEmpty()) {
            attributes.put(Attributes.HOME_DIRECTORY, List.of(home));
        }
        return Directories.entry(Directories.PEOPLE.child("CN", "Ann Nowak"), attributes);
    }
}
