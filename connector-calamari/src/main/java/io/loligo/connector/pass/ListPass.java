package io.loligo.connector.pass;

import io.loligo.connector.pass.Fault.Kind;
import io.loligo.connector.source.Endpoint;
import io.loligo.connector.source.PageReader;
import io.loligo.connector.source.Paging;
import io.loligo.connector.source.Pointer;
import java.io.IOException;
import java.util.OptionalLong;

/**
 * Reads one list, page by page, to its end or not at all: one page that fails, a list that moves meanwhile or a row without a key spoils
 * it. It ends at the last page or row that the first response announces; where nothing is announced, at a page
 * that is empty or shorter than the one before. A short first page is not an end, for a server may serve fewer rows than asked for.
 */
final class ListPass {
    private final AnswerCheck answers;
    private final Permits permits;
    private final int maxPages;

    ListPass(AnswerCheck answers, Permits permits, int maxPages) {
        this.answers = answers;
        this.permits = permits;
        this.maxPages = maxPages;
    }

    /** @param key where a row has its key, for words */
    <R> void read(Endpoint list, Pointer key, PageReader<R> reader, Sink<R> call)
            throws FaultException, IOException, InterruptedException {
        Tally start = Tally.of(call);
        OptionalLong total = OptionalLong.empty();
        int usual = 0;
        Seam<R> seam = Seam.none(call);
        for (int page = 0; page < maxPages; page++) {
            Tally before = Tally.of(call);
            seam = overlaps(list, page, usual, total) ? seam.next() : Seam.none(call);
            Question question = Question.toPage(list, page, before.minus(start).all() - seam.overlap());
            permits.take();
            OptionalLong announced = answers.read(question, reader, seam);
            call.turnPage();
            Tally rows = Tally.of(call).minus(before);
            if (call.withoutKey() > 0) {
                throw fault(Kind.NO_KEY, question, call.withoutKey() + " rows have no " + key + ", the primary key");
            }
            if (page == 0) {
                total = announced;
            } else if (rows.all() > 0) {
                checkPage(question, rows, usual, announced, total);
            }
            if (!seam.holds()) {
                throw fault(Kind.MOVED, question, "the page does not begin with the last row of the one before");
            }
            Tally sofar = Tally.of(call).minus(start);
            int came = rows.all() + seam.overlap();
            boolean isShort = total.isEmpty() && page > 0 && came < usual;
            if (came == 0 || isShort || isLast(list.paging(), page, sofar, total)) {
                checkList(question, page + 1, sofar, total);
                return;
            }
            usual = came;
        }
        throw fault(Kind.PAGING_IGNORED, Question.to(list), "no end after " + maxPages + " pages");
    }

    /** Pages that can begin anywhere overlap by a row, unless HR says how many rows there are. */
    private static boolean overlaps(Endpoint list, int page, int usual, OptionalLong total) {
        return list.paging() instanceof Paging.LimitAndOffset && page > 0 && usual > 1 && total.isEmpty();
    }

    private static void checkPage(Question question, Tally rows, int usual, OptionalLong announced, OptionalLong total)
            throws FaultException {
        if (rows.duplicates() == rows.all() && rows.all() >= usual) {
            throw fault(Kind.PAGING_IGNORED, question, "every row of this page had come before");
        }
        if (!announced.equals(total)) {
            throw fault(Kind.MOVED, question, "the number of pages or rows changed from page to page");
        }
    }

    private static void checkList(Question last, int pages, Tally came, OptionalLong total) throws FaultException {
        if (came.duplicates() > 0) {
            throw fault(Kind.DUPLICATE_KEYS, last, came.duplicates() + " rows came twice");
        }
        long counted = switch (last.endpoint().paging()) {
            case Paging.Whole ignored -> total.orElse(0);
            case Paging.NumberInBody ignored -> pages;
            case Paging.NumberInQuery ignored -> pages;
            case Paging.LimitAndOffset ignored -> came.all();
        };
        if (total.isPresent() && total.getAsLong() != counted) {
            throw fault(Kind.MOVED, last, counted + " came where " + total.getAsLong() + " were announced");
        }
    }

    private static boolean isLast(Paging paging, int page, Tally sofar, OptionalLong total) {
        return switch (paging) {
            case Paging.Whole ignored -> true;
            case Paging.NumberInBody ignored -> total.isPresent() && page + 1 >= total.getAsLong();
            case Paging.NumberInQuery ignored -> total.isPresent() && page + 1 >= total.getAsLong();
            case Paging.LimitAndOffset ignored -> total.isPresent() && sofar.all() >= total.getAsLong();
        };
    }

    private static FaultException fault(Kind kind, Question question, String answered) {
        return new FaultException(Fault.of(kind, question.display(), answered));
    }

    /** Rows so far: new ones and repeated ones. */
    private record Tally(int fresh, int duplicates) {
        static Tally of(Sink<?> call) {
            return new Tally(call.fresh(), call.duplicates());
        }

        Tally minus(Tally before) {
            return new Tally(fresh - before.fresh, duplicates - before.duplicates);
        }

        int all() {
            return fresh + duplicates;
        }
    }
}
