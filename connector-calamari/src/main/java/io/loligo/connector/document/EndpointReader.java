package io.loligo.connector.document;

import io.loligo.connector.source.Endpoint;
import io.loligo.connector.source.Paging;
import io.loligo.connector.source.Pointer;
import io.loligo.documents.Section;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads a list that HR serves. */
final class EndpointReader {
    private EndpointReader() {}

    static Endpoint read(Section list, Paging paging) {
        Endpoint.Method method =
                list.requiredChoice("method", Endpoint.Method.class, Enum::name).orElse(Endpoint.Method.GET);
        String path = list.text("path");
        if (!path.isEmpty() && !path.matches("/[A-Za-z0-9._~!$&'()*+,;=:@/-]*")) {
            list.problem("path", "a path below base-url is accepted, such as /people/v2; parameters go to query");
            path = "";
        }
        if (method == Endpoint.Method.GET && list.has("body")) {
            list.problem("body", "a body is sent only with POST");
        }
        SortedMap<String, String> query = new TreeMap<>();
        list.section("query").ifPresent(all -> all.names().forEach(name -> query.put(name, all.text(name))));
        return new Endpoint(
                method,
                path,
                query,
                list.data("body"),
                list.parsed("records", "a JSON pointer such as /data, or \"\" for a bare list,", Pointer::of)
                        .orElse(Pointer.of("")),
                paging);
    }
}
