package io.loligo.mapper.page;

import io.loligo.mapper.decision.Approvers;
import io.loligo.mapper.decision.Decisions;
import io.loligo.mapper.http.RequestView;
import io.loligo.mapper.http.UnknownException;
import io.loligo.mapper.library.PolicyInForce;
import io.loligo.mapper.policy.Automation;
import io.loligo.mapper.request.Request;
import io.loligo.mapper.request.RequestStore;
import io.loligo.mapper.wording.StepWords;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Looks at one request, with what the policy says of it. */
@Singleton
final class RequestSights {
    private final RequestStore store;
    private final Decisions decisions;
    private final Approvers approvers;
    private final PolicyInForce policy;

    RequestSights(RequestStore store, Decisions decisions, Approvers approvers, PolicyInForce policy) {
        this.store = store;
        this.decisions = decisions;
        this.approvers = approvers;
        this.policy = policy;
    }

    RequestSight of(String id, Optional<String> login) {
        Request request = store.find(id).orElseThrow(() -> new UnknownException("request", id));
        Optional<String> manager = approvers.managerOf(request);
        return new RequestSight(
                RequestLine.of(request, false),
                StepWords.of(request.steps()),
                decisions.consent().asked(request, manager),
                Gateway.of(
                        request,
                        policy.current()
                                .flatMap(one -> one.automation(request.automation()))
                                .map(Automation::conduct),
                        RequestView.approvals(request),
                        manager),
                request.history().reversed(),
                request.command().body().policy().version(),
                login.orElse(""));
    }
}
