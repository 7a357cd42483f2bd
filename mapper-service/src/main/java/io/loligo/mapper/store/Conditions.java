package io.loligo.mapper.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** The {@code where} of a query that grows with what is asked; values travel as parameters only. */
final class Conditions {
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    Conditions where(String condition) {
        conditions.add("(" + condition + ")");
        return this;
    }

    /** Adds the condition when there is a value; it names the parameter as {@code :name}. */
    Conditions when(String name, Optional<?> value, String condition) {
        value.ifPresent(given -> where(condition).with(name, given));
        return this;
    }

    Conditions with(String name, Object value) {
        parameters.put(name, value);
        return this;
    }

    String text() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    <T> Mutiny.SelectionQuery<T> bind(Mutiny.SelectionQuery<T> query) {
        parameters.forEach(query::setParameter);
        return query;
    }
}
