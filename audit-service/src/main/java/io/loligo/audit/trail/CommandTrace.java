package io.loligo.audit.trail;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.loligo.contracts.action.Approval;
import io.loligo.contracts.action.Mode;
import io.loligo.contracts.action.PolicyReference;
import io.loligo.contracts.employee.EmployeeKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A command with its steps and what operators did about it.
 *
 * @param issuedAt when it was written; empty while only results of it have come
 * @param decisions operators' activity about this very command, oldest first
 */
public record CommandTrace(
        String id,
        EmployeeKey employee,
        String directory,
        PolicyReference policy,
        Mode mode,
        Optional<Instant> issuedAt,
        List<Approval> approvals,
        List<StepTrace> steps,
        List<EventSummary> decisions) {
    public CommandTrace {
        approvals = List.copyOf(approvals);
        steps = List.copyOf(steps);
        decisions = List.copyOf(decisions);
    }

    /** Whether nothing was to be written. */
    @JsonIgnore
    public boolean planOnly() {
        return mode == Mode.PLAN;
    }

    /** The status of the step that most asks for attention. */
    @JsonProperty
    public Status status() {
        return Status.gravest(steps.stream().map(StepTrace::status).filter(status -> status != Status.NOT_RUN))
                .orElse(Status.WAITING);
    }
}
