package io.loligo.connector.source;

import java.util.List;

/** How an endpoint is read page by page. The connector counts by itself and never follows what a response suggests. */
public sealed interface Paging {

    /** Everything in one response. */
    record Whole() implements Paging {}

    /**
     * A page number in the JSON body.
     *
     * @param totals where a response may say how many pages there are; the first that holds a positive number counts
     */
    record NumberInBody(String parameter, int first, List<Pointer> totals) implements Paging {
        public NumberInBody {
            totals = List.copyOf(totals);
        }
    }

    /** The same in the query. */
    record NumberInQuery(String parameter, int first, List<Pointer> totals) implements Paging {
        public NumberInQuery {
            totals = List.copyOf(totals);
        }
    }

    /**
     * A row count and an offset in the query.
     *
     * @param totals where a response may say how many rows there are
     */
    record LimitAndOffset(String limitParameter, int limit, String offsetParameter, List<Pointer> totals)
            implements Paging {
        public LimitAndOffset {
            if (limit < 1) {
                throw new IllegalArgumentException("limit: 1 or more, not " + limit);
            }
            totals = List.copyOf(totals);
        }
    }

    default List<Pointer> totalPointers() {
        return switch (this) {
            case Whole ignored -> List.of();
            case NumberInBody number -> number.totals();
            case NumberInQuery number -> number.totals();
            case LimitAndOffset offset -> offset.totals();
        };
    }
}
