package io.loligo.connector.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Pointers merged by their common beginnings, so that a document is walked once for all of them. */
final class PointerTree {
    private final Map<String, PointerTree> children = new HashMap<>();
    private int[] slots = {};

    private PointerTree() {}

    /** A tree in which the n-th pointer ends at slot n. */
    static PointerTree of(List<Pointer> pointers) {
        PointerTree root = new PointerTree();
        for (int slot = 0; slot < pointers.size(); slot++) {
            PointerTree node = root;
            for (String step : pointers.get(slot).steps()) {
                node = node.children.computeIfAbsent(step, fresh -> new PointerTree());
            }
            node.slots = java.util.Arrays.copyOf(node.slots, node.slots.length + 1);
            node.slots[node.slots.length - 1] = slot;
        }
        return root;
    }

    @Nullable
    PointerTree child(String step) {
        return children.get(step);
    }

    int[] slots() {
        return slots;
    }
}
