package io.loligo.simulators.calamari.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.loligo.simulators.calamari.behaviour.Fault;
import io.loligo.simulators.calamari.behaviour.Switches;
import io.loligo.simulators.exchange.Answer;
import io.loligo.simulators.exchange.Delivery;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What a fault makes of an answer. */
final class FaultyAnswers {
    private static final String LOGIN_PAGE =
            "<!DOCTYPE html><html><head><title>Sign in</title></head><body><h1>Sign in</h1></body></html>";

    private FaultyAnswers() {}

    /** The answer that a fault gives in place of doing what was asked. */
    static Optional<Answer> instead(Fault fault, ApiErrors errors, Switches switches) {
        return switch (fault) {
            case Fault.Unauthorized unauthorized -> Optional.of(errors.unauthorized(switches));
            case Fault.Forbidden forbidden -> Optional.of(errors.forbidden(switches));
            case Fault.TooManyRequests tooMany -> Optional.of(errors.tooMany(tooMany.retryAfter()));
            case Fault.ServerError broken -> Optional.of(errors.broken(broken.status()));
            case Fault.HtmlPage page -> Optional.of(Answer.text(200, "text/html;charset=utf-8", LOGIN_PAGE));
            default -> Optional.empty();
        };
    }

    /** The good answer, spoiled. */
    static Answer spoiled(Fault fault, Answer answer) {
        switch (fault) {
            case Fault.SlowBody slow -> {
                return answer.with(new Delivery.Slowly(slow.over()));
            }
            case Fault.ConnectionReset reset -> {
                return answer.with(new Delivery.Broken());
            }
            case Fault.TruncatedJson truncated -> {
                String body = answer.tree().toString();
                String start = body.substring(0, body.length() * 2 / 3);
                return answer.withText(start);
            }
            case Fault.EmptyList empty -> rows(answer).ifPresent(ArrayNode::removeAll);
            case Fault.ExtraAttributes extra -> {
                if (answer.tree() instanceof ObjectNode envelope) {
                    envelope.put("xAddedByTheVendor", true);
                }
                each(
                        answer,
                        row -> row.put("xAddedByTheVendor", 1)
                                .putObject("xMore")
                                .put("value", "new"));
            }
            case Fault.NullObject gone -> each(answer, FaultyAnswers::withoutObjects);
            case Fault.MissingKey missing ->
                each(answer, row -> row.remove(missing.column().map(Set::of).orElse(Set.of("id", "legacyId"))));
            case Fault.OffsetDates dates -> each(answer, FaultyAnswers::withOffsetDates);
            case Fault.Unauthorized u -> {}
            case Fault.Forbidden f -> {}
            case Fault.TooManyRequests t -> {}
            case Fault.ServerError s -> {}
            case Fault.HtmlPage h -> {}
            case Fault.DuplicateRow d -> {}
            case Fault.MovedRow m -> {}
            case Fault.ChangedTotal c -> {}
        }
        return answer;
    }

    private static Optional<ArrayNode> rows(Answer answer) {
        JsonNode tree = answer.tree();
        return List.of(tree, tree.path("employees"), tree.path("data")).stream()
                .filter(ArrayNode.class::isInstance)
                .map(ArrayNode.class::cast)
                .findFirst();
    }

    private static void each(Answer answer, Consumer<ObjectNode> change) {
        rows(answer).ifPresent(rows -> rows.forEach(row -> change.accept((ObjectNode) row)));
    }

    private static void withoutObjects(ObjectNode row) {
        row.properties().forEach(entry -> {
            if (entry.getValue().isContainerNode()) {
                row.putNull(entry.getKey());
            }
        });
    }

    private static void withOffsetDates(ObjectNode row) {
        row.properties().forEach(entry -> {
            if (entry.getValue().asText().matches("\\d{4}-\\d{2}-\\d{2}")) {
                entry.setValue(TextNode.valueOf(entry.getValue().asText() + "T00:00:00+0000"));
            }
        });
    }
}
