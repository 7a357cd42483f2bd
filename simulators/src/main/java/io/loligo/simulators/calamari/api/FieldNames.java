package io.loligo.simulators.calamari.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loligo.contracts.wire.ContractsJson;
import io.loligo.simulators.calamari.tenant.PersonField;
import java.util.Map;

/** What each generation calls a field, and v1's code for a wrong value in it. */
final class FieldNames {
    private static final Map<String, String> V1 =
            Map.of("plannedFiring", "terminationDate", "directManager", "manager", "timezone", "timeZone");
    private static final Map<String, String> V2 =
            Map.of("workSchedule", "workingWeek", "directManager", "manager", "birthdate", "birthDate");
    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("firstName", "INVALID_FIRST_NAME"),
            Map.entry("lastName", "INVALID_LAST_NAME"),
            Map.entry("email", "INVALID_EMAIL"),
            Map.entry("workingWeek", "INVALID_WORKING_WEEK"),
            Map.entry("approvalFlow", "INVALID_ACCEPTANCE_FLOW"),
            Map.entry("holidaysCalendar", "INVALID_HOLIDAYS_CALENDAR"),
            Map.entry("sex", "INVALID_SEX"),
            Map.entry("maritalStatus", "INVALID_MARTIAL_STATUS"),
            Map.entry("teams", "INVALID_TEAM"),
            Map.entry("positions", "INVALID_POSITION"),
            Map.entry("position", "INVALID_POSITION"),
            Map.entry("contractTypes", "INVALID_CONTRACT_TYPE"),
            Map.entry("contractType", "INVALID_CONTRACT_TYPE"),
            Map.entry("personalEmail", "INVALID_PERSONAL_EMAIL"),
            Map.entry("directManager", "INVALID_DIRECT_MANAGER"),
            Map.entry("employee", "INVALID_EMPLOYEE"),
            Map.entry("employees", "INVALID_EMPLOYEE"),
            Map.entry("page", "INVALID_PAGE"),
            Map.entry("from", "INVALID_DATE_FROM"),
            Map.entry("to", "INVALID_DATE_TO"));

    private FieldNames() {}

    static String v1Code(String field) {
        return CODES.getOrDefault(field, "INVALID_JSON_PAYLOAD");
    }

    /** The changes of a v1 body by the simulator's own names; what is no field of a person is passed over. */
    static ObjectNode fromV1(ObjectNode body) {
        return renamed(body, V1);
    }

    static ObjectNode fromV2(ObjectNode body) {
        return renamed(body, V2);
    }

    static String inV1(String own) {
        return theirs(own, V1);
    }

    static String inV2(String own) {
        return theirs(own, V2);
    }

    private static ObjectNode renamed(ObjectNode body, Map<String, String> names) {
        ObjectNode changes = ContractsJson.mapper().createObjectNode();
        for (Map.Entry<String, JsonNode> entry : body.properties()) {
            String own = names.getOrDefault(entry.getKey(), entry.getKey());
            if (PersonField.keyed(own).isPresent()) {
                changes.set(own, entry.getValue());
            }
        }
        return changes;
    }

    private static String theirs(String own, Map<String, String> names) {
        return names.entrySet().stream()
                .filter(entry -> entry.getValue().equals(own))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(own);
    }
}
