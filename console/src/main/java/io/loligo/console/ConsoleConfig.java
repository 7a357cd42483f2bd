package io.loligo.console;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.ZoneId;
import java.util.Optional;

/** Where the services' pages are, as a person's browser reaches them, and how pages show times. */
@ConfigMapping(prefix = "loligo.console")
public interface ConsoleConfig {
    /** The service whose pages these are: {@code connector}, {@code mapper}, {@code executor} or {@code audit}. */
    Optional<String> here();

    /** The name of this installation, shown beside the wordmark, such as {@code production}. */
    Optional<String> installation();

    /** The time zone in which pages show times; each time also carries its UTC form. */
    @WithDefault("UTC")
    ZoneId zone();

    Optional<URI> connector();

    Optional<URI> mapper();

    Optional<URI> executor();

    Optional<URI> audit();
}
