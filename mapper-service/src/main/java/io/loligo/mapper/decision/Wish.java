package io.loligo.mapper.decision;

import io.loligo.contracts.operator.OperatorActivity.Decision;

/**
 * Yes or no.
 *
 * @param by a login in lower case
 * @param comment why; not empty with a no
 */
public record Wish(Decision decision, String by, String comment) {
    private static final int LONGEST = 1_000;

    public Wish {
        comment = comment.strip();
        if (comment.length() > LONGEST) {
            throw new BadInputException("comment", "up to " + LONGEST + " characters");
        }
        if (decision == Decision.REJECTED && comment.isEmpty()) {
            throw new BadInputException("comment", "why not, in words; a no without a reason is not accepted");
        }
    }

    /**
     * As people and programs send it.
     *
     * @param decision {@code accepted} or {@code rejected}
     */
    public static Wish of(String decision, String by, String comment) {
        return new Wish(decision(decision), Login.of("by", by), comment);
    }

    /** With a reason for a yes too. */
    public Wish reasoned() {
        if (comment.isEmpty()) {
            throw new BadInputException("comment", "why, in words");
        }
        return this;
    }

    private static Decision decision(String text) {
        return switch (text) {
            case "accepted" -> Decision.ACCEPTED;
            case "rejected" -> Decision.REJECTED;
            default -> throw new BadInputException("decision", "accepted or rejected");
        };
    }
}
