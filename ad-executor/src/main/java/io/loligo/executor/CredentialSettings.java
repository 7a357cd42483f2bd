package io.loligo.executor;

import io.loligo.executor.credential.Courier.Sealing;
import io.loligo.executor.credential.Links;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Turns the configuration of credentials into what the courier needs, or says which key is wrong and what is accepted. */
final class CredentialSettings {
    static final String NAME_CHECK = "quarkus.tls.mail.hostname-verification-algorithm";

    private static final Duration LONGEST = Duration.ofDays(7);
    private static final Set<String> ON_THIS_MACHINE = Set.of("localhost", "127.0.0.1");

    private CredentialSettings() {}

    static Optional<Sealing> sealing(CredentialsConfig config, Links links) {
        Duration lifetime = config.lifetime();
        if (!lifetime.isPositive() || lifetime.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "loligo.credentials.lifetime: more than nothing and at most P7D, not " + lifetime);
        }
        return config.pages().map(pages -> new Sealing(links, checked(pages), lifetime));
    }

    /** Vert.x Mail Client 4.5 checks the server's name unless an algorithm is set, and takes even HTTPS for none. */
    static void refuseUnverifiedNames(Optional<String> algorithm) {
        algorithm.ifPresent(set -> {
            throw new IllegalArgumentException(NAME_CHECK
                    + ": must not be set; the mail server's name is checked, and would not be with '" + set + "'");
        });
    }

    private static URI checked(URI pages) {
        boolean encrypted = "https".equals(pages.getScheme());
        boolean local = "http".equals(pages.getScheme()) && ON_THIS_MACHINE.contains(String.valueOf(pages.getHost()));
        if ((!encrypted && !local) || pages.getRawQuery() != null || pages.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "loligo.credentials.pages: https://host[:port][/path], because a password"
                            + " is shown there, not '" + pages + "'");
        }
        return pages;
    }
}
