package io.loligo.audit.http;

import io.loligo.audit.question.Cursor;
import io.loligo.audit.question.Page;
import io.loligo.csv.Csv;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestMulti;

/**
 * A list as CSV of any length in constant memory: one page of it at a time, the next only when the reader has taken the one
 * before. What fails before the first page is answered as an error; what fails later breaks the transfer off.
 */
final class CsvStream<R> {
    static final int PAGE = 500;

    private final Function<Optional<Cursor>, Uni<Page<R>>> fetch;
    private final Function<R, List<String>> row;

    CsvStream(Function<Optional<Cursor>, Uni<Page<R>>> fetch, Function<R, List<String>> row) {
        this.fetch = fetch;
        this.row = row;
    }

    /**
     * @param start what stands before the header, such as a byte order mark
     * @param name the file's name without its ending: letters, digits and hyphens
     */
    RestMulti<String> download(String start, List<String> header, String name) {
        return RestMulti.fromUniResponse(
                fetch.apply(Optional.empty()),
                first -> Multi.createBy()
                        .concatenating()
                        .streams(
                                Multi.createFrom().item(start + Csv.lines(List.of(header)) + lines(first)),
                                following(first)),
                first -> Map.of(
                        "Content-Disposition", List.of("attachment; filename=\"" + name + ".csv\""),
                        "Content-Type", List.of("text/csv;charset=UTF-8")));
    }

    private Multi<String> following(Page<R> first) {
        if (first.next().isEmpty()) {
            return Multi.createFrom().empty();
        }
        return Multi.createBy()
                .repeating()
                .uni(
                        () -> new AtomicReference<>(first.next()),
                        next -> fetch.apply(next.get()).invoke(page -> next.set(page.next())))
                .whilst(page -> page.next().isPresent())
                .map(this::lines);
    }

    private String lines(Page<R> page) {
        return Csv.lines(page.rows().stream().map(row).toList());
    }
}
