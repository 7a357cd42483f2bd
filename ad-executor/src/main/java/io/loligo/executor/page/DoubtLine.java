package io.loligo.executor.page;

import io.loligo.contracts.action.AccountIdentity;
import io.loligo.contracts.action.ActionResult;
import io.loligo.contracts.action.Explanation;
import io.loligo.contracts.action.Outcome;
import io.loligo.executor.doubt.Doubt;
import java.time.Instant;

/**
 * A step in doubt, as its list and its page show it.
 *
 * @param what was to be done
 * @param account the place of the account; a dash where none is known
 */
public record DoubtLine(
        String commandId,
        int step,
        String what,
        String person,
        String directory,
        String account,
        Instant at,
        Explanation explanation) {

    static DoubtLine of(Doubt doubt) {
        ActionResult result = doubt.result();
        Explanation explanation = result.outcome() instanceof Outcome.InDoubt(var words)
                ? words
                : new Explanation(result.action().title(), "", "");
        return new DoubtLine(
                result.commandId(),
                result.step(),
                result.action().title(),
                result.employee().text(),
                result.directory(),
                result.account().map(AccountIdentity::distinguishedName).orElse("–"),
                result.finishedAt(),
                explanation);
    }
}
