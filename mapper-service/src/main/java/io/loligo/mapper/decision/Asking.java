package io.loligo.mapper.decision;

import io.loligo.mapper.library.PolicyInForce;
import io.loligo.mapper.policy.Policy;
import io.loligo.mapper.request.Consent;
import io.loligo.mapper.request.Place;
import io.loligo.mapper.request.Request;
import io.loligo.mapper.request.RequestFilter;
import io.loligo.mapper.request.RequestList;
import io.loligo.mapper.request.StageKind;
import io.loligo.mapper.request.Voter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The requests that somebody is asked about. */
public final class Asking {
    private static final int SOME = 200;

    private final RequestList list;
    private final PolicyInForce policy;
    private final Decisions decisions;
    private final Approvers approvers;

    public Asking(RequestList list, PolicyInForce policy, Decisions decisions, Approvers approvers) {
        this.list = list;
        this.policy = policy;
        this.decisions = decisions;
        this.approvers = approvers;
    }

    /** Some of those that match, the newest first; of those in any other stage nobody is asked. */
    public List<Request> some(String login, RequestFilter filter, Optional<Place> after, int size) {
        Voter voter = approvers.voter(login);
        Policy current = policy.current().orElseThrow(NoPolicyException::new);
        RequestFilter wanted = new RequestFilter(
                Set.of(StageKind.ASKED),
                filter.automation(),
                filter.person(),
                Optional.of(approvers.reach(current, voter)));
        if (!filter.stages().contains(StageKind.ASKED)) {
            return List.of();
        }
        Consent consent = decisions.consent();
        List<Request> found = new ArrayList<>();
        Optional<Place> from = after;
        while (found.size() < size) {
            List<Request> some = list.some(wanted, from, SOME);
            some.stream()
                    .filter(request -> consent.isAsked(request, voter, approvers.managerOf(request)))
                    .limit(size - found.size())
                    .forEach(found::add);
            if (some.size() < SOME) {
                return found;
            }
            from = Optional.of(Place.of(some.getLast()));
        }
        return found;
    }
}
