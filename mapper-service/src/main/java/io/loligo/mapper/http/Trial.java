package io.loligo.mapper.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.loligo.contracts.employee.EmployeeKey;
import io.loligo.contracts.employee.EmployeeRecord;
import io.loligo.contracts.wire.ContractsJson;
import io.loligo.documents.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Documents to be tried on somebody.
 *
 * @param documents in the place of those of the same name
 * @param directory for which mappings are asked
 */
record Trial(List<SourceFile> documents, Whom person, Optional<String> directory) {
    Trial {
        documents = List.copyOf(documents);
    }

    /** On whom. */
    sealed interface Whom {
        /** Somebody whom HR has. */
        record Known(EmployeeKey key) implements Whom {}

        /** Somebody made up. */
        record Imagined(EmployeeRecord employee) implements Whom {}
    }

    /** @throws IllegalArgumentException naming the field and the accepted form */
    static Trial read(String body) {
        JsonNode trial = tree(body);
        List<SourceFile> documents = new ArrayList<>();
        for (JsonNode document : trial.path("documents")) {
            documents.add(new SourceFile(
                    text(document, "documents[" + documents.size() + "].name", "name"),
                    text(document, "documents[" + documents.size() + "].text", "text")));
        }
        JsonNode directory = trial.path("directory");
        return new Trial(
                documents,
                whom(trial.path("person")),
                directory.isTextual() ? Optional.of(directory.textValue()) : Optional.empty());
    }

    /** The files, each trial document in the place of the one of its name. */
    List<SourceFile> over(List<SourceFile> files) {
        Map<String, SourceFile> all = new TreeMap<>();
        files.forEach(file -> all.put(file.name(), file));
        documents.forEach(document -> all.put(document.name(), document));
        return List.copyOf(all.values());
    }

    private static JsonNode tree(String body) {
        try {
            JsonNode tree = ContractsJson.mapper().readTree(body);
            if (tree.isObject()) {
                return tree;
            }
        } catch (JsonProcessingException malformed) {
            malformed.clearLocation();
            throw new IllegalArgumentException(
                    "the body: JSON is accepted, not this: " + malformed.getOriginalMessage(), malformed);
        }
        throw new IllegalArgumentException("the body: an object with documents and person is accepted");
    }

    private static String text(JsonNode document, String field, String name) {
        if (!document.path(name).isTextual()) {
            throw new IllegalArgumentException(field + ": a text is needed");
        }
        return document.path(name).textValue();
    }

    private static Whom whom(JsonNode person) {
        if (person.isTextual()) {
            return new Whom.Known(EmployeeKey.parse(person.textValue()));
        }
        if (!person.isObject()) {
            throw new IllegalArgumentException(
                    "person: a key such as \"acme/17\", or a record with key and fields, is needed");
        }
        try {
            return new Whom.Imagined(ContractsJson.mapper().treeToValue(person, EmployeeRecord.class));
        } catch (JsonProcessingException malformed) {
            malformed.clearLocation();
            throw new IllegalArgumentException(
                    "person: a record as in the schema of employee events is accepted, not this: "
                            + malformed.getOriginalMessage(),
                    malformed);
        }
    }
}
