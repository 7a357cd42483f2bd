package io.loligo.executor.folder;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jsmith",
                "j.smith",
                ".profile",
                "Łódź 😀",
                "O'Brien",
                "a,b",
                "#1",
                "$(x)",
                "`x`",
                "{x}",
                "COM10",
                "CONSOLE",
                "common",
                "aux1"
            })
    void whatWindowsKeepsAsItIsWrittenIsAName(String name) {
        assertThat(FileName.wrong(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "|is empty",
                ".|leads elsewhere",
                "..|leads elsewhere",
                "a:b|stream",
                "a::$DATA|stream",
                "a*|no file name",
                "a?|no file name",
                "a<b|no file name",
                "a\"b|no file name",
                "a/b|no file name",
                "a\\b|no file name",
                "a.|ends with a dot",
                "...|ends with a dot",
                "CON|name of a device",
                "con.txt|name of a device",
                "NUL .txt|name of a device",
                "com1|name of a device",
                "LPT³.log|name of a device",
                "CONOUT$|name of a device"
            },
            delimiter = '|',
            emptyValue = "")
    void whatWindowsWouldReadAsAnotherNameIsSaidToBeWrong(String name, String why) {
        assertThat(FileName.wrong(name == null ? "" : name))
                .hasValueSatisfying(words -> assertThat(words).contains(why));
    }

    @Test
    void controlCharactersSpacesAtTheEndAndTooLongNamesAreWrong() {
        assertThat(FileName.wrong("a\u0000b")).isPresent();
        assertThat(FileName.wrong("a\nb")).isPresent();
        assertThat(FileName.wrong("a ")).isPresent();
        assertThat(FileName.wrong("a".repeat(255))).isEmpty();
        assertThat(FileName.wrong("a".repeat(256)))
                .hasValueSatisfying(words -> assertThat(words).contains("255"));
    }
}
