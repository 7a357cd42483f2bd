package io.loligo.connector.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Pointers merged by their common beginnings, so that a document is walked once for all of them. It remembers in which order an
 * object names its fields, for that is the next one's order too. Not safe for use by several threads.
 */
final class PointerTree {
    private static final int MOST_FIELDS = 256;

    private final Map<String, PointerTree> children = new HashMap<>();
    private final List<Field> order = new ArrayList<>();
    private int[] slots = {};
    private int place;

    private record Field(String name, @Nullable PointerTree below) {}

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

    /** Another object begins here. */
    void begin() {
        place = 0;
    }

    /** The child of the object's next field. */
    @Nullable
    PointerTree next(String name) {
        if (place < order.size()) {
            Field likely = order.get(place);
            if (likely.name().equals(name)) {
                place++;
                return likely.below();
            }
        }
        Field field = new Field(name, child(name));
        if (place < order.size()) {
            order.set(place++, field);
        } else if (place < MOST_FIELDS) {
            order.add(field);
            place++;
        }
        return field.below();
    }

    int[] slots() {
        return slots;
    }
}
