package io.loligo.connector.trial;

import com.fasterxml.jackson.databind.JsonNode;
import io.loligo.connector.source.Endpoint;
import io.loligo.connector.source.Paging;
import io.loligo.connector.source.Pointer;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What the first pages of a list were.
 *
 * @param pages one or two; none when the first could not be read
 */
public record Reading(Endpoint list, List<Page> pages) {
    public Reading {
        pages = List.copyOf(pages);
    }

    public List<JsonNode> rows() {
        return pages.stream().flatMap(page -> page.rows().stream()).toList();
    }

    /** Whether the pass would go on after the first page. */
    boolean wantsSecond() {
        Page first = pages.getFirst();
        return switch (list.paging()) {
            case Paging.Whole ignored -> false;
            case Paging.NumberInBody ignored -> hasMore(first, 1);
            case Paging.NumberInQuery ignored -> hasMore(first, 1);
            case Paging.LimitAndOffset ignored -> hasMore(first, first.rows().size());
        };
    }

    private static boolean hasMore(Page first, long seen) {
        return !first.rows().isEmpty() && first.announced().orElse(Long.MAX_VALUE) > seen;
    }

    /** Whether the server gave the first page again, as one does that ignores the paging parameter. */
    boolean repeats(Pointer key) {
        if (pages.size() < 2 || pages.getLast().rows().isEmpty()) {
            return false;
        }
        Set<Optional<String>> first = new HashSet<>();
        pages.getFirst().rows().forEach(row -> first.add(Values.key(row, key)));
        return pages.getLast().rows().stream().allMatch(row -> first.contains(Values.key(row, key)));
    }

    /** What would end the reading of this list, in words. */
    public String ending() {
        if (pages.isEmpty()) {
            return "it could not be read";
        }
        Page first = pages.getFirst();
        Page last = pages.getLast();
        if (list.paging() instanceof Paging.Whole) {
            return "everything comes in one answer";
        }
        if (first.announced().isPresent()) {
            String what = list.paging() instanceof Paging.LimitAndOffset ? " rows" : " pages";
            return "the answer announces " + first.announced().getAsLong() + what + "; the last of them ends it";
        }
        if (last.rows().isEmpty()) {
            return "page " + pages.size() + " is empty; an empty page ends it";
        }
        if (pages.size() == 2 && last.rows().size() < first.rows().size()) {
            return "page 2 is short (" + last.rows().size() + " rows after "
                    + first.rows().size() + "); a short page ends it";
        }
        return "nothing is announced and both pages are full; the first page that is short or empty ends it";
    }

    /** How many requests the list takes, if the first pages tell. */
    OptionalInt requests() {
        if (pages.isEmpty()) {
            return OptionalInt.empty();
        }
        Page first = pages.getFirst();
        OptionalLong announced = first.announced();
        if (announced.isPresent()) {
            return OptionalInt.of(
                    switch (list.paging()) {
                        case Paging.Whole ignored -> 1;
                        case Paging.NumberInBody ignored -> whole(announced.getAsLong());
                        case Paging.NumberInQuery ignored -> whole(announced.getAsLong());
                        case Paging.LimitAndOffset ignored ->
                            whole(Math.ceilDiv(
                                    announced.getAsLong(),
                                    Math.max(1, first.rows().size())));
                    });
        }
        boolean isOver = !wantsSecond()
                || (pages.size() == 2
                        && pages.getLast().rows().size() < first.rows().size());
        return isOver ? OptionalInt.of(pages.size()) : OptionalInt.empty();
    }

    private static int whole(long requests) {
        return Math.toIntExact(Math.clamp(requests, 1, 1_000_000));
    }
}
