package io.loligo.simulators.directory.rules;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.SearchScope;
import io.loligo.simulators.directory.tree.Node;
import io.loligo.simulators.directory.tree.Tree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Finds objects. */
public final class Searches {
    private final Domain domain;
    private final Filters filters;

    public Searches(Domain domain) {
        this.domain = domain;
        filters = new Filters(domain);
    }

    /** All objects in scope that pass the filter, each container before what it holds. */
    public List<Node> find(String base, SearchScope scope, Filter filter, Deleted deleted) throws Refusal {
        Node from = domain.find(base);
        if (deleted == Deleted.HIDDEN && from.flag("isdeleted")) {
            throw Refusals.noSuchObject(domain.names().baseText());
        }
        Predicate<Node> test = filters.test(filter);
        List<Node> found = new ArrayList<>();
        Consumer<Node> visitor = node -> {
            if ((deleted == Deleted.SHOWN || !node.flag("isdeleted")) && test.test(node)) {
                found.add(node);
            }
        };
        if (scope.equals(SearchScope.BASE)) {
            visitor.accept(from);
            return found;
        }
        Optional<Collection<Node>> candidates = filters.candidates(filter);
        if (scope.equals(SearchScope.ONE)) {
            candidates.orElseGet(from::children).stream()
                    .filter(node -> node.parent().filter(from::equals).isPresent())
                    .forEach(visitor);
        } else if (candidates.isPresent()) {
            candidates.get().stream().filter(node -> node.isBelow(from)).forEach(visitor);
        } else {
            Tree.walk(from, visitor);
        }
        return found;
    }

    /** The show-deleted control. */
    public enum Deleted {
        SHOWN,
        HIDDEN
    }
}
