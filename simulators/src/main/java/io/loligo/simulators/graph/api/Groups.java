package io.loligo.simulators.graph.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loligo.contracts.wire.ContractsJson;
import io.loligo.simulators.exchange.Answer;
import io.loligo.simulators.graph.tenant.CloudGroup;
import io.loligo.simulators.graph.tenant.CloudTenant;
import io.loligo.simulators.graph.tenant.CloudUser;

/** Groups and who is in them. */
final class Groups {
    private static final String OBJECTS = "https://graph.microsoft.com/v1.0/$metadata#directoryObjects";

    private final CloudTenant tenant;

    Groups(CloudTenant tenant) {
        this.tenant = tenant;
    }

    Answer one(String id) {
        return Answer.json(200, GraphJson.group(tenant.group(id)));
    }

    Answer members(String id) {
        CloudGroup group = tenant.group(id);
        ObjectNode body = ContractsJson.mapper().createObjectNode().put("@odata.context", OBJECTS);
        ArrayNode rows = body.putArray("value");
        tenant.users()
                .filter(user -> group.members().contains(user.id()))
                .forEach(user -> rows.add(GraphJson.user(user, tenant)
                        .retain(GraphJson.DEFAULTS)
                        .put("@odata.type", "#microsoft.graph.user")));
        return Answer.json(200, body);
    }

    Answer of(CloudUser user) {
        ObjectNode body = ContractsJson.mapper().createObjectNode().put("@odata.context", OBJECTS);
        ArrayNode rows = body.putArray("value");
        tenant.groups()
                .filter(group -> group.members().contains(user.id()))
                .forEach(group -> rows.add(GraphJson.group(group)));
        return Answer.json(200, body);
    }

    Answer remove(String group, String member) {
        tenant.removeMember(group, member);
        return Answer.empty(204);
    }
}
