package io.loligo.executor.cloud.graph;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loligo.contracts.wire.ContractsJson;
import io.loligo.executor.cloud.Licence;
import io.loligo.executor.cloud.SignIn;
import io.loligo.executor.reply.AutoReplySetting;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;

/** Values as Graph's JSON. */
final class GraphBodies {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSSS");

    private GraphBodies() {}

    static ObjectNode signIn(SignIn signIn) {
        return object().put("accountEnabled", signIn == SignIn.ALLOWED);
    }

    static ObjectNode usageLocation(String country) {
        return object().put("usageLocation", country);
    }

    static ObjectNode licences(List<Licence> added, Set<String> removed) {
        ObjectNode body = object();
        ArrayNode additions = body.putArray("addLicenses");
        for (Licence licence : added) {
            ArrayNode off = additions.addObject().put("skuId", licence.sku()).putArray("disabledPlans");
            licence.disabledPlans().stream().sorted().forEach(off::add);
        }
        ArrayNode removals = body.putArray("removeLicenses");
        removed.stream().sorted().forEach(removals::add);
        return body;
    }

    /** Times go out in UTC: Graph does not know every zone of the IANA, and an instant is the same in all. */
    static ObjectNode reply(AutoReplySetting reply) {
        ObjectNode body = object();
        ObjectNode setting = body.putObject("automaticRepliesSetting");
        setting.put(
                "status",
                switch (reply.status()) {
                    case DISABLED -> "disabled";
                    case ALWAYS -> "alwaysEnabled";
                    case SCHEDULED -> "scheduled";
                });
        setting.put(
                "externalAudience",
                switch (reply.audience()) {
                    case NONE -> "none";
                    case CONTACTS_ONLY -> "contactsOnly";
                    case ALL -> "all";
                });
        setting.put("internalReplyMessage", reply.internal());
        setting.put("externalReplyMessage", reply.external());
        reply.period().ifPresent(period -> {
            moment(setting.putObject("scheduledStartDateTime"), period.from());
            moment(setting.putObject("scheduledEndDateTime"), period.to());
        });
        return body;
    }

    private static void moment(ObjectNode json, Instant instant) {
        json.put("dateTime", MOMENT.format(LocalDateTime.ofInstant(instant, ZoneOffset.UTC)))
                .put("timeZone", "UTC");
    }

    private static ObjectNode object() {
        return ContractsJson.mapper().createObjectNode();
    }
}
