package io.loligo.connector.source;

import io.loligo.contracts.employee.FieldValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One person's row, reduced to what the connection maps.
 *
 * @param key the primary key's value; null when the row has none
 * @param values in the order of {@link Source#fields()}
 * @param identities in the order of {@link Source#identities()}
 * @param managers what the row names as its manager, in the order of {@link Source#managers()}
 * @param unreadable the name of a field that holds something else than it should, such as a date in an unknown form
 */
public record Row(
        @Nullable String key,
        List<FieldValue> values,
        List<@Nullable String> identities,
        List<@Nullable String> managers,
        @Nullable String unreadable) {}
