package io.loligo.audit.trail;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.loligo.contracts.action.AccountIdentity;
import io.loligo.contracts.action.ActionResult;
import io.loligo.contracts.action.Explanation;
import io.loligo.contracts.drift.DirectoryDrift;
import io.loligo.contracts.employee.EmployeeChange;
import io.loligo.contracts.employee.EmployeeKey;
import io.loligo.contracts.wire.EventType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One event in words.
 *
 * @param type the CloudEvents type
 * @param title what it is, in a few words
 * @param text what happened, in one sentence; may be empty where the title says it all
 * @param changes before and after, in HR or in the directory
 */
public record EventSummary(
        String id,
        Instant at,
        Kind kind,
        String type,
        String title,
        String text,
        Optional<EmployeeKey> employee,
        Optional<String> personName,
        Optional<Status> status,
        Optional<AccountIdentity> account,
        List<AttributeChange> changes,
        Optional<Explanation> explanation) {

    public static EventSummary of(RecordedEvent recorded) {
        Facts facts = recorded.facts();
        return new EventSummary(
                recorded.id(),
                recorded.at(),
                facts.kind(),
                recorded.type().typeName(),
                Words.title(recorded.event()),
                Words.text(recorded.body()),
                facts.employee(),
                facts.personName(),
                facts.step().map(Facts.Step::status),
                facts.place().flatMap(Facts.Place::account),
                changes(recorded.body()),
                recorded.body() instanceof ActionResult result
                        ? StepTrace.explanation(result.outcome())
                        : Optional.empty());
    }

    /** The words for an event's type; the type itself where it is unknown. */
    public static String titleOf(String type) {
        return EventType.named(type).map(Words::title).orElse(type);
    }

    private static List<AttributeChange> changes(Record body) {
        return switch (body) {
            case EmployeeChange.HireUpdated updated ->
                updated.changes().stream().map(AttributeChange::of).toList();
            case EmployeeChange.Updated updated ->
                updated.changes().stream().map(AttributeChange::of).toList();
            case ActionResult result -> StepTrace.changes(result.outcome());
            case DirectoryDrift drift -> AttributeChange.between(drift.wished(), drift.found());
            default -> List.of();
        };
    }

    /** What the two sides of the changes are. */
    @JsonIgnore
    public String changesCaption() {
        return switch (kind) {
            case CHANGE -> "In HR";
            case DRIFT -> "Last wished and found";
            case COMMAND, RESULT, ACTIVITY -> "In the directory";
        };
    }

    @JsonIgnore
    public String before() {
        return kind == Kind.DRIFT ? "Wished" : "Before";
    }

    @JsonIgnore
    public String after() {
        return kind == Kind.DRIFT ? "Found" : "After";
    }

    /** The colour that pages give it. */
    @JsonIgnore
    public String tone() {
        return switch (kind) {
            case CHANGE -> "hr";
            case COMMAND, ACTIVITY -> "same";
            case RESULT -> status.map(Status::tone).orElse("same");
            case DRIFT -> "refused";
        };
    }
}
