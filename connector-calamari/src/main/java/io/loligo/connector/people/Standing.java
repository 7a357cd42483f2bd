package io.loligo.connector.people;

import io.loligo.contracts.employee.EmployeeRecord;
import io.loligo.contracts.employee.EmployeeRecord.Field;
import io.loligo.contracts.employee.EmployeeSnapshot;
import io.loligo.contracts.employee.EmploymentState;
import io.loligo.contracts.employee.LeavingReason;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a person stands at one moment.
 *
 * @param reason present exactly when the state is {@link EmploymentState#LEFT}
 */
record Standing(EmploymentState state, Optional<LeavingReason> reason) {
    static final Standing EMPLOYED = new Standing(EmploymentState.EMPLOYED, Optional.empty());
    static final Standing SCHEDULED = new Standing(EmploymentState.SCHEDULED, Optional.empty());

    private static final Standing ARCHIVED = leaving(LeavingReason.ARCHIVED);
    private static final Standing CONTRACT_ENDED = leaving(LeavingReason.CONTRACT_ENDED);
    private static final Standing DISAPPEARED = leaving(LeavingReason.DISAPPEARED);

    static Standing left(LeavingReason reason) {
        return switch (reason) {
            case ARCHIVED -> ARCHIVED;
            case CONTRACT_ENDED -> CONTRACT_ENDED;
            case DISAPPEARED -> DISAPPEARED;
        };
    }

    static Standing of(EmployeeSnapshot snapshot) {
        return switch (snapshot.state()) {
            case SCHEDULED -> SCHEDULED;
            case EMPLOYED -> EMPLOYED;
            case LEFT -> left(snapshot.leavingReason().orElseThrow());
        };
    }

    /**
     * Follows from archiving, the two dates and the clock. Who works here stays even when HR moves the first day into the
     * future: a contract that begins anew must not take an account away.
     */
    static Standing of(EmployeeRecord now, Optional<Standing> before, WorkDays days, Instant at) {
        if (now.flag(Field.ARCHIVED)) {
            return left(LeavingReason.ARCHIVED);
        }
        if (days.leaving(now).filter(end -> !at.isBefore(end)).isPresent()) {
            return left(LeavingReason.CONTRACT_ENDED);
        }
        boolean ahead = now.day(Field.HIRE_DATE)
                .filter(first -> first.isAfter(days.today(now, at)))
                .isPresent();
        return ahead && !before.equals(Optional.of(EMPLOYED)) ? SCHEDULED : EMPLOYED;
    }

    private static Standing leaving(LeavingReason reason) {
        return new Standing(EmploymentState.LEFT, Optional.of(reason));
    }

    boolean hasLeft() {
        return state == EmploymentState.LEFT;
    }
}
