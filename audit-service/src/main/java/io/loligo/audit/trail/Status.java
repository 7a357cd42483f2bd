package io.loligo.audit.trail;

import com.fasterxml.jackson.annotation.JsonValue;
import io.loligo.contracts.action.Outcome;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What came of a step, in the order of how much it asks for a person's attention, least first. */
public enum Status {
    ALREADY_SATISFIED("Already so", "same"),
    APPLIED("Applied", "ok"),
    /** No result yet. */
    WAITING("Waiting", "wait"),
    /** Never begun, since a step before it did not succeed. */
    NOT_RUN("Not run", "wait"),
    REFUSED("Refused", "refused"),
    IN_DOUBT("In doubt", "doubt"),
    FAILED("Failed", "failed");

    private final String words;
    private final String tone;

    Status(String words, String tone) {
        this.words = words;
        this.tone = tone;
    }

    public static Status of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Applied ignored -> APPLIED;
            case Outcome.AlreadySatisfied ignored -> ALREADY_SATISFIED;
            case Outcome.Refused ignored -> REFUSED;
            case Outcome.Failed ignored -> FAILED;
            case Outcome.InDoubt ignored -> IN_DOUBT;
        };
    }

    /** Those that a result can have, by the names of the contract's outcomes. */
    public static Stream<Status> ofResults() {
        return Stream.of(APPLIED, ALREADY_SATISFIED, REFUSED, FAILED, IN_DOUBT);
    }

    public static Optional<Status> named(String name) {
        return Arrays.stream(values())
                .filter(status -> status.wireName().equals(name))
                .findFirst();
    }

    /** The one that most asks for attention. */
    public static Optional<Status> gravest(Stream<Status> statuses) {
        return statuses.max(Comparator.naturalOrder());
    }

    /** Whether the steps after it are not begun. */
    public boolean stops() {
        return this == REFUSED || this == FAILED || this == IN_DOUBT;
    }

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String words() {
        return words;
    }

    /** The name of the colour that pages give it. */
    public String tone() {
        return tone;
    }
}
