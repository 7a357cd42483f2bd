package io.loligo.simulators.graph.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loligo.contracts.wire.ContractsJson;
import io.loligo.simulators.exchange.Answer;
import io.loligo.simulators.graph.tenant.CloudTenant;
import io.loligo.simulators.graph.tenant.GraphRefusal;
import io.loligo.simulators.graph.tenant.LicenseChange;
import java.util.List;
import java.util.UUID;

/** Giving and taking licences. */
final class Licenses {
    private final CloudTenant tenant;

    Licenses(CloudTenant tenant) {
        this.tenant = tenant;
    }

    Answer assign(String key, ObjectNode body) {
        List<LicenseChange.Addition> added = list(body, "addLicenses").stream()
                .map(row -> new LicenseChange.Addition(
                        uuid("skuId", row.path("skuId")), uuids("disabledPlans", row.path("disabledPlans"))))
                .toList();
        List<UUID> removed = list(body, "removeLicenses").stream()
                .map(row -> uuid("removeLicenses", row))
                .toList();
        ObjectNode json = GraphJson.user(tenant.assign(key, new LicenseChange(added, removed)), tenant);
        return Answer.json(200, json);
    }

    Answer skus() {
        ObjectNode body = ContractsJson.mapper()
                .createObjectNode()
                .put("@odata.context", "https://graph.microsoft.com/v1.0/$metadata#subscribedSkus");
        ArrayNode rows = body.putArray("value");
        tenant.skus().forEach(sku -> rows.add(GraphJson.sku(sku, tenant)));
        return Answer.json(200, body);
    }

    private static List<JsonNode> list(ObjectNode body, String name) {
        if (!(body.path(name) instanceof ArrayNode rows)) {
            throw GraphRefusal.badRequest("One or more parameters of the function import 'assignLicense' are missing"
                    + " from the request payload. The missing parameters are: " + name + ".");
        }
        return rows.valueStream().toList();
    }

    private static List<UUID> uuids(String name, JsonNode rows) {
        return rows.valueStream().map(row -> uuid(name, row)).toList();
    }

    private static UUID uuid(String name, JsonNode value) {
        try {
            return UUID.fromString(value.asText());
        } catch (IllegalArgumentException malformed) {
            throw GraphRefusal.badRequest(
                    "Cannot convert the literal '" + value.asText() + "' of '" + name + "' to the type 'Edm.Guid'.");
        }
    }
}
