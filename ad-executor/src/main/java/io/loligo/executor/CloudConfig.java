package io.loligo.executor;

import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The Microsoft 365 tenant that a directory is synchronised with. */
public interface CloudConfig {
    /** The tenant's id or one of its domains. */
    String tenantId();

    /** The id of the application that is registered for Loligo. */
    String clientId();

    /** From the environment; or else {@link #clientSecretFile()}. */
    Optional<String> clientSecret();

    /** A mounted file that holds nothing but the secret. */
    Optional<Path> clientSecretFile();

    /** Where Microsoft Graph is; national clouds have addresses of their own. */
    @WithDefault("https://graph.microsoft.com")
    URI graph();

    /** Where tokens are asked for. */
    @WithDefault("https://login.microsoftonline.com")
    URI login();

    /** PEM file of the authorities to trust instead of the Java platform's. */
    Optional<Path> trustCertificate();

    /** {@code host:port} of a proxy that both are reached through. */
    Optional<String> proxy();

    @WithDefault("5s")
    Duration connectTimeout();

    @WithDefault("30s")
    Duration responseTimeout();

    /** How long a change that was accepted is waited for until it shows when it is read. */
    @WithDefault("20s")
    Duration settling();

    /**
     * Between two looks for a user or a mailbox that is on its way. There are seven at most: together they should outlast the
     * half hour between two synchronisations.
     */
    @WithDefault("300s")
    Duration arrivalInterval();
}
