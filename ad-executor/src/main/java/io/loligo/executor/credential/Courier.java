package io.loligo.executor.credential;

import io.loligo.contracts.action.PasswordRule.Delivery;
import io.loligo.contracts.action.RefusalCode;
import io.loligo.executor.password.Secret;
import io.loligo.executor.system.SystemException;
import io.loligo.executor.system.Trouble;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Brings generated passwords to people. A password leaves before it is set: whoever dies in between has sent one that does
 * not work, and never set one that nobody knows.
 */
public final class Courier {
    private final Optional<Mail> mail;
    private final Optional<Sealing> sealing;
    private final SecureRandom random;
    private final Clock clock;

    /**
     * How links are made.
     *
     * @param pages where a browser reaches this service's pages
     * @param lifetime how long a link works
     */
    public record Sealing(Links links, URI pages, Duration lifetime) {}

    /**
     * @param mail empty where no mail may be sent
     * @param sealing empty where links are not to be used
     */
    public Courier(Optional<Mail> mail, Optional<Sealing> sealing, SecureRandom random, Clock clock) {
        this.mail = mail;
        this.sealing = sealing;
        this.random = random;
        this.clock = clock;
    }

    /** One that brings nothing to anybody. */
    public static Courier none() {
        return new Courier(Optional.empty(), Optional.empty(), new SecureRandom(), Clock.systemUTC());
    }

    /** Refuses what is not configured: a password that nobody would get must not be promised to anyone. */
    public void refuseUnlessPossible(Delivery way) throws SystemException {
        switch (way) {
            case NONE -> {}
            case MAIL -> mail();
            case MANAGER_LINK -> {
                mail();
                sealing();
            }
        }
    }

    /** Returns when the password is as good as there. */
    public void bring(Parcel parcel, Delivery way, Secret secret) throws SystemException {
        switch (way) {
            case NONE -> {}
            case MAIL ->
                mail().send(
                                parcel.recipient(),
                                Letters.subject(parcel),
                                secret.read(plain -> Letters.open(parcel, plain)));
            case MANAGER_LINK -> {
                Sealing how = sealing();
                Instant now = clock.instant();
                Instant expiresAt = now.plus(how.lifetime());
                try (Seal.Key key = Seal.Key.random(random)) {
                    Seal.Sealed sealed = Seal.seal(secret, key, purpose(parcel, expiresAt), random);
                    how.links().keep(SealedLink.waiting(parcel, sealed, now, expiresAt));
                    mail().send(
                                    parcel.recipient(),
                                    Letters.subject(parcel),
                                    Letters.sealed(parcel, link(how.pages(), parcel.id(), key), expiresAt));
                }
            }
        }
    }

    // Behind the number sign: browsers do not send it, so no server writes it into its log.
    private static URI link(URI pages, String id, Seal.Key key) {
        return URI.create(pages.toString().replaceAll("/+$", "") + "/credentials/" + id + "#" + key.text());
    }

    static String purpose(Parcel parcel, Instant expiresAt) {
        return parcel.id() + " until " + expiresAt.toEpochMilli();
    }

    private Mail mail() throws SystemException {
        return mail.orElseThrow(() -> missing("mail", "loligo.credentials.from and quarkus.mailer.host"));
    }

    private Sealing sealing() throws SystemException {
        return sealing.orElseThrow(() -> missing("one-time links", "loligo.credentials.pages"));
    }

    private static SystemException missing(String what, String settings) {
        return new SystemException(
                new Trouble.Denied(RefusalCode.NOT_CONFIGURED),
                "this executor is not set up for " + what + ", so nobody would get the password",
                "Set " + settings + " for the executor, or set the password rule's delivery to NONE and let people use"
                        + " self-service.",
                new IllegalStateException("not configured"));
    }
}
