package io.loligo.connector.trial;

import com.fasterxml.jackson.databind.JsonNode;
import io.loligo.connector.source.DayForms;
import java.util.Locale;

/** What stands in a place of a row. */
public enum ValueType {
    TEXT,
    /** A text in one of the forms of dates that the connection knows. */
    DATE,
    NUMBER,
    FLAG,
    EMPTY_LIST,
    EMPTY_OBJECT,
    NULL;

    static ValueType of(JsonNode value, DayForms days) {
        if (value.isTextual()) {
            return days.read(value.textValue()).isPresent() ? DATE : TEXT;
        }
        if (value.isNumber()) {
            return NUMBER;
        }
        if (value.isBoolean()) {
            return FLAG;
        }
        if (value.isArray()) {
            return EMPTY_LIST;
        }
        return value.isObject() ? EMPTY_OBJECT : NULL;
    }

    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
