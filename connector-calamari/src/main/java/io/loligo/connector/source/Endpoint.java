package io.loligo.connector.source;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One list that HR serves.
 *
 * @param path below the connection's base URL, starting with a slash
 * @param query parameters of every request
 * @param body members of every request's JSON body; only for POST
 * @param records where the rows are; empty for a bare array
 */
public record Endpoint(
        Method method,
        String path,
        SortedMap<String, String> query,
        SortedMap<String, Object> body,
        Pointer records,
        Paging paging) {
    public Endpoint {
        query = new TreeMap<>(query);
        body = new TreeMap<>(body);
    }

    static Endpoint post(String path, Map<String, Object> body, String records, Paging paging) {
        return new Endpoint(Method.POST, path, new TreeMap<>(), new TreeMap<>(body), Pointer.of(records), paging);
    }

    static Endpoint get(String path, Map<String, String> query, String records, Paging paging) {
        return new Endpoint(Method.GET, path, new TreeMap<>(query), new TreeMap<>(), Pointer.of(records), paging);
    }

    Endpoint withPaging(Paging other) {
        return new Endpoint(method, path, query, body, records, other);
    }

    /** As people write it: {@code POST /employees/v1/search}. */
    public String display() {
        return method + " " + path;
    }

    /** The two ways in which Calamari is read. */
    public enum Method {
        GET,
        POST
    }
}
