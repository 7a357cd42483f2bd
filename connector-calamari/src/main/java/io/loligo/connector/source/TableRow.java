package io.loligo.connector.source;

import io.loligo.contracts.employee.FieldValue;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table, reduced to what fields take from it.
 *
 * @param key null when the row has none
 * @param values in the order of the fields that take from this table; empty for one that is in no known form
 */
public record TableRow(@Nullable String key, List<Optional<FieldValue>> values) {
    public TableRow {
        values = List.copyOf(values);
    }
}
