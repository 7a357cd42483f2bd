package io.loligo.csv;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+48 12 345 67 89",
                "-2",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                " =1",
                "  @x",
                "＝1",
                "＋1",
                "－1",
                "＠x",
                "=cmd|' /C calc'!A0",
                "|x",
                "%x",
                "\u00A0=1",
                "\u200B=1",
                "\uFEFF=1"
            })
    void noCellStartsAFormula(String value) {
        assertThat(Csv.cell(value)).isEqualTo("'" + value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Kowalska", "CN=Anna,OU=People", "a-b", "1.5", "2026-11-24", "'", "Kraków", "名前"})
    void ordinaryTextStaysAsItIs(String value) {
        assertThat(Csv.cell(value)).isEqualTo(value);
    }

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whateverIsWrittenReadsBackCellByCell(int seed) {
        Random random = new Random(seed);
        String alphabet = "ab ,;\"'\r\n\t=+-@|żółć名🦑";
        List<List<String>> rows = IntStream.rangeClosed(0, 5)
                .mapToObj(row -> IntStream.range(0, 4)
                        .mapToObj(cell -> random.ints(random.nextInt(8), 0, alphabet.length())
                                .mapToObj(at -> alphabet.charAt(at))
                                .filter(letter -> !Character.isSurrogate(letter))
                                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                                .toString())
                        .toList())
                .toList();

        List<List<String>> read = CsvReader.builder().ofCsvRecord(Csv.lines(rows)).stream()
                .map(csv -> csv.getFields())
                .toList();

        assertThat(read)
                .isEqualTo(rows.stream()
                        .map(row -> row.stream().map(Csv::cell).toList())
                        .toList());
    }
}
