package io.loligo.simulators.graph.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loligo.simulators.graph.tenant.GraphRefusal;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of OData's {@code $filter} that is offered: {@code eq} and {@code startswith}, joined by {@code and} and
 * {@code or}, of which {@code and} binds more tightly.
 */
final class UserFilter {
    private static final Pattern EQUAL = Pattern.compile("\\s*(\\w+)\\s+eq\\s+('(?:[^']|'')*'|true|false|null)\\s*");
    private static final Pattern STARTS = Pattern.compile(
            "\\s*startswith\\s*\\(\\s*(\\w+)\\s*,\\s*('(?:[^']|'')*')\\s*\\)\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern JOINED = Pattern.compile("(and|or)\\b", Pattern.CASE_INSENSITIVE);

    private UserFilter() {}

    static Predicate<ObjectNode> of(String text) {
        Predicate<ObjectNode> any = user -> false;
        Predicate<ObjectNode> all = user -> true;
        int at = 0;
        while (true) {
            Matcher equal = EQUAL.matcher(text).region(at, text.length());
            Matcher starts = STARTS.matcher(text).region(at, text.length());
            if (equal.lookingAt()) {
                all = all.and(equal(equal.group(1), equal.group(2)));
                at = equal.end();
            } else if (starts.lookingAt()) {
                all = all.and(starting(starts.group(1), unquoted(starts.group(2))));
                at = starts.end();
            } else {
                throw unsupported(text);
            }
            if (at == text.length()) {
                return any.or(all);
            }
            Matcher joined = JOINED.matcher(text).region(at, text.length());
            if (!joined.lookingAt()) {
                throw unsupported(text);
            }
            if (joined.group(1).equalsIgnoreCase("or")) {
                any = any.or(all);
                all = user -> true;
            }
            at = joined.end();
        }
    }

    private static Predicate<ObjectNode> equal(String property, String literal) {
        return user -> {
            JsonNode value = known(user, property);
            return switch (literal) {
                case "null" -> value.isNull();
                case "true", "false" -> value.isBoolean() && value.booleanValue() == Boolean.parseBoolean(literal);
                default -> value.isTextual() && value.textValue().equalsIgnoreCase(unquoted(literal));
            };
        };
    }

    private static Predicate<ObjectNode> starting(String property, String prefix) {
        return user ->
                known(user, property).asText("").toLowerCase(Locale.ROOT).startsWith(prefix.toLowerCase(Locale.ROOT));
    }

    private static JsonNode known(ObjectNode user, String property) {
        if (!user.has(property)) {
            throw GraphRefusal.badRequest("Invalid filter clause: could not find a property named '" + property
                    + "' on type 'microsoft.graph.user'.");
        }
        return user.path(property);
    }

    private static String unquoted(String literal) {
        return literal.substring(1, literal.length() - 1).replace("''", "'");
    }

    private static GraphRefusal unsupported(String text) {
        return new GraphRefusal(
                400, "Request_UnsupportedQuery", "Unsupported or invalid query filter clause specified: " + text);
    }
}
