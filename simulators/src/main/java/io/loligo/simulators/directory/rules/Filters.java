package io.loligo.simulators.directory.rules;

import com.unboundid.ldap.sdk.Filter;
import io.loligo.simulators.directory.schema.AttributeType;
import io.loligo.simulators.directory.tree.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Turns a search filter into a test of objects, and into the indexed objects among which all that pass it are. */
final class Filters {
    private final Domain domain;
    private final FilterTerms terms;

    Filters(Domain domain) {
        this.domain = domain;
        terms = new FilterTerms(domain);
    }

    Predicate<Node> test(Filter filter) {
        return switch (filter.getFilterType()) {
            case Filter.FILTER_TYPE_AND ->
                components(filter).stream().reduce(Predicate::and).orElse(node -> true);
            case Filter.FILTER_TYPE_OR ->
                components(filter).stream().reduce(Predicate::or).orElse(node -> false);
            case Filter.FILTER_TYPE_NOT ->
                test(Objects.requireNonNull(filter.getNOTComponent())).negate();
            default -> terms.test(filter);
        };
    }

    /** Empty if no index helps. */
    Optional<Collection<Node>> candidates(Filter filter) {
        return switch (filter.getFilterType()) {
            case Filter.FILTER_TYPE_AND ->
                Arrays.stream(filter.getComponents())
                        .flatMap(component -> candidates(component).stream())
                        .min(Comparator.comparingInt(Collection::size));
            case Filter.FILTER_TYPE_OR -> union(filter);
            case Filter.FILTER_TYPE_EQUALITY ->
                domain.schema()
                        .attribute(Objects.requireNonNull(filter.getAttributeName()))
                        .flatMap(type -> equal(type, FilterTerms.value(filter)));
            default -> Optional.empty();
        };
    }

    private Optional<Collection<Node>> union(Filter filter) {
        Set<Node> all = new LinkedHashSet<>();
        for (Filter component : filter.getComponents()) {
            Optional<Collection<Node>> some = candidates(component);
            if (some.isEmpty()) {
                return Optional.empty();
            }
            all.addAll(some.get());
        }
        return Optional.of(all);
    }

    private Optional<Collection<Node>> equal(AttributeType type, byte[] value) {
        if (type.key().equals("objectguid")) {
            return Optional.of(terms.object(type, value).stream().toList());
        }
        if (type.backLink()) {
            return terms.object(type, value)
                    .flatMap(target -> domain.schema().otherEnd(type).map(forward ->
                            (Collection<Node>) target.targets(forward.key())));
        }
        if (type.forwardLink()) {
            return terms.object(type, value).map(target -> target.sources(type.key()));
        }
        return domain.tree().indexes(type)
                ? Optional.of(domain.tree().having(type, terms.key(type, value)))
                : Optional.empty();
    }

    private List<Predicate<Node>> components(Filter filter) {
        List<Predicate<Node>> tests = new ArrayList<>();
        for (Filter component : filter.getComponents()) {
            tests.add(test(component));
        }
        return tests;
    }
}
