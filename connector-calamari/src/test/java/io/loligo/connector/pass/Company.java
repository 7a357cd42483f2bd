package io.loligo.connector.pass;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loligo.connector.source.Endpoint;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A company whose rows a test writes by hand, served page by page as both generations do. What the simulator shows over HTTP
 * is tested there; this is for what a test wants to say row by row.
 */
public final class Company implements Hr {
    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, ObjectNode> rows = new LinkedHashMap<>();
    private final List<Question> asked = new ArrayList<>();
    private final ArrayNode absences = JSON.createArrayNode();
    private final Map<String, com.fasterxml.jackson.databind.JsonNode> others = new LinkedHashMap<>();
    private int pageSize = 100;
    private UnaryOperator<Answer> twist = UnaryOperator.identity();

    public ObjectNode person(int id) {
        return rows.computeIfAbsent(
                Integer.toString(id),
                key -> JSON.createObjectNode()
                        .put("id", id)
                        .put("legacyId", id)
                        .put("firstName", "First" + key)
                        .put("lastName", "Last" + key)
                        .put("email", "p" + key + "@acme.example")
                        .put("hireDate", "2024-01-01")
                        .put("archived", false));
    }

    public Company people(int count) {
        for (int id = 1; id <= count; id++) {
            person(id);
        }
        return this;
    }

    public void delete(int id) {
        rows.remove(Integer.toString(id));
    }

    public ObjectNode absence(int id, int person, String from, String to) {
        return absences.addObject()
                .put("id", id)
                .put("employeeEmail", "P" + person + "@acme.example")
                .put("absenceTypeName", "Annual leave")
                .put("absenceCategory", "TIMEOFF")
                .put("status", "ACCEPTED")
                .put("from", from)
                .put("to", to);
    }

    public Company pagesOf(int size) {
        pageSize = size;
        return this;
    }

    /** Serves something else at another path, whole. */
    public Company serving(String path, String json) {
        try {
            others.put(path, JSON.readTree(json));
        } catch (com.fasterxml.jackson.core.JsonProcessingException noJson) {
            throw new IllegalArgumentException(noJson);
        }
        return this;
    }

    /** Makes of every good answer another. */
    public void twist(UnaryOperator<Answer> other) {
        twist = other;
    }

    public List<Question> asked() {
        return asked;
    }

    @Override
    public Answer ask(Question question) {
        asked.add(question);
        return twist.apply(json(200, body(question).toString()));
    }

    public static Answer json(int status, String body) {
        return new Answer(
                status,
                "application/json;charset=utf-8",
                Optional.empty(),
                new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }

    private com.fasterxml.jackson.databind.JsonNode body(Question question) {
        if (others.containsKey(question.endpoint().path())) {
            return others.get(question.endpoint().path());
        }
        if (question.endpoint().path().startsWith("/leave")) {
            return absences;
        }
        if (question.endpoint().method() == Endpoint.Method.POST) {
            int page = (Integer) question.body().get("page");
            ObjectNode body = JSON.createObjectNode();
            body.putArray("employees").addAll(slice(List.copyOf(rows.values()), page * pageSize));
            return body.put("currentPage", page).put("totalPages", Math.ceilDiv(rows.size(), pageSize));
        }
        boolean archived = Boolean.parseBoolean(question.query().get("archived"));
        List<ObjectNode> list = rows.values().stream()
                .filter(row -> row.get("archived").booleanValue() == archived)
                .toList();
        if ("id,DESC".equals(question.query().get("sort"))) {
            list = list.reversed();
        }
        ObjectNode body = JSON.createObjectNode();
        body.putArray("data")
                .addAll(slice(list, Integer.parseInt(question.query().get("offset"))));
        return body;
    }

    private List<ObjectNode> slice(List<ObjectNode> list, int from) {
        return list.subList(Math.min(from, list.size()), Math.min(from + pageSize, list.size()));
    }
}
