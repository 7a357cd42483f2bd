package io.loligo.mapper.decision;

import io.loligo.contracts.operator.OperatorActivity.Decision;
import io.loligo.contracts.operator.OperatorActivity.HoldDecided;
import io.loligo.contracts.operator.OperatorActivity.Performed;
import io.loligo.contracts.wire.Envelope;
import io.loligo.contracts.wire.EventIds;
import io.loligo.contracts.wire.TraceParent;
import io.loligo.mapper.conduct.Assignee;
import io.loligo.mapper.conduct.Workflow;
import io.loligo.mapper.library.PolicyInForce;
import io.loligo.mapper.request.Hold;
import io.loligo.mapper.request.RequestStore;
import io.loligo.mapper.request.Voter;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.TreeSet;

/** Takes decisions about holds. Where documents declare the role {@code operator}, its members alone decide; the first decision counts. */
public final class HoldDecisions {
    private final RequestStore requests;
    private final PolicyInForce policy;
    private final Approvers approvers;
    private final Clock clock;

    public HoldDecisions(RequestStore requests, PolicyInForce policy, Approvers approvers, Clock clock) {
        this.requests = requests;
        this.policy = policy;
        this.approvers = approvers;
        this.clock = clock;
    }

    /** Why it does not count, in words; empty when it does. */
    public Optional<String> decide(Hold hold, Wish wish) {
        Wish reasoned = wish.reasoned();
        if (hold.decided().isPresent()) {
            return Optional.of(decidedBefore());
        }
        Voter voter = approvers.voter(reasoned.by());
        Optional<String> refusal = ownWork(hold, reasoned, voter).or(() -> refusal(voter));
        if (refusal.isPresent()) {
            return refusal;
        }
        return requests.decide(hold, told(hold, reasoned)) ? Optional.empty() : Optional.of(decidedBefore());
    }

    private static Optional<String> ownWork(Hold hold, Wish wish, Voter voter) {
        boolean isOwn = voter.names().stream().anyMatch(name -> !hold.mayBeReleasedBy(name));
        return wish.decision() == Decision.ACCEPTED && isOwn
                ? Optional.of("nobody lets go what they asked for themselves; another person has to look at it")
                : Optional.empty();
    }

    private Optional<String> refusal(Voter voter) {
        return policy.current().orElseThrow(NoPolicyException::new).roles().values().stream()
                .filter(role -> role.name().equals(Workflow.OPERATORS))
                .findFirst()
                .filter(role -> voter.names().stream().noneMatch(role.members()::contains))
                .map(role -> refused(voter, role));
    }

    private static String refused(Voter voter, Assignee.Role operators) {
        return voter.login() + " may not decide about what is held; those who may: role " + operators.name() + " ("
                + String.join(", ", new TreeSet<>(operators.members())) + ")";
    }

    private static String decidedBefore() {
        return "somebody has decided about it already";
    }

    private Envelope<HoldDecided> told(Hold hold, Wish wish) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String id = EventIds.of("hold-decision", hold.id());
        return new Envelope<>(
                id,
                URI.create("/loligo/mapper/requests"),
                now,
                TraceParent.rootOf(id),
                new HoldDecided(new Performed(wish.by(), now, wish.comment()), hold.id(), wish.decision()));
    }
}
