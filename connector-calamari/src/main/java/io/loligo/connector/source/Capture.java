package io.loligo.connector.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.loligo.connector.source.FieldRule.Kind;
import io.loligo.contracts.employee.FieldValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the scalar values of one JSON object at many pointers, in one go over its tokens. */
final class Capture {
    private static final FieldValue YES = FieldValue.flag(true);
    private static final FieldValue NO = FieldValue.flag(false);

    private final PointerTree tree;
    private final Kind[] kinds;
    private final DayForms days;
    private final @Nullable Object[] slots;
    private int unreadable = -1;

    Capture(List<Pointer> pointers, List<Kind> kinds, DayForms days) {
        this.tree = PointerTree.of(pointers);
        this.kinds = kinds.toArray(Kind[]::new);
        this.days = days;
        this.slots = new @Nullable Object[kinds.size()];
    }

    /** Reads the object or array that starts at the current token, to its end. */
    void read(JsonParser json) throws IOException {
        java.util.Arrays.fill(slots, null);
        unreadable = -1;
        descend(json, tree);
    }

    /** The slot that holds something else than its kind, or a negative number. */
    int unreadable() {
        return unreadable;
    }

    @Nullable
    String text(int slot) {
        return slots[slot] instanceof FieldValue.Text text ? text.value() : null;
    }

    FieldValue value(int slot) {
        return switch (slots[slot]) {
            case null -> FieldValue.absent();
            case FieldValue value -> value;
            case List<?> names -> sorted(names);
            default -> throw new IllegalStateException("a slot holds a value or a list");
        };
    }

    private void descend(JsonParser json, PointerTree here) throws IOException {
        if (json.currentToken() == JsonToken.START_OBJECT) {
            here.begin();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                PointerTree below = here.next(json.currentName());
                json.nextToken();
                take(json, below);
            }
        } else {
            PointerTree below = here.child(Pointer.EACH);
            while (json.nextToken() != JsonToken.END_ARRAY) {
                take(json, below);
            }
        }
    }

    private void take(JsonParser json, @Nullable PointerTree here) throws IOException {
        if (here == null) {
            json.skipChildren();
        } else if (json.currentToken().isStructStart()) {
            descend(json, here);
        } else if (json.currentToken() != JsonToken.VALUE_NULL) {
            for (int slot : here.slots()) {
                keep(slot, json);
            }
        }
    }

    private void keep(int slot, JsonParser json) throws IOException {
        String text = json.getText();
        if (isBlank(text)) {
            return;
        }
        switch (kinds[slot]) {
            case TEXT -> slots[slot] = new FieldValue.Text(text);
            case NUMBER -> {
                if (json.currentToken().isNumeric()) {
                    slots[slot] = new FieldValue.Numeric(json.getDecimalValue());
                } else {
                    unreadable = slot;
                }
            }
            case FLAG -> {
                if (json.currentToken().isBoolean()) {
                    slots[slot] = json.getBooleanValue() ? YES : NO;
                } else {
                    unreadable = slot;
                }
            }
            case DAY ->
                days.read(text).ifPresentOrElse(day -> slots[slot] = new FieldValue.Day(day), () -> unreadable = slot);
            case NAMES -> names(slot).add(text);
        }
    }

    // Hardly any text is, and the first letter tells.
    private static boolean isBlank(String text) {
        if (text.isEmpty()) {
            return true;
        }
        char first = text.charAt(0);
        return (first <= ' ' || first > '~') && text.isBlank();
    }

    @SuppressWarnings("unchecked")
    private List<String> names(int slot) {
        Object names = slots[slot];
        if (names == null) {
            names = new ArrayList<String>();
            slots[slot] = names;
        }
        return (List<String>) names;
    }

    @SuppressWarnings("unchecked")
    private static FieldValue sorted(List<?> names) {
        List<String> texts = (List<String>) names;
        if (texts.size() > 1) {
            Collections.sort(texts);
        }
        List<FieldValue> distinct = new ArrayList<>(texts.size());
        String last = "";
        for (String text : texts) {
            if (!text.equals(last)) {
                distinct.add(new FieldValue.Text(text));
                last = text;
            }
        }
        return new FieldValue.Items(distinct);
    }
}
