package io.loligo.mapper;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The settings of this service; Kafka's own stand under {@code kafka.}. */
@ConfigMapping(prefix = "loligo.mapper")
public interface MapperConfig {
    /** What tells this replica from others and stays the same over restarts, such as a pod's name. */
    @WithDefault("${HOSTNAME:local}")
    String instance();

    /** How many consumers work side by side in this replica. */
    @WithDefault("1")
    int workers();

    /** How many messages at most go into one transaction. */
    @WithDefault("500")
    int batch();

    /** How long to wait for the table of people before trying again. */
    @WithDefault("30s")
    Duration tableWait();

    /** What stands before the name of every topic; {@code loligo.topics.prefix} sets it for all services. */
    @WithDefault("${loligo.topics.prefix:loligo}")
    String topicPrefix();

    PolicyDocuments policy();

    Drift drift();

    /** The comparison of accounts with what is wished of them. */
    interface Drift {
        /** From the beginning of one round to that of the next; {@code 0s} for never. */
        @WithDefault("24h")
        Duration every();

        /** People in one second and worker, at most: the directory has other work too. */
        @WithDefault("20")
        int peoplePerSecond();
    }

    /** Where the policy comes from. */
    interface PolicyDocuments {
        /** A folder of YAML files; without it the policy that comes with Loligo is in force. */
        @WithDefault("${loligo.policy.directory:}")
        Optional<Path> directory();

        /** How often the folder is looked at. */
        @WithDefault("${loligo.policy.check-every:2s}")
        Duration checkEvery();
    }
}
