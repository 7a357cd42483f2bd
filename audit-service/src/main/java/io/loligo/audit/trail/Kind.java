package io.loligo.audit.trail;

import com.fasterxml.jackson.annotation.JsonValue;
import io.loligo.contracts.wire.EventType;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The families of events that a reader tells apart at a glance. */
public enum Kind {
    CHANGE("HR change", "HR changes"),
    COMMAND("Command", "Commands"),
    RESULT("Result", "Results"),
    ACTIVITY("Operator activity", "Operator activity"),
    DRIFT("Drift", "Drift");

    private final String one;
    private final String many;

    Kind(String one, String many) {
        this.one = one;
        this.many = many;
    }

    public static Kind of(EventType type) {
        return switch (type) {
            case HIRE_SCHEDULED,
                    HIRE_MOVED,
                    HIRE_UPDATED,
                    WITHDRAWN,
                    JOINED,
                    UPDATED,
                    TERMINATION_SCHEDULED,
                    TERMINATION_MOVED,
                    TERMINATION_CLEARED,
                    LEFT,
                    RETURNED,
                    ABSENCE_STARTED,
                    ABSENCE_CHANGED,
                    ABSENCE_ENDED,
                    ERASED,
                    SNAPSHOT -> CHANGE;
            case COMMAND -> COMMAND;
            case RESULT -> RESULT;
            case DRIFT -> DRIFT;
            case DOCUMENT_CHANGED,
                    REQUEST_DECIDED,
                    WORK_HELD,
                    HOLD_DECIDED,
                    RUN_REQUESTED,
                    UNDO_REQUESTED,
                    DOUBT_DECIDED,
                    DEAD_LETTER_DECIDED,
                    CREDENTIAL_LINK_USED,
                    PASS_REQUESTED -> ACTIVITY;
        };
    }

    public static Optional<Kind> named(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.wireName().equals(name))
                .findFirst();
    }

    /** The name in addresses, in the database and in JSON. */
    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String one() {
        return one;
    }

    public String many() {
        return many;
    }
}
