package io.loligo.connector.pass;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a connection takes in memory, in a process of its own with the heap that is promised to be enough. */
class MemoryIT {
    private static final int MOST_BYTES_EACH = 700;

    @ParameterizedTest
    @CsvSource({"10000, 64m", "100000, 256m", "1000000, 2g"})
    void aCompanyIsMetAndReadAgainWithinTheHeap(int people, String heap) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heap,
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeCompany.class.getName(),
                        Integer.toString(people)))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();

        assertThat(process.waitFor()).as(said).isZero();
        String[] figures = said.substring(said.lastIndexOf('\n') + 1).split(" ", -1);
        assertThat(Integer.parseInt(figures[0])).isEqualTo(people);
        assertThat(Integer.parseInt(figures[1]))
                .as("bytes for each of %d people", people)
                .isLessThan(MOST_BYTES_EACH);
        System.out.printf("%,d people: %s bytes each, a pass in %s ms%n", people, figures[1], figures[2]);
    }
}
