package io.loligo.connector.pass;

import io.loligo.connector.source.Endpoint;
import io.loligo.connector.source.Paging;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One request to HR.
 *
 * @param query the parameters after the question mark
 * @param body the members of the JSON body; not sent with GET
 */
public record Question(Endpoint endpoint, SortedMap<String, String> query, SortedMap<String, Object> body) {
    public Question {
        query = Collections.unmodifiableSortedMap(new TreeMap<>(query));
        body = Collections.unmodifiableSortedMap(new TreeMap<>(body));
    }

    public static Question to(Endpoint endpoint) {
        return new Question(endpoint, endpoint.query(), endpoint.body());
    }

    /**
     * For one page of a list.
     *
     * @param page from 0
     * @param offset how many rows have come before
     */
    public static Question toPage(Endpoint list, int page, int offset) {
        Question question = to(list);
        return switch (list.paging()) {
            case Paging.Whole ignored -> question;
            case Paging.NumberInBody number -> question.withBody(Map.of(number.parameter(), number.first() + page));
            case Paging.NumberInQuery number ->
                question.withQuery(Map.of(number.parameter(), Integer.toString(number.first() + page)));
            case Paging.LimitAndOffset limit ->
                question.withQuery(Map.of(
                        limit.limitParameter(), Integer.toString(limit.limit()),
                        limit.offsetParameter(), Integer.toString(offset)));
        };
    }

    Question withQuery(Map<String, String> more) {
        TreeMap<String, String> all = new TreeMap<>(query);
        all.putAll(more);
        return new Question(endpoint, all, body);
    }

    Question withBody(Map<String, ?> more) {
        TreeMap<String, Object> all = new TreeMap<>(body);
        all.putAll(more);
        return new Question(endpoint, query, all);
    }

    /** As people write it, such as {@code POST /employees/v1/search {page=0, withArchived=true}}. */
    public String display() {
        return endpoint.display() + " " + (endpoint.method() == Endpoint.Method.GET ? query : body);
    }
}
