package io.loligo.simulators.directory.rules;

import com.unboundid.ldap.sdk.Filter;
import io.loligo.simulators.directory.schema.AttributeType;
import io.loligo.simulators.directory.schema.Syntax;
import io.loligo.simulators.directory.tree.Node;
import io.loligo.simulators.directory.tree.Values;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.function.Predicate;

/** The single terms of a filter. A term about an attribute that the schema lacks is never true. */
final class FilterTerms {
    private static final String ALL_BITS = "1.2.840.113556.1.4.803";
    private static final String ANY_BIT = "1.2.840.113556.1.4.804";
    private static final String IN_CHAIN = "1.2.840.113556.1.4.1941";

    private final Domain domain;
    private final ObjectView view;

    FilterTerms(Domain domain) {
        this.domain = domain;
        view = new ObjectView(domain);
    }

    Predicate<Node> test(Filter filter) {
        Optional<AttributeType> type = domain.schema().attribute(String.valueOf(filter.getAttributeName()));
        return type.isEmpty() ? node -> false : test(filter, type.get());
    }

    private Predicate<Node> test(Filter filter, AttributeType type) {
        return switch (filter.getFilterType()) {
            case Filter.FILTER_TYPE_EQUALITY, Filter.FILTER_TYPE_APPROXIMATE_MATCH -> equal(type, value(filter));
            case Filter.FILTER_TYPE_PRESENCE -> node -> !view.values(node, type).isEmpty();
            case Filter.FILTER_TYPE_SUBSTRING -> {
                Substring wished = new Substring(filter);
                yield node -> view.values(node, type).stream().anyMatch(value -> wished.in(text(value)));
            }
            case Filter.FILTER_TYPE_GREATER_OR_EQUAL -> {
                String least = text(value(filter));
                yield node -> view.values(node, type).stream().anyMatch(value -> compare(type, value, least) >= 0);
            }
            case Filter.FILTER_TYPE_LESS_OR_EQUAL -> {
                String greatest = text(value(filter));
                yield node -> view.values(node, type).stream().anyMatch(value -> compare(type, value, greatest) <= 0);
            }
            default -> extensible(filter, type);
        };
    }

    private Predicate<Node> equal(AttributeType type, byte[] value) {
        if (type.key().equals("objectguid") || type.key().equals("distinguishedname")) {
            Optional<Node> object = object(type, value);
            return node -> object.filter(node::equals).isPresent();
        }
        if (type.syntax() == Syntax.NAME && !type.key().equals("objectcategory")) {
            Optional<Node> object = object(type, value);
            return node -> object.isPresent() && view.linked(node, type).contains(object.get());
        }
        String key = key(type, value);
        return node -> {
            Optional<Values> stored = node.values(type.key());
            return stored.isPresent()
                    ? stored.get().has(key)
                    : view.values(node, type).stream()
                            .anyMatch(each -> type.syntax().key(each).equals(key));
        };
    }

    private Predicate<Node> extensible(Filter filter, AttributeType type) {
        String rule = String.valueOf(filter.getMatchingRuleID());
        if (rule.equals(IN_CHAIN)) {
            Optional<Node> object = object(type, value(filter));
            return node -> object.isPresent() && view.leadsTo(node, type, object.get());
        }
        if (type.syntax() != Syntax.INTEGER || !type.syntax().accepts(value(filter))) {
            return node -> false;
        }
        long mask = Long.parseLong(text(value(filter)));
        LongPredicate bits = switch (rule) {
            case ALL_BITS -> value -> (value & mask) == mask;
            case ANY_BIT -> value -> (value & mask) != 0;
            default -> value -> false;
        };
        return node -> view.values(node, type).stream().anyMatch(value -> bits.test(Long.parseLong(text(value))));
    }

    /** The object that a value of a link, a name or a GUID stands for. */
    Optional<Node> object(AttributeType type, byte[] value) {
        try {
            if (type.key().equals("objectguid") && value.length == 16) {
                return domain.tree().find(Guids.of(value));
            }
            return Optional.of(
                    domain.find(type.key().equals("objectguid") ? "<GUID=" + text(value) + ">" : text(value)));
        } catch (Refusal absent) {
            return Optional.empty();
        }
    }

    /** The key of a value, where also a class may stand for its category and the text of a SID for its bytes. */
    String key(AttributeType type, byte[] value) {
        return switch (type.key()) {
            case "objectcategory" ->
                domain.schema()
                        .objectClass(text(value))
                        .map(named -> Syntax.folded("CN=" + named.category() + ","
                                + domain.names().schema().toMinimallyEncodedString()))
                        .orElseGet(() -> type.syntax().key(value));
            case "objectsid" -> type.syntax().key(text(value).startsWith("S-1-") ? sid(text(value)) : value);
            default -> type.syntax().key(value);
        };
    }

    private static byte[] sid(String text) {
        try {
            return SecurityId.parse(text).bytes();
        } catch (IllegalArgumentException malformed) {
            return new byte[0];
        }
    }

    private static int compare(AttributeType type, byte[] value, String limit) {
        if (type.syntax() == Syntax.INTEGER) {
            return Syntax.INTEGER.accepts(limit.getBytes(StandardCharsets.UTF_8))
                    ? Long.compare(Long.parseLong(text(value)), Long.parseLong(limit))
                    : -1;
        }
        return Syntax.folded(text(value)).compareTo(Syntax.folded(limit));
    }

    static byte[] value(Filter filter) {
        return Objects.requireNonNull(filter.getAssertionValueBytes(), "a term without a value");
    }

    private static String text(byte[] value) {
        return new String(value, StandardCharsets.UTF_8);
    }
}
