package io.loligo.simulators.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loligo.contracts.wire.ContractsJson;
import io.loligo.simulators.exchange.BadInputException;
import io.loligo.simulators.exchange.Request;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The JSON object that came with a request, read field by field. */
public record ControlInput(ObjectNode body) {
    /** @throws BadInputException when the body is no JSON object; nothing at all counts as an empty one */
    public static ControlInput of(Request request) {
        boolean isJson = request.header("content-type")
                .filter(type -> type.startsWith("application/json"))
                .isPresent();
        if (!isJson) {
            throw new BadInputException("Content-Type", "application/json");
        }
        if (request.body().isBlank()) {
            return new ControlInput(ContractsJson.mapper().createObjectNode());
        }
        try {
            if (ContractsJson.mapper().readTree(request.body()) instanceof ObjectNode object) {
                return new ControlInput(object);
            }
        } catch (JsonProcessingException unreadable) {
            throw new BadInputException("body", "a JSON object; " + unreadable.getOriginalMessage());
        }
        throw new BadInputException("body", "a JSON object");
    }

    /** Refuses fields that nobody reads. */
    public ControlInput only(String... accepted) {
        Set<String> known = Set.of(accepted);
        body.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                throw new BadInputException(name, "no such field; there are " + String.join(", ", accepted));
            }
        });
        return this;
    }

    public Optional<String> text(String field) {
        JsonNode value = body.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw new BadInputException(field, "text, not " + value);
        }
        return Optional.of(value.textValue());
    }

    public Optional<LocalDate> day(String field) {
        return text(field).map(text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException unreadable) {
                throw new BadInputException(field, "a day as yyyy-MM-dd, not " + text);
            }
        });
    }

    public long number(String field, long otherwise, long least, long most) {
        JsonNode value = body.path(field);
        if (value.isMissingNode()) {
            return otherwise;
        }
        if (!value.isIntegralNumber()
                || !value.canConvertToLong()
                || value.longValue() < least
                || value.longValue() > most) {
            throw new BadInputException(field, "a whole number from " + least + " to " + most + ", not " + value);
        }
        return value.longValue();
    }

    /** One of the words of an enum; {@code same-record} stands for {@code SAME_RECORD}. */
    public <E extends Enum<E>> Optional<E> word(String field, Class<E> type) {
        return text(field)
                .map(text -> Arrays.stream(type.getEnumConstants())
                        .filter(one -> one.name().equalsIgnoreCase(text.replace('-', '_')))
                        .findFirst()
                        .orElseThrow(() -> new BadInputException(field, "one of " + words(type) + ", not " + text)));
    }

    private static <E extends Enum<E>> String words(Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.joining(", "));
    }
}
