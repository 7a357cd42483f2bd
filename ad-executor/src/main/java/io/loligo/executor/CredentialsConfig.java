package io.loligo.executor;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** How generated passwords reach people; nothing needs to be set where policies deliver none. */
@ConfigMapping(prefix = "loligo.credentials")
public interface CredentialsConfig {

    /** Whom mails are from, such as {@code Loligo <loligo@corp.example.com>}; unset, no mail is sent. */
    Optional<String> from();

    /**
     * Where managers' browsers reach this service's pages, such as {@code https://loligo.corp.example.com/executor}; unset, no
     * one-time links are made.
     */
    Optional<URI> pages();

    /** How long a one-time link works: at most {@code P7D}, for as long as the log keeps what is sealed. */
    @WithDefault("P3D")
    Duration lifetime();
}
