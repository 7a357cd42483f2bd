package io.loligo.mapper.decision;

import io.loligo.contracts.operator.OperatorActivity;
import io.loligo.contracts.wire.Envelope;
import io.loligo.mapper.library.PolicyInForce;
import io.loligo.mapper.request.Consent;
import io.loligo.mapper.request.Request;
import io.loligo.mapper.request.RequestStore;
import io.loligo.mapper.request.Revision;
import io.loligo.mapper.request.Selection;
import io.loligo.mapper.request.Voter;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Takes decisions about requests. The requests are locked while it is worked out what a decision makes of them, so that of two people who decide at
 * once the second decides about what the first one left.
 */
public final class Decisions {
    /** How many may be decided together. */
    public static final int MOST = 500;

    private final RequestStore requests;
    private final PolicyInForce policy;
    private final Approvers approvers;
    private final Predicate<String> proven;
    private final Clock clock;

    /** @param proven whether an automation, by its name, has been let go once */
    public Decisions(
            RequestStore requests, PolicyInForce policy, Approvers approvers, Predicate<String> proven, Clock clock) {
        this.requests = requests;
        this.policy = policy;
        this.approvers = approvers;
        this.proven = proven;
        this.clock = clock;
    }

    /** Consent as of now, to be asked who may decide what. */
    public Consent consent() {
        return new Consent(
                policy.current().orElseThrow(NoPolicyException::new),
                proven,
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    public Outcome decide(String id, Wish wish) {
        return decide(List.of(id), wish).getOrDefault(id, new Outcome.Unknown());
    }

    /** Decides each by itself; what cannot be decided keeps nothing else from it. In the order of the names given. */
    public Map<String, Outcome> decide(List<String> ids, Wish wish) {
        if (ids.isEmpty() || ids.size() > MOST) {
            throw new BadInputException("ids", "1 to " + MOST + " names of requests, not " + ids.size());
        }
        Consent consent = consent();
        Voter voter = approvers.voter(wish.by());
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        requests.revise(new Selection.Named(Set.copyOf(ids)), known -> {
            outcomes.clear();
            ids.forEach(id -> outcomes.put(id, new Outcome.Unknown()));
            return revision(known, consent, voter, wish, outcomes);
        });
        return outcomes;
    }

    private Revision revision(
            List<Request> known, Consent consent, Voter voter, Wish wish, Map<String, Outcome> outcomes) {
        List<Request> changed = new ArrayList<>();
        List<Envelope<? extends OperatorActivity>> told = new ArrayList<>();
        for (Request request : known) {
            Consent.Answer answer =
                    consent.decide(request, wish.decision(), voter, wish.comment(), approvers.managerOf(request));
            switch (answer) {
                case Consent.Answer.Taken(var decided, var activity) -> {
                    changed.add(decided);
                    told.add(activity);
                    outcomes.put(request.id(), new Outcome.Taken(decided));
                }
                case Consent.Answer.Refused(var words) -> outcomes.put(request.id(), new Outcome.Refused(words));
            }
        }
        return new Revision(changed, told);
    }
}
