package io.loligo.simulators.directory.rules;

import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import io.loligo.simulators.directory.schema.AttributeType;
import io.loligo.simulators.directory.schema.Syntax;
import io.loligo.simulators.directory.tree.Values;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Applies changes of ordinary attributes to a draft, within the limits of the schema. */
final class AttributeChanges {
    private AttributeChanges() {}

    static void apply(Draft draft, AttributeType type, Modification modification, Repeats repeats) throws Refusal {
        List<byte[]> given = List.of(modification.getValueByteArrays());
        Optional<Values> before = draft.values(type.key());
        switch (modification.getModificationType().intValue()) {
            case ModificationType.ADD_INT_VALUE -> {
                check(type, given);
                put(draft, type, added(type, before, given, repeats));
            }
            case ModificationType.DELETE_INT_VALUE -> put(draft, type, deleted(type, before, given, repeats));
            case ModificationType.REPLACE_INT_VALUE -> {
                check(type, given);
                put(draft, type, given);
            }
            default -> throw Refusals.unwilling("00002035");
        }
    }

    static void check(AttributeType type, List<byte[]> values) throws Refusal {
        for (byte[] value : values) {
            if (!type.syntax().accepts(value)) {
                throw AttributeRefusals.malformed(type);
            }
            long measure = measure(type, value);
            if (measure < type.lower().orElse(Integer.MIN_VALUE)
                    || measure > type.upper().orElse(Integer.MAX_VALUE)) {
                throw AttributeRefusals.outOfRange(type);
            }
        }
        if (type.singleValued() && values.size() > 1) {
            throw AttributeRefusals.severalValues(type);
        }
    }

    // A range limits the length of a text or octet string, but the number itself of an integer.
    private static long measure(AttributeType type, byte[] value) {
        return switch (type.syntax()) {
            case TEXT, EXACT_TEXT -> new String(value, StandardCharsets.UTF_8).length();
            case OCTETS -> value.length;
            case INTEGER -> type.upper().isPresent() ? Long.parseLong(new String(value, StandardCharsets.UTF_8)) : 0;
            case BOOLEAN, TIME, NAME -> Math.max(type.lower().orElse(0), 0);
        };
    }

    private static List<byte[]> added(AttributeType type, Optional<Values> before, List<byte[]> given, Repeats repeats)
            throws Refusal {
        if (given.isEmpty()) {
            throw AttributeRefusals.malformed(type);
        }
        List<byte[]> after = new ArrayList<>(before.map(Values::all).orElse(List.of()));
        boolean grew = false;
        for (byte[] value : given) {
            if (before.isPresent() && before.get().has(type.syntax().key(value))) {
                if (repeats == Repeats.REFUSED) {
                    throw AttributeRefusals.valueExists(type);
                }
            } else {
                after.add(value);
                grew = true;
            }
        }
        if (grew && type.singleValued() && before.isPresent()) {
            throw AttributeRefusals.attributeExists(type);
        }
        return after;
    }

    private static List<byte[]> deleted(
            AttributeType type, Optional<Values> before, List<byte[]> given, Repeats repeats) throws Refusal {
        if (before.isEmpty()) {
            if (repeats == Repeats.REFUSED) {
                throw AttributeRefusals.noSuchValue(type);
            }
            return List.of();
        }
        if (given.isEmpty()) {
            return List.of();
        }
        Syntax syntax = type.syntax();
        List<byte[]> after = new ArrayList<>(before.get().all());
        for (byte[] value : given) {
            String key = syntax.key(value);
            if (!after.removeIf(kept -> syntax.key(kept).equals(key)) && repeats == Repeats.REFUSED) {
                throw AttributeRefusals.noSuchValue(type);
            }
        }
        return after;
    }

    private static void put(Draft draft, AttributeType type, List<byte[]> values) {
        if (values.isEmpty()) {
            draft.attributes().remove(type.key());
        } else {
            draft.attributes().put(type.key(), Values.of(type, values));
        }
    }

    /** What adding a value that is there, or removing one that is not, means: the permissive-modify control decides. */
    enum Repeats {
        REFUSED,
        ACCEPTED
    }
}
