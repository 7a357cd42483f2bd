package io.loligo.connector.status.http;

import io.loligo.connector.pass.Fault;
import io.loligo.connector.pass.PassOutcome;
import io.loligo.connector.polling.ConnectionStatus;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A connection's state as JSON.
 *
 * @param polledBy the replica that reads it; any replica answers the same
 * @param trouble what keeps it from its work, in words; empty when all is well
 */
public record ConnectionView(
        String name,
        String stage,
        Optional<String> polledBy,
        int people,
        Optional<Pass> lastPass,
        Optional<Instant> lastCompletePass,
        Optional<Problem> trouble,
        Optional<String> journalTrouble,
        String interval,
        String changeSeenWithin,
        String hireSeenWithin,
        Optional<Instant> nextPass,
        ConnectionStatus.Quota quota) {

    static ConnectionView of(ConnectionStatus status) {
        return new ConnectionView(
                status.name(),
                status.stage().name(),
                status.keeper(),
                status.people(),
                status.lastPass().map(ConnectionView::pass),
                status.lastComplete().map(PassOutcome.Completed::at),
                status.trouble().map(ConnectionView::problem),
                status.journalTrouble(),
                status.pace().pass().toString(),
                status.pace().changeSeenWithin().toString(),
                status.pace().hireSeenWithin().toString(),
                status.nextPass(),
                status.quota());
    }

    static Pass pass(PassOutcome outcome) {
        return switch (outcome) {
            case PassOutcome.Completed done ->
                new Pass(
                        done.at(),
                        "COMPLETED",
                        done.requests(),
                        done.people(),
                        done.skipped(),
                        done.changes(),
                        done.took().toMillis(),
                        done.absenceFault().map(ConnectionView::problem));
            case PassOutcome.Probed probed ->
                new Pass(probed.at(), "PROBED", probed.requests(), 0, 0, probed.changes(), 0, Optional.empty());
            case PassOutcome.Refused refused ->
                new Pass(
                        refused.at(),
                        "REFUSED",
                        refused.requests(),
                        0,
                        0,
                        Map.of(),
                        0,
                        Optional.of(problem(refused.fault())));
        };
    }

    private static Problem problem(Fault fault) {
        return new Problem(fault.kind().name(), fault.tried(), fault.answered(), fault.advice());
    }

    /**
     * One pass.
     *
     * @param changes by kind
     * @param skipped rows with a value in no known form
     */
    public record Pass(
            Instant at,
            String outcome,
            int requests,
            int people,
            int skipped,
            Map<String, Integer> changes,
            long milliseconds,
            Optional<Problem> problem) {}

    /** What was tried, what came back, what to do. */
    public record Problem(String kind, String tried, String answered, String advice) {}
}
