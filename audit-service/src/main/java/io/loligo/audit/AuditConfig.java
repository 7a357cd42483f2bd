package io.loligo.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What an operator can set beside the addresses of Kafka and PostgreSQL. */
@ConfigMapping(prefix = "loligo.topics")
public interface AuditConfig {
    /** In front of every topic's name. */
    @WithDefault("loligo")
    String prefix();
}
