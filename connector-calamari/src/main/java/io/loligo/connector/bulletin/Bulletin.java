package io.loligo.connector.bulletin;

import io.loligo.connector.pass.Fault;
import io.loligo.connector.pass.PassOutcome;
import io.loligo.connector.quota.Pace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a connection does, as its keeper knows it and writes it down: other replicas show the same, and a restart forgets none of it.
 *
 * @param keeper the replica that keeps the connection; empty when that is not known
 * @param tenant see {@link io.loligo.connector.connection.Address#tenant}
 * @param passes the last ones and probes, the oldest first; at most {@link #PASSES_KEPT}
 * @param lastPass the last that was no probe
 * @param trouble what keeps it from its work now; empty when all is well
 * @param pace how often it looks, and how late it sees something at worst
 * @param nextPass empty when it waits to be asked, for HR refuses the key
 */
public record Bulletin(
        Optional<String> keeper,
        String tenant,
        Stage stage,
        int people,
        List<PassOutcome> passes,
        Optional<PassOutcome> lastPass,
        Optional<PassOutcome.Completed> lastComplete,
        Optional<Fault> trouble,
        Pace pace,
        Optional<Instant> nextPass) {
    public static final int PASSES_KEPT = 50;

    public Bulletin {
        passes = List.copyOf(passes);
    }

    /** Of a connection of which nothing is known yet. */
    public static Bulletin first(String tenant, Pace pace) {
        return new Bulletin(
                Optional.empty(),
                tenant,
                Stage.STARTING,
                0,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                pace,
                Optional.empty());
    }

    public Bulletin keptBy(String replica) {
        return new Bulletin(
                Optional.of(replica), tenant, stage, people, passes, lastPass, lastComplete, trouble, pace, nextPass);
    }

    /** The same of a connection whose document names another tenant now. */
    public Bulletin of(String otherTenant) {
        return new Bulletin(
                keeper, otherTenant, stage, people, passes, lastPass, lastComplete, trouble, pace, nextPass);
    }

    public Bulletin at(Stage other) {
        return new Bulletin(keeper, tenant, other, people, passes, lastPass, lastComplete, trouble, pace, nextPass);
    }

    public Bulletin resting(Stage other, int everybody, Pace newPace, Optional<Instant> next) {
        return new Bulletin(keeper, tenant, other, everybody, passes, lastPass, lastComplete, trouble, newPace, next);
    }

    /** After one more pass or probe. */
    public Bulletin after(PassOutcome outcome) {
        List<PassOutcome> more = new ArrayList<>(passes);
        more.add(outcome);
        return new Bulletin(
                keeper,
                tenant,
                stage,
                people,
                more.subList(Math.max(0, more.size() - PASSES_KEPT), more.size()),
                outcome instanceof PassOutcome.Probed ? lastPass : Optional.of(outcome),
                outcome instanceof PassOutcome.Completed completed ? Optional.of(completed) : lastComplete,
                switch (outcome) {
                    case PassOutcome.Completed completed -> completed.absenceFault();
                    case PassOutcome.Probed ignored -> Optional.empty();
                    case PassOutcome.Refused refused -> Optional.of(refused.fault());
                },
                pace,
                nextPass);
    }
}
