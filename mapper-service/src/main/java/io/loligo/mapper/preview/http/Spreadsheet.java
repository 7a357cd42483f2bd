package io.loligo.mapper.preview.http;

import io.loligo.csv.Csv;
import io.loligo.mapper.preview.PersonSight;
import io.loligo.mapper.preview.SightTable;
import io.loligo.mapper.preview.Summary;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A preview as CSV that Excel takes for UTF-8. */
public final class Spreadsheet implements Sink {
    private final OutputStream out;

    public Spreadsheet(OutputStream out) throws IOException {
        this.out = out;
        write(Csv.BYTE_ORDER_MARK + Csv.lines(List.of(SightTable.header())));
    }

    @Override
    public void person(PersonSight sight) throws IOException {
        write(Csv.lines(SightTable.rows(sight)));
    }

    @Override
    public void seen(int people) {
        // Rows are all there is.
    }

    /** A list that ends early says so in its last row. */
    @Override
    public void end(Summary summary) throws IOException {
        if (summary.trouble().isPresent()) {
            write(Csv.lines(List.of(List.of(summary.trouble().get()))));
        }
        out.flush();
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
