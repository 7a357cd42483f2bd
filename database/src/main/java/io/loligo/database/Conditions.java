package io.loligo.database;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** The {@code where} of a query that grows with what was asked; values travel as parameters only. */
public final class Conditions {
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    public Conditions where(String condition) {
        conditions.add("(" + condition + ")");
        return this;
    }

    /** Adds the condition when there is a value; it names the parameter as {@code :name}. */
    public Conditions when(String name, Optional<?> value, String condition) {
        value.ifPresent(given -> where(condition).with(name, given));
        return this;
    }

    public Conditions with(String name, Object value) {
        parameters.put(name, value);
        return this;
    }

    public String text() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    public <T> Mutiny.SelectionQuery<T> bind(Mutiny.SelectionQuery<T> query) {
        parameters.forEach(query::setParameter);
        return query;
    }
}
