package io.loligo.mapper.request;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The stages by name, in the order in which they are passed. */
public enum StageKind {
    SCHEDULED("wait for their time"),
    BEHIND("wait for an account"),
    COUNTED("are being counted"),
    HELD("are held"),
    ASKED("wait for consent"),
    CLOSED("wait for the window"),
    SENT("were sent"),
    ENDED("were ended");

    private final String doing;

    StageKind(String doing) {
        this.doing = doing;
    }

    public static StageKind of(Stage stage) {
        return switch (stage) {
            case Stage.Scheduled ignored -> SCHEDULED;
            case Stage.Behind ignored -> BEHIND;
            case Stage.Counted ignored -> COUNTED;
            case Stage.Held ignored -> HELD;
            case Stage.Asked ignored -> ASKED;
            case Stage.Closed ignored -> CLOSED;
            case Stage.Sent ignored -> SENT;
            case Stage.Ended ignored -> ENDED;
        };
    }

    public static Optional<StageKind> named(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.wireName().equals(name))
                .findFirst();
    }

    /** The name in addresses and in the database. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What several requests in this stage do, such as {@code are held}. */
    public String doing() {
        return doing;
    }

    public boolean isOpen() {
        return this != SENT && this != ENDED;
    }
}
