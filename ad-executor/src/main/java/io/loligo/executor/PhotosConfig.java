package io.loligo.executor;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Photos that commands name by their address. */
@ConfigMapping(prefix = "loligo.photos")
public interface PhotosConfig {

    /** {@code host} or {@code host:port} that photos may come from, each with public addresses; without any, none is fetched. */
    Optional<Set<String>> hosts();

    /** The same for hosts of one's own network, which may have any address. */
    Optional<Set<String>> insideHosts();

    /** PEM file of the authorities to trust; the Java platform's unless set. */
    Optional<Path> trustCertificate();

    /** For a whole file. */
    @WithDefault("20s")
    Duration deadline();
}
