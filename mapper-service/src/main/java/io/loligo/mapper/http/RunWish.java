package io.loligo.mapper.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.loligo.contracts.employee.EmployeeKey;
import io.loligo.mapper.preview.http.Asked;
import java.util.Optional;
import java.util.Set;

/**
 * What is posted to apply an automation.
 *
 * @param people whom; empty for everybody
 * @param by the login of whoever asks
 * @param comment why
 * @param run to go on with one that was cut off
 */
record RunWish(Optional<Set<EmployeeKey>> people, String by, String comment, Optional<String> run) {

    /** @throws IllegalArgumentException naming the field and the accepted form */
    static RunWish read(String body) {
        JsonNode wish = Asked.object(body, "{\"people\": [\"acme/17\"] or \"all\", \"by\": …, \"comment\": …}");
        return new RunWish(
                people(wish.path("people")),
                needed(wish, "by", "the login of whoever asks"),
                needed(wish, "comment", "why; whoever lets it go reads it"),
                wish.path("run").isTextual() ? Optional.of(wish.path("run").textValue()) : Optional.empty());
    }

    private static String needed(JsonNode wish, String field, String what) {
        String text = wish.path(field).asText("").strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException(field + ": " + what + "; it may not be empty");
        }
        return text;
    }

    /** Everybody only where that is said: what is left out by mistake must not touch ten thousand people. */
    private static Optional<Set<EmployeeKey>> people(JsonNode people) {
        if (people.isTextual() && people.textValue().equals("all")) {
            return Optional.empty();
        }
        if (!people.isArray() || people.isEmpty()) {
            throw new IllegalArgumentException("people: a list of keys such as [\"acme/17\"], or \"all\", is needed");
        }
        return Optional.of(Asked.keys(people));
    }
}
