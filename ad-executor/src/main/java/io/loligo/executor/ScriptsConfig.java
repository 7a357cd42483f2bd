package io.loligo.executor;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Scripts that commands may run. */
@ConfigMapping(prefix = "loligo.scripts")
public interface ScriptsConfig {

    /** A mounted folder that only the operator writes to; without it no script is ever run. */
    Optional<Path> folder();

    /** Characters, at most, that are kept of what a script writes. */
    @WithDefault("16384")
    int outputLimit();

    /** Windows hosts that scripts may run on beside the executor's own, by the name that steps use. */
    Map<String, Host> hosts();

    /** A host that scripts may run on. */
    interface Host extends WinRmConfig {
        /** {@code https://files1.corp.example.com:5986/wsman}. */
        URI endpoint();
    }
}
