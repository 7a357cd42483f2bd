package io.loligo.connector.connection;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What concerns this replica of the connector alone. */
@ConfigMapping(prefix = "loligo.connector")
public interface ReplicaConfig {
    /** What tells this replica from others and stays the same over restarts, such as a pod's name. */
    @WithDefault("${HOSTNAME:local}")
    String instance();
}
