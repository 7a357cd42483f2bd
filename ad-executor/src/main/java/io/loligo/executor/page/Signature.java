package io.loligo.executor.page;

import io.loligo.contracts.operator.OperatorActivity.Performed;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Who decides and why, as every form asks for it. */
record Signature(String operator, String reason) {

    /** Browsers ask for both by themselves; whoever leaves one out all the same is told. */
    Performed at(Clock clock) throws NotDoneException {
        if (operator.isBlank() || reason.isBlank()) {
            throw new NotDoneException(
                    "Your login and your reason go into the audit trail; one of them was left empty.",
                    "Go back and fill in both.");
        }
        return new Performed(operator.strip(), clock.instant().truncatedTo(ChronoUnit.MILLIS), reason.strip());
    }
}
