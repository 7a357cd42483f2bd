package io.loligo.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;

/**
 * RFC 4180 text that no spreadsheet takes for a formula: a cell that would start one gets an apostrophe in front, as OWASP
 * advises.
 */
public final class Csv {
    /** Tells Excel that the text is UTF-8. */
    public static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final String STARTS_OF_FORMULAS = "=+-@\t\r\n|%＝＋－＠";

    private Csv() {}

    public static String lines(Collection<List<String>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            rows.forEach(row -> writer.writeRecord(row.stream().map(Csv::cell).toList()));
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory", impossible);
        }
        return text.toString();
    }

    /** The value as a cell that is text and nothing else. */
    static String cell(String value) {
        boolean formula = startsFormula(value.codePoints().findFirst())
                || startsFormula(value.codePoints().dropWhile(Csv::isInvisible).findFirst());
        return formula ? "'" + value : value;
    }

    private static boolean startsFormula(OptionalInt first) {
        return first.isPresent() && STARTS_OF_FORMULAS.indexOf(first.getAsInt()) >= 0;
    }

    private static boolean isInvisible(int letter) {
        return Character.isWhitespace(letter)
                || Character.isSpaceChar(letter)
                || Character.getType(letter) == Character.FORMAT;
    }
}
