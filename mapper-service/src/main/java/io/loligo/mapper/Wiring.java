package io.loligo.mapper;

import io.loligo.mapper.decision.Approvers;
import io.loligo.mapper.decision.Asking;
import io.loligo.mapper.decision.Decisions;
import io.loligo.mapper.decision.Delegating;
import io.loligo.mapper.decision.HoldDecisions;
import io.loligo.mapper.delegation.DelegationStore;
import io.loligo.mapper.library.PolicyFolder;
import io.loligo.mapper.library.PolicyInForce;
import io.loligo.mapper.library.Watch;
import io.loligo.mapper.messaging.Desk;
import io.loligo.mapper.notice.Post;
import io.loligo.mapper.notice.mail.SmtpPost;
import io.loligo.mapper.population.Population;
import io.loligo.mapper.request.RequestList;
import io.loligo.mapper.request.RequestStore;
import io.quarkus.mailer.Mailer;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the parts that know no framework. */
final class Wiring {

    @Produces
    @Singleton
    static Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    static Population population() {
        return new Population();
    }

    @Produces
    @Singleton
    static PolicyInForce policy(MapperConfig config, Clock clock) {
        return new PolicyInForce(new PolicyFolder(config.policy().directory()), clock);
    }

    @Produces
    @Singleton
    static Desk desk(RequestStore requests, MapperConfig config) {
        return new Desk(requests, config.requests().holdFirstRuns());
    }

    @Produces
    @Singleton
    static Approvers approvers(DelegationStore delegations, Population population, Clock clock) {
        return new Approvers(delegations, population, clock);
    }

    @Produces
    @Singleton
    static Decisions decisions(
            RequestStore requests, PolicyInForce policy, Approvers approvers, Desk desk, Clock clock) {
        return new Decisions(requests, policy, approvers, desk::isProven, clock);
    }

    @Produces
    @Singleton
    static HoldDecisions holdDecisions(RequestStore requests, PolicyInForce policy, Approvers approvers, Clock clock) {
        return new HoldDecisions(requests, policy, approvers, clock);
    }

    @Produces
    @Singleton
    static Asking asking(RequestList list, PolicyInForce policy, Decisions decisions, Approvers approvers) {
        return new Asking(list, policy, decisions, approvers);
    }

    @Produces
    @Singleton
    static Delegating delegating(DelegationStore delegations, PolicyInForce policy, Clock clock) {
        return new Delegating(delegations, policy, clock);
    }

    @Produces
    @Singleton
    @Startup
    static Watch watch(PolicyInForce policy, MapperConfig config) {
        Watch watch = new Watch(policy);
        watch.start(config.policy().checkEvery());
        return watch;
    }

    static void end(@Disposes Watch watch) {
        watch.close();
    }

    /** None where nobody has said whom mails are from. */
    @Produces
    @Singleton
    static Optional<Post> post(
            MapperConfig config,
            Mailer mailer,
            @ConfigProperty(name = "quarkus.mailer.host", defaultValue = "localhost") String server) {
        return config.notices().from().map(from -> new SmtpPost(mailer, from, server));
    }
}
