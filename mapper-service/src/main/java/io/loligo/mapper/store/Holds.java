package io.loligo.mapper.store;

import io.loligo.contracts.operator.OperatorActivity.Decision;
import io.loligo.contracts.operator.OperatorActivity.Performed;
import io.loligo.mapper.request.Hold;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rows of {@code hold}, with the number of people after them. */
final class Holds {
    private Holds() {}

    static Hold read(@Nullable Object[] row) {
        return new Hold(
                text(row[0]),
                text(row[1]),
                text(row[2]),
                Objects.requireNonNull(instant(row[3])),
                ((Number) Objects.requireNonNull(row[9])).intValue(),
                Optional.ofNullable(instant(row[4]))
                        .map(at -> new Hold.Decided(
                                new Performed(text(row[5]), at, Objects.requireNonNullElse((String) row[7], "")),
                                Decision.valueOf(text(row[6])))),
                Optional.ofNullable((String) row[8]));
    }

    private static String text(@Nullable Object value) {
        return (String) Objects.requireNonNull(value);
    }

    static @Nullable Instant instant(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Instant instant -> instant;
            case OffsetDateTime time -> time.toInstant();
            default -> throw new IllegalStateException("no time: " + value.getClass());
        };
    }
}
