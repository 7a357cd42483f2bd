package io.loligo.executor;

import io.loligo.executor.credential.Courier;
import io.loligo.executor.credential.mail.SmtpMail;
import io.loligo.executor.messaging.CredentialLinks;
import io.quarkus.mailer.Mailer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts the ways of passwords together. */
@ApplicationScoped
class CredentialWiring {

    @Produces
    @Singleton
    Courier courier(
            CredentialsConfig config,
            CredentialLinks links,
            Instance<Mailer> mailer,
            @ConfigProperty(name = "quarkus.mailer.host", defaultValue = "localhost") String server,
            @ConfigProperty(name = CredentialSettings.NAME_CHECK) Optional<String> nameCheck,
            Clock clock) {
        CredentialSettings.refuseUnverifiedNames(nameCheck);
        return new Courier(
                config.from().map(from -> new SmtpMail(mailer.get(), from, server)),
                CredentialSettings.sealing(config, links),
                new SecureRandom(),
                clock);
    }
}
