package io.loligo.executor.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UncPathTest {
    private static final UncPath HOME = UncPath.of("\\\\fs1\\home");

    @Test
    void aPathComesBackAsItWasWritten() {
        UncPath ann = UncPath.of("\\\\fs1.corp.example.com\\home$\\Łódź 😀\\ann");

        assertThat(ann).hasToString("\\\\fs1.corp.example.com\\home$\\Łódź 😀\\ann");
        assertThat(ann.inShare()).isEqualTo("Łódź 😀\\ann");
        assertThat(ann.name()).isEqualTo("ann");
        assertThat(ann.parent().flatMap(UncPath::parent).flatMap(UncPath::parent))
                .isEmpty();
        assertThat(HOME.name()).isEqualTo("home");
        assertThat(HOME.child("ann").parent()).contains(HOME);
    }

    @Test
    void letterCaseDoesNotCountAndABackslashInADirectoryDoesNotEither() {
        assertThat(UncPath.of("\\\\FS1\\Home\\ANN"))
                .isEqualTo(HOME.child("ann"))
                .hasSameHashCodeAs(HOME.child("ann"));
        assertThat(UncPath.parse("\\\\fs1\\home\\ann\\")).contains(HOME.child("ann"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "C:\\home\\ann",
                "/home/ann",
                "\\\\fs1",
                "\\\\fs1\\",
                "\\\\\\home\\ann",
                "\\\\fs1\\home\\..\\ann",
                "\\\\fs1\\home\\.\\ann",
                "\\\\fs1\\home\\\\ann",
                "\\\\fs1\\home\\ann ",
                "\\\\fs1\\home\\ann.",
                "\\\\fs1\\home\\ann:secret",
                "\\\\fs1\\home\\nul",
                "\\\\fs1\\home\\a/b",
                "\\\\?\\UNC\\fs1\\home\\ann",
                "\\\\.\\pipe\\x",
                "\\\\fs1\\home\\a\u0000b"
            })
    void whatLeadsElsewhereIsNoPathAndTheMessageShowsOne(String text) {
        assertThat(UncPath.parse(text)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UncPath.of(text))
                .withMessageStartingWith("a path such as \\\\fs1\\home\\jsmith, not '");
    }

    @ParameterizedTest
    @CsvSource({
        "\\\\fs1\\home\\ann, true",
        "\\\\FS1\\HOME\\ann\\deep, true",
        "\\\\fs1\\home, false",
        "\\\\fs1\\homes\\ann, false",
        "\\\\fs2\\home\\ann, false",
        "\\\\fs1.corp.example.com\\home\\ann, false"
    })
    void onlyWhatLiesInAFolderIsBelowIt(String path, boolean below) {
        assertThat(UncPath.of(path).isBelow(HOME)).isEqualTo(below);
    }

    @ParameterizedTest
    @CsvSource({
        "\\\\fs1\\home\\ann, \\\\fs1\\home\\ann, true",
        "\\\\fs1\\home\\ann, \\\\fs1.corp.example.com\\home\\ANN\\old, true",
        "\\\\fs1\\home\\ann, \\\\fs1\\home, true",
        "\\\\fs1\\home\\ann, \\\\fs1\\home\\anna, false",
        "\\\\fs1\\home\\ann, \\\\fs2\\home\\ann, false",
        "\\\\10.0.0.1\\home\\ann, \\\\10.0.0.2\\home\\ann, false"
    })
    void oneMayHoldTheOtherUnderAnyNameOfTheServer(String one, String other, boolean mayOverlap) {
        assertThat(UncPath.of(one).mayOverlap(UncPath.of(other))).isEqualTo(mayOverlap);
        assertThat(UncPath.of(other).mayOverlap(UncPath.of(one))).isEqualTo(mayOverlap);
    }
}
