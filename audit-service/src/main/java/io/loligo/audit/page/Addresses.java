package io.loligo.audit.page;

import io.loligo.audit.question.Cursor;
import io.loligo.contracts.employee.EmployeeKey;
import io.quarkus.qute.TemplateExtension;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where pages and downloads are. */
@TemplateExtension
final class Addresses {
    private Addresses() {}

    /** Below {@code /people/}; slashes in the value stay, all else is escaped. */
    static String path(EmployeeKey key) {
        return key.connection() + "/"
                + Arrays.stream(key.value().split("/", -1))
                        .map(Addresses::escaped)
                        .collect(Collectors.joining("/"));
    }

    static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The same page with the values that were asked for, to go on with. */
    static String query(Map<String, @Nullable String> asked) {
        return asked.entrySet().stream()
                .flatMap(value -> Optional.ofNullable(value.getValue())
                        .filter(text -> !text.isBlank())
                        .map(text -> value.getKey() + "=" + escaped(text))
                        .stream())
                .collect(Collectors.joining("&"));
    }

    /** @param before what was asked for on the page shown */
    static Pages pages(
            String address, Map<String, @Nullable String> asked, @Nullable String before, Optional<Cursor> next) {
        Map<String, @Nullable String> older = new LinkedHashMap<>(asked);
        older.put("before", next.map(Cursor::text).orElse(null));
        return new Pages(
                before == null || before.isBlank() ? "" : joined(address, query(asked)),
                next.isEmpty() ? "" : joined(address, query(older)));
    }

    static String joined(String address, String query) {
        return query.isEmpty() ? address : address + "?" + query;
    }

    /** Where the list begins and goes on; empty where it does not. */
    record Pages(String newest, String older) {}
}
