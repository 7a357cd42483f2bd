package io.loligo.executor.cloud.graph;

import com.fasterxml.jackson.databind.JsonNode;
import io.loligo.contracts.action.AutoReply.Audience;
import io.loligo.executor.cloud.Licence;
import io.loligo.executor.cloud.SignIn;
import io.loligo.executor.cloud.Subscription;
import io.loligo.executor.reply.AutoReplySetting;
import io.loligo.executor.reply.AutoReplySetting.Period;
import io.loligo.executor.reply.AutoReplySetting.Status;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Graph's JSON as values. */
final class GraphReading {
    private GraphReading() {}

    static SignIn signIn(JsonNode user) {
        return user.path("accountEnabled").asBoolean(true) ? SignIn.ALLOWED : SignIn.BLOCKED;
    }

    static Optional<String> text(JsonNode node, String name) {
        return Optional.ofNullable(node.path(name).textValue()).filter(text -> !text.isEmpty());
    }

    /** Directly assigned ones; a state in error is an assignment all the same. */
    static Set<Licence> direct(JsonNode user) {
        Set<Licence> direct = new HashSet<>();
        for (JsonNode state : user.path("licenseAssignmentStates")) {
            if (text(state, "assignedByGroup").isEmpty()) {
                direct.add(licence(state));
            }
        }
        return direct;
    }

    /** The states of licences that come with groups. */
    static List<JsonNode> inherited(JsonNode user) {
        return user.path("licenseAssignmentStates")
                .valueStream()
                .filter(state -> text(state, "assignedByGroup").isPresent())
                .toList();
    }

    static Licence licence(JsonNode state) {
        return new Licence(
                id(state, "skuId"),
                Set.copyOf(state.path("disabledPlans")
                        .valueStream()
                        .map(GraphReading::id)
                        .toList()));
    }

    static Subscription subscription(JsonNode row) {
        return new Subscription(
                id(row, "skuId"),
                row.path("skuPartNumber").asText(""),
                row.path("prepaidUnits").path("enabled").asLong(0)
                        + row.path("prepaidUnits").path("warning").asLong(0),
                row.path("consumedUnits").asLong(0),
                row.path("servicePlans")
                        .valueStream()
                        .map(plan -> new Subscription.Plan(
                                id(plan, "servicePlanId"),
                                plan.path("servicePlanName").asText("")))
                        .toList());
    }

    static AutoReplySetting reply(JsonNode setting) {
        return new AutoReplySetting(
                switch (setting.path("status").asText("").toLowerCase(Locale.ROOT)) {
                    case "alwaysenabled" -> Status.ALWAYS;
                    case "scheduled" -> Status.SCHEDULED;
                    default -> Status.DISABLED;
                },
                setting.path("internalReplyMessage").asText(""),
                setting.path("externalReplyMessage").asText(""),
                switch (setting.path("externalAudience").asText("").toLowerCase(Locale.ROOT)) {
                    case "all" -> Audience.ALL;
                    case "contactsonly" -> Audience.CONTACTS_ONLY;
                    default -> Audience.NONE;
                },
                period(setting));
    }

    private static Optional<Period> period(JsonNode setting) {
        Optional<Instant> from = instant(setting.path("scheduledStartDateTime"));
        Optional<Instant> to = instant(setting.path("scheduledEndDateTime"));
        return from.isEmpty() || to.isEmpty() ? Optional.empty() : Optional.of(new Period(from.get(), to.get()));
    }

    private static Optional<Instant> instant(JsonNode moment) {
        try {
            return Optional.of(LocalDateTime.parse(moment.path("dateTime").asText(""))
                    .atZone(ZoneId.of(moment.path("timeZone").asText("UTC")))
                    .toInstant());
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    private static String id(JsonNode node, String name) {
        return id(node.path(name));
    }

    private static String id(JsonNode value) {
        return value.asText("").toLowerCase(Locale.ROOT);
    }
}
