package io.loligo.local.piece;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {
    @TempDir
    private Path folder;

    @Test
    void theLastLinesOfALongLogAreGiven() throws Exception {
        Path log = Files.writeString(
                folder.resolve("log"),
                IntStream.range(0, 10_000).mapToObj(line -> "line " + line).collect(Collectors.joining("\n")));

        assertThat(LogTail.of(log, 2)).isEqualTo("line 9998\nline 9999");
    }

    @Test
    void aLogThatIsEmptyOrMissingIsSaidToBeSo() throws Exception {
        assertThat(LogTail.of(folder.resolve("none"), 5)).isEqualTo("(it wrote nothing)");
    }
}
