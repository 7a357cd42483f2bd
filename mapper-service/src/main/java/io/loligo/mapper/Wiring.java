package io.loligo.mapper;

import io.loligo.mapper.library.PolicyFolder;
import io.loligo.mapper.library.PolicyInForce;
import io.loligo.mapper.library.Watch;
import io.loligo.mapper.notice.Post;
import io.loligo.mapper.notice.mail.SmtpPost;
import io.loligo.mapper.population.Population;
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
