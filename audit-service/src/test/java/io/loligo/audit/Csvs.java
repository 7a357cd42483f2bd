package io.loligo.audit;

import de.siegmar.fastcsv.reader.CsvReader;
import java.util.List;
import java.util.Map;

/** CSV as a parser reads it. */
final class Csvs {
    private Csvs() {}

    static List<Map<String, String>> rows(String csv) {
        return CsvReader.builder().ofNamedCsvRecord(csv).stream()
                .map(row -> row.getFieldsAsMap())
                .toList();
    }
}
