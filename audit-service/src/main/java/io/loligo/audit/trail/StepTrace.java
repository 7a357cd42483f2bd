package io.loligo.audit.trail;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.loligo.contracts.action.AccountIdentity;
import io.loligo.contracts.action.ActionResult;
import io.loligo.contracts.action.ActionType;
import io.loligo.contracts.action.Explanation;
import io.loligo.contracts.action.Outcome;
import io.loligo.contracts.action.UnresolvedReference;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A step of a command and, where there is one, its result.
 *
 * @param number its place in the command, from 0
 * @param changes the directory's before and after, where they differ
 * @param explanation why it did not happen, or not as its action is named
 */
public record StepTrace(
        int number,
        ActionType action,
        Status status,
        Optional<Instant> at,
        Optional<AccountIdentity> account,
        List<AttributeChange> changes,
        Optional<Explanation> explanation,
        List<UnresolvedReference> unresolved,
        Optional<String> resultId) {

    static StepTrace of(String resultId, ActionResult result) {
        return new StepTrace(
                result.step(),
                result.action(),
                Status.of(result.outcome()),
                Optional.of(result.finishedAt()),
                result.account(),
                changes(result.outcome()),
                explanation(result.outcome()),
                result.unresolved(),
                Optional.of(resultId));
    }

    static StepTrace open(int number, ActionType action, Status status) {
        return new StepTrace(
                number,
                action,
                status,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    /** The step's place as people count, from 1. */
    @JsonIgnore
    public int ordinal() {
        return number + 1;
    }

    /** The directory's before and after, where the outcome has them and they differ. */
    public static List<AttributeChange> changes(Outcome outcome) {
        return outcome instanceof Outcome.Applied applied
                ? AttributeChange.between(applied.before(), applied.after())
                : List.of();
    }

    /** Why it did not happen, or not as its action is named, where that is so. */
    public static Optional<Explanation> explanation(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Applied applied -> applied.otherwise();
            case Outcome.AlreadySatisfied ignored -> Optional.empty();
            case Outcome.Refused refused -> Optional.of(refused.explanation());
            case Outcome.Failed failed -> Optional.of(failed.explanation());
            case Outcome.InDoubt doubt -> Optional.of(doubt.explanation());
        };
    }
}
