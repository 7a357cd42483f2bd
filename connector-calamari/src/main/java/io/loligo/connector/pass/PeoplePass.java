package io.loligo.connector.pass;

import io.loligo.connector.pass.Fault.Kind;
import io.loligo.connector.people.Roster;
import io.loligo.connector.source.PageReader;
import io.loligo.connector.source.Paging;
import io.loligo.connector.source.Row;
import io.loligo.connector.source.Source;
import java.io.IOException;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Reads everybody, page by page, or nobody: one page that fails, a list that moves meanwhile or a row without a key spoils
 * the pass. It ends at the last page or row that the first response announces; where nothing is announced, at a page
 * that is empty or shorter than the one before. A short first page is not an end, for a server may serve fewer rows than asked for.
 */
public final class PeoplePass {
    private final Source source;
    private final Roster roster;
    private final int maxPages;
    private final AnswerCheck answers;
    private final Permits permits;

    public PeoplePass(Source source, Roster roster, int maxPages, Hr hr, Permits permits) {
        this.source = source;
        this.roster = roster;
        this.maxPages = maxPages;
        this.answers = new AnswerCheck(hr);
        this.permits = permits;
    }

    public Roll read() throws FaultException, IOException, InterruptedException {
        RollCall call = new RollCall(source, roster);
        PageReader<Row> reader = PageReader.ofPeople(source);
        OptionalLong total = OptionalLong.empty();
        int usual = 0;
        int offset = 0;
        for (int page = 0; page < maxPages; page++) {
            Question question = question(page, offset);
            permits.take();
            Tally before = Tally.of(call);
            OptionalLong announced = answers.read(question, reader, call::add);
            Tally rows = Tally.of(call).minus(before);
            check(question, call, rows, usual);
            if (page > 0 && !announced.equals(total) && rows.all() > 0) {
                throw fault(Kind.MOVED, question, "the number of pages or rows changed from page to page");
            }
            total = page == 0 ? announced : total;
            offset += rows.all();
            if (isLast(page, offset, total) || (total.isEmpty() && page > 0 && rows.all() < usual) || rows.all() == 0) {
                return complete(question, call, page + 1, total);
            }
            usual = rows.all();
        }
        throw fault(Kind.PAGING_IGNORED, question(maxPages, offset), "no end after " + maxPages + " pages");
    }

    private Roll complete(Question last, RollCall call, int pages, OptionalLong total) throws FaultException {
        if (call.duplicates() > 0) {
            throw fault(Kind.DUPLICATE_KEYS, last, call.duplicates() + " rows came twice");
        }
        long came = source.people().paging() instanceof Paging.LimitAndOffset ? call.size() : pages;
        if (total.isPresent() && total.getAsLong() != came) {
            throw fault(Kind.MOVED, last, came + " came where " + total.getAsLong() + " were announced");
        }
        return call.complete();
    }

    private static void check(Question question, RollCall call, Tally rows, int usual) throws FaultException {
        if (call.withoutKey() > 0) {
            throw fault(Kind.NO_KEY, question, call.withoutKey() + " rows have no primary key");
        }
        if (rows.all() > 0 && rows.duplicates() == rows.all() && rows.all() >= usual) {
            throw fault(Kind.PAGING_IGNORED, question, "every row of this page had come before");
        }
    }

    private boolean isLast(int page, int offset, OptionalLong total) {
        return total.isPresent()
                && switch (source.people().paging()) {
                    case Paging.Whole ignored -> true;
                    case Paging.NumberInBody ignored -> page + 1 >= total.getAsLong();
                    case Paging.LimitAndOffset ignored -> offset >= total.getAsLong();
                };
    }

    private Question question(int page, int offset) {
        Question question = Question.to(source.people());
        return switch (source.people().paging()) {
            case Paging.Whole ignored -> question;
            case Paging.NumberInBody number -> question.withBody(Map.of(number.parameter(), number.first() + page));
            case Paging.LimitAndOffset limit ->
                question.withQuery(Map.of(
                        limit.limitParameter(), Integer.toString(limit.limit()),
                        limit.offsetParameter(), Integer.toString(offset)));
        };
    }

    private static FaultException fault(Kind kind, Question question, String answered) {
        return new FaultException(Fault.of(kind, question.display(), answered));
    }

    /** Rows so far: new ones and repeated ones. */
    private record Tally(int fresh, int duplicates) {
        static Tally of(RollCall call) {
            return new Tally(call.size(), call.duplicates());
        }

        Tally minus(Tally before) {
            return new Tally(fresh - before.fresh, duplicates - before.duplicates);
        }

        int all() {
            return fresh + duplicates;
        }
    }
}
