package io.loligo.contracts.employee;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads a {@link FieldValue} from its plain JSON form. */
final class FieldValueReader extends StdDeserializer<FieldValue> {
    FieldValueReader() {
        super(FieldValue.class);
    }

    @Override
    public FieldValue getNullValue(DeserializationContext context) {
        return FieldValue.absent();
    }

    @Override
    public FieldValue deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        return read(context.readTree(parser), context);
    }

    private FieldValue read(JsonNode json, DeserializationContext context) throws IOException {
        return switch (json.getNodeType()) {
            case NULL, MISSING -> FieldValue.absent();
            case STRING -> new FieldValue.Text(json.textValue());
            case BOOLEAN -> new FieldValue.Flag(json.booleanValue());
            case NUMBER -> new FieldValue.Numeric(json.decimalValue());
            case ARRAY -> items(json, context);
            case OBJECT -> day(json, context);
            case BINARY, POJO -> throw unreadable(json, context);
        };
    }

    private FieldValue items(JsonNode array, DeserializationContext context) throws IOException {
        List<FieldValue> values = new ArrayList<>(array.size());
        for (JsonNode item : array) {
            values.add(read(item, context));
        }
        return new FieldValue.Items(values);
    }

    private FieldValue day(JsonNode object, DeserializationContext context) throws IOException {
        if (object.size() == 1 && object.path("date").isTextual()) {
            try {
                return new FieldValue.Day(LocalDate.parse(object.get("date").textValue()));
            } catch (DateTimeException notADate) {
                throw unreadable(object, context);
            }
        }
        throw unreadable(object, context);
    }

    private static IOException unreadable(JsonNode json, DeserializationContext context) {
        return context.weirdStringException(
                json.toString(),
                FieldValue.class,
                "accepted: a string, number, boolean, array, null or {\"date\": \"yyyy-MM-dd\"}");
    }
}
