package io.loligo.mapper.decision;

import io.loligo.contracts.wire.EventIds;
import io.loligo.mapper.conduct.Workflow;
import io.loligo.mapper.delegation.Delegation;
import io.loligo.mapper.delegation.DelegationStore;
import io.loligo.mapper.library.PolicyInForce;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lets somebody act for somebody else. People arrange that for themselves; members of the role {@code operator} arrange it for others. */
public final class Delegating {
    private static final Duration LONGEST = Duration.ofDays(366);

    private final DelegationStore store;
    private final PolicyInForce policy;
    private final Clock clock;

    public Delegating(DelegationStore store, PolicyInForce policy, Clock clock) {
        this.store = store;
        this.policy = policy;
        this.clock = clock;
    }

    /** Those whose time is not over. */
    public List<Delegation> standing() {
        return store.standing(clock.instant());
    }

    /** @param since from when on; from now on unless said */
    public Delegation add(String from, String to, Optional<Instant> since, Instant until, String by)
            throws NotAllowedException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant start = since.orElse(now);
        String giver = Login.of("from", from);
        String taker = Login.of("to", to);
        String arranger = Login.of("by", by);
        if (giver.equals(taker)) {
            throw new BadInputException("to", "somebody else than from");
        }
        if (!until.isAfter(start) || !until.isAfter(now) || until.isAfter(start.plus(LONGEST))) {
            throw new BadInputException(
                    "until",
                    "a time such as 2026-12-24T18:00:00Z, later than now and than since, at most " + LONGEST.toDays()
                            + " days after it");
        }
        mayArrange(giver, arranger);
        String id = EventIds.of("delegation", giver, taker, start.toString(), until.toString(), now.toString());
        Delegation made = new Delegation(id, giver, taker, start, until, arranger);
        store.add(made);
        return made;
    }

    /** False where it is over already, or was never there. */
    public boolean end(String id, String by) throws NotAllowedException {
        Optional<Delegation> found = store.find(id);
        String login = Login.of("by", by);
        if (found.isEmpty()) {
            return false;
        }
        if (!found.get().to().equals(login)) {
            mayArrange(found.get().from(), login);
        }
        return store.end(id, login, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private void mayArrange(String from, String by) throws NotAllowedException {
        Set<String> operators = policy.current().orElseThrow(NoPolicyException::new).roles().values().stream()
                .filter(role -> role.name().equals(Workflow.OPERATORS))
                .findFirst()
                .map(role -> role.members())
                .orElse(Set.of());
        if (!by.equals(from) && !operators.contains(by)) {
            throw new NotAllowedException(by + " may not arrange who acts for " + from + "; " + from
                    + " may, and members of the role " + Workflow.OPERATORS);
        }
    }
}
