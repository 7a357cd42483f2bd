package io.loligo.connector.document;

import io.loligo.connector.source.Paging;
import io.loligo.connector.source.Pointer;
import io.loligo.documents.Section;
import java.util.List;
import java.util.Optional;

/** Reads how lists are paged. */
final class PagingReader {
    private final Section people;

    PagingReader(Section people) {
        this.people = people;
    }

    Paging read() {
        Optional<Section> given = people.section("paging");
        if (given.isEmpty()) {
            return new Paging.Whole();
        }
        Section section = given.get();
        Style style = section.requiredChoice("style", Style.class).orElse(Style.WHOLE);
        Paging paging = switch (style) {
            case WHOLE -> new Paging.Whole();
            case PAGE_IN_BODY ->
                new Paging.NumberInBody(
                        section.optionalText("parameter").orElse("page"),
                        section.whole("first", 0, 0, 1),
                        totals(section));
            case PAGE_IN_QUERY ->
                new Paging.NumberInQuery(
                        section.optionalText("parameter").orElse("page"),
                        section.whole("first", 0, 0, 1),
                        totals(section));
            case LIMIT_AND_OFFSET ->
                new Paging.LimitAndOffset(
                        section.optionalText("limit-parameter").orElse("limit"),
                        section.whole("limit", 100, 1, 10_000),
                        section.optionalText("offset-parameter").orElse("offset"),
                        totals(section));
        };
        section.end();
        return paging;
    }

    private static List<Pointer> totals(Section section) {
        return section.allParsed("totals", "a JSON pointer such as /totalPages", Pointer::of);
    }

    /** The ways of paging. */
    private enum Style {
        WHOLE,
        PAGE_IN_BODY,
        PAGE_IN_QUERY,
        LIMIT_AND_OFFSET
    }
}
