package io.loligo.contracts.employee;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A typed value that HR holds. In JSON it is what one would write by hand: a string, a number, a boolean, an array,
 * {@code null} for absent; only a date is marked, as {@code {"date": "2026-11-24"}}, since it would read back as text.
 */
@JsonDeserialize(using = FieldValueReader.class)
public sealed interface FieldValue {

    record Text(@JsonValue String value) implements FieldValue {}

    /** Compared by magnitude: 1.0 equals 1. */
    record Numeric(@JsonValue BigDecimal value) implements FieldValue {
        public Numeric {
            value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
            if (value.scale() < 0) {
                value = value.setScale(0);
            }
        }
    }

    record Flag(@JsonValue boolean value) implements FieldValue {}

    record Day(@JsonProperty("date") LocalDate value) implements FieldValue {}

    /** In the order given; whoever reads an unordered source sorts before making one. */
    record Items(@JsonValue List<FieldValue> values) implements FieldValue {
        public Items {
            values = List.copyOf(values);
        }
    }

    /** HR has the field and nothing in it. */
    record Absent() implements FieldValue {
        static final Absent ABSENT = new Absent();

        @JsonValue
        @Nullable
        Object json() {
            return null;
        }
    }

    static FieldValue text(String value) {
        return new Text(value);
    }

    static FieldValue number(long value) {
        return new Numeric(BigDecimal.valueOf(value));
    }

    static FieldValue flag(boolean value) {
        return new Flag(value);
    }

    static FieldValue day(LocalDate value) {
        return new Day(value);
    }

    static FieldValue texts(List<String> values) {
        return new Items(values.stream().map(FieldValue::text).toList());
    }

    static FieldValue absent() {
        return Absent.ABSENT;
    }

    /** As a person would write it: dates in ISO form, items joined by a comma and a space, absent as the empty string. */
    default String display() {
        return switch (this) {
            case Text text -> text.value();
            case Numeric number -> number.value().toPlainString();
            case Flag flag -> Boolean.toString(flag.value());
            case Day day -> day.value().toString();
            case Items items ->
                String.join(
                        ", ", items.values().stream().map(FieldValue::display).toList());
            case Absent ignored -> "";
        };
    }
}
