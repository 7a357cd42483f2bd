package io.loligo.simulators.directory.rules;

import io.loligo.simulators.directory.tree.Link;
import io.loligo.simulators.directory.tree.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The links of deleted objects: hidden while either end is deleted, back when both are restored. */
public final class SuspendedLinks {
    private final Map<Node, List<Link>> byDeleted = new HashMap<>();

    public void keep(Node deleted, Collection<Link> links) {
        if (!links.isEmpty()) {
            byDeleted.computeIfAbsent(deleted, absent -> new ArrayList<>()).addAll(links);
        }
    }

    /** All of them, each once. */
    public List<Link> all() {
        return byDeleted.values().stream().flatMap(List::stream).toList();
    }

    void restore(Node restored, Domain domain) {
        List<Link> links = byDeleted.remove(restored);
        if (links == null) {
            return;
        }
        for (Link link : links) {
            Node other = link.source() == restored ? link.target() : link.source();
            if (other.flag("isdeleted")) {
                keep(other, List.of(link));
            } else {
                domain.tree().link(link.source(), link.forwardKey(), link.target());
            }
        }
    }
}
