package io.loligo.connector.connection;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where the events go; every service has this setting. */
@ConfigMapping(prefix = "loligo.topics")
public interface TopicsConfig {
    @WithDefault("loligo")
    String prefix();
}
