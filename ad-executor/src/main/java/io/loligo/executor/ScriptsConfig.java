package io.loligo.executor;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** Scripts that commands may run. */
@ConfigMapping(prefix = "loligo.scripts")
public interface ScriptsConfig {

    /** A mounted folder that only the operator writes to; without it no script is ever run. */
    Optional<Path> folder();

    /** Characters, at most, that are kept of what a script writes. */
    @WithDefault("16384")
    int outputLimit();
}
