package io.loligo.contracts.action;

import io.loligo.contracts.employee.EmployeeKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What came of one step of a command.
 *
 * @param commandId the command
 * @param step the step's place in it, from 0
 * @param action the step's kind
 * @param employee the person
 * @param directory the directory's name
 * @param account the account, where one was found or made
 * @param outcome what came of it
 * @param unresolved references left out for now
 * @param mode carried out or only planned
 * @param policy the command's policy
 * @param cause the command's cause
 * @param startedAt when the executor began to look
 * @param finishedAt when the outcome was known
 */
public record ActionResult(
        String commandId,
        int step,
        ActionType action,
        EmployeeKey employee,
        String directory,
        Optional<AccountIdentity> account,
        Outcome outcome,
        List<UnresolvedReference> unresolved,
        Mode mode,
        PolicyReference policy,
        Cause cause,
        Instant startedAt,
        Instant finishedAt) {
    public ActionResult {
        unresolved = List.copyOf(unresolved);
        if (step < 0) {
            throw new IllegalArgumentException("step: 0 or more, not " + step);
        }
    }
}
