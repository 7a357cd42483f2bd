package io.loligo.mapper.preview;

import java.util.List;
import java.util.Optional;

/**
 * What one expression of an automation yielded for a person.
 *
 * @param field where it stands, such as {@code when}, {@code steps[1].when} or {@code attributes.title}; empty where it has no place of its own, as
 *     in a template
 * @param expression as in the document
 * @param condition whether it decides about something
 * @param values as text; of a condition {@code TRUE} or {@code FALSE}
 * @param problem why it has no value
 */
public record Judgement(
        String field, String expression, boolean condition, List<String> values, Optional<String> problem) {
    public Judgement {
        values = List.copyOf(values);
    }

    boolean says(boolean verdict) {
        return condition && values.equals(List.of(verdict ? "TRUE" : "FALSE"));
    }
}
