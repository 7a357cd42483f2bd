package io.loligo.mapper.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.loligo.mapper.decision.BadInputException;
import io.loligo.mapper.decision.Wish;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is posted: a JSON object whose fields are asked for by name. */
record WishBody(@Nullable JsonNode body) {

    Wish wish() {
        return Wish.of(text("decision"), text("by"), text("comment"));
    }

    List<String> ids() {
        JsonNode ids = field("ids");
        List<String> names = new ArrayList<>();
        if (ids == null || !ids.isArray()) {
            throw new BadInputException("ids", "a list of names of requests");
        }
        for (JsonNode id : ids) {
            if (!id.isTextual()) {
                throw new BadInputException("ids", "a list of names of requests");
            }
            names.add(id.textValue());
        }
        return names;
    }

    /** Empty where there is none. */
    String text(String name) {
        JsonNode value = field(name);
        if (value == null || value.isNull()) {
            return "";
        }
        if (!value.isTextual()) {
            throw new BadInputException(name, "a text");
        }
        return value.textValue();
    }

    Optional<Instant> time(String name) {
        String text = text(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException none) {
            throw new BadInputException(name, "a time such as 2026-12-24T18:00:00Z");
        }
    }

    private @Nullable JsonNode field(String name) {
        if (body == null || !body.isObject()) {
            throw new BadInputException("the body", "a JSON object");
        }
        return body.get(name);
    }
}
