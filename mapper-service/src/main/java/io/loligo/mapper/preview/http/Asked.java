package io.loligo.mapper.preview.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.loligo.contracts.employee.EmployeeKey;
import io.loligo.contracts.wire.ContractsJson;
import io.loligo.documents.SourceFile;
import io.loligo.mapper.expression.ChangeKind;
import io.loligo.mapper.preview.Filter;
import io.loligo.mapper.preview.Outlook;
import io.loligo.mapper.preview.Question;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is asked for, as it comes over HTTP. Whatever is not accepted is told by field and accepted form. */
public final class Asked {
    private static final Set<String> FIELDS = Set.of("documents", "automation", "change", "people", "explained");

    private Asked() {}

    /** @throws IllegalArgumentException naming the field and the accepted form */
    static Question question(String body) {
        JsonNode asked = object(body, "an object such as {\"automation\": \"mover\"} is accepted");
        asked.fieldNames().forEachRemaining(name -> {
            if (!FIELDS.contains(name)) {
                throw new IllegalArgumentException(
                        name + ": is no field here; " + new TreeSet<>(FIELDS) + " are accepted");
            }
        });
        Optional<Set<EmployeeKey>> people = people(asked.path("people"));
        return new Question(
                documents(asked.path("documents")),
                text(asked, "automation"),
                text(asked, "change").map(Asked::kind),
                people,
                asked.path("explained")
                        .asBoolean(people.filter(some -> some.size() == 1).isPresent()));
    }

    /** @param only outlooks, separated by commas */
    public static Filter filter(@Nullable String only, @Nullable String attribute) {
        Set<Outlook> outlooks = EnumSet.noneOf(Outlook.class);
        if (only != null) {
            Arrays.stream(only.split(","))
                    .filter(one -> !one.isBlank())
                    .map(Asked::outlook)
                    .forEach(outlooks::add);
        }
        return new Filter(
                outlooks, Optional.ofNullable(attribute).map(String::strip).filter(name -> !name.isEmpty()));
    }

    private static Outlook outlook(String name) {
        return Arrays.stream(Outlook.values())
                .filter(one -> one.wireName().equals(name.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("only: some of "
                        + Arrays.stream(Outlook.values()).map(Outlook::wireName).collect(Collectors.joining(", "))
                        + ", separated by commas, not '" + name + "'"));
    }

    /** @throws IllegalArgumentException naming the accepted kinds */
    public static ChangeKind kind(String name) {
        return Arrays.stream(ChangeKind.values())
                .filter(one -> one.wireName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("change: one of "
                        + Arrays.stream(ChangeKind.values())
                                .map(ChangeKind::wireName)
                                .collect(Collectors.joining(", ")) + ", not '" + name + "'"));
    }

    /**
     * A body that is one JSON object.
     *
     * @param form what is accepted, in words
     */
    public static JsonNode object(String body, String form) {
        try {
            JsonNode tree = ContractsJson.mapper().readTree(body);
            if (tree != null && tree.isObject()) {
                return tree;
            }
        } catch (JsonProcessingException malformed) {
            malformed.clearLocation();
            throw new IllegalArgumentException(
                    "the body: JSON is accepted, not this: " + malformed.getOriginalMessage(), malformed);
        }
        throw new IllegalArgumentException("the body: " + form);
    }

    private static Optional<String> text(JsonNode asked, String field) {
        JsonNode value = asked.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual() || value.textValue().isBlank()) {
            throw new IllegalArgumentException(field + ": a text is accepted");
        }
        return Optional.of(value.textValue().strip());
    }

    private static List<SourceFile> documents(JsonNode documents) {
        List<SourceFile> files = new ArrayList<>();
        for (JsonNode document : documents) {
            if (!document.path("name").isTextual() || !document.path("text").isTextual()) {
                throw new IllegalArgumentException("documents[" + files.size()
                        + "]: an object with name, such as \"accounts.yaml\", and text is accepted");
            }
            files.add(new SourceFile(
                    document.path("name").textValue(), document.path("text").textValue()));
        }
        return files;
    }

    /** @throws IllegalArgumentException naming the field and the accepted form */
    static Optional<Set<EmployeeKey>> people(JsonNode people) {
        if (people.isMissingNode()
                || people.isNull()
                || (people.isTextual() && people.textValue().equals("all"))) {
            return Optional.empty();
        }
        if (!people.isArray() || people.isEmpty()) {
            throw new IllegalArgumentException("people: \"all\", or a list of keys such as [\"acme/17\"], is accepted");
        }
        return Optional.of(keys(people));
    }

    /** @throws IllegalArgumentException naming the accepted form */
    public static Set<EmployeeKey> keys(JsonNode people) {
        Set<EmployeeKey> keys = new LinkedHashSet<>();
        for (JsonNode key : people) {
            keys.add(key(key.asText()));
        }
        return keys;
    }

    /** @throws IllegalArgumentException naming the accepted form */
    public static EmployeeKey key(String text) {
        try {
            return EmployeeKey.parse(text.strip());
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException(
                    "people: keys such as acme/17, connection and value, are accepted, not '" + text + "'", malformed);
        }
    }
}
