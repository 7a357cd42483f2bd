package io.loligo.executor;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the executor works. */
@ConfigMapping(prefix = "loligo.executor")
public interface ExecutorConfig {

    /** In front of every topic's name; set by {@code loligo.topics.prefix}, which all services share. */
    @WithDefault("loligo")
    String topicPrefix();

    /** The consumer group that the instances of one installation form. */
    @WithDefault("loligo.ad-executor")
    String consumerGroup();

    /** People worked on at the same time. */
    @WithDefault("32")
    int peopleAtOnce();

    /** Commands taken in and not finished; beyond that, reading waits. */
    @WithDefault("512")
    int commandsInFlight();

    /** How long a command may go on when its partition moves to another instance or the service stops. */
    @WithDefault("40s")
    Duration handOver();
}
