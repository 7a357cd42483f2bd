package io.loligo.mapper;

import io.loligo.mapper.library.PolicyFolder;
import io.loligo.mapper.library.PolicyInForce;
import io.loligo.mapper.library.Watch;
import io.loligo.mapper.population.Population;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

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
}
