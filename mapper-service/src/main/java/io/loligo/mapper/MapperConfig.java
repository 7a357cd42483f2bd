package io.loligo.mapper;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
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

    /** PostgreSQL, as {@code host:port/name}. */
    @WithDefault("localhost:5432/loligo")
    String database();

    @WithDefault("loligo")
    String databaseUser();

    /** The schema that is only this service's. */
    @WithDefault("mapper")
    String databaseSchema();

    PolicyDocuments policy();

    Drift drift();

    Requests requests();

    Notices notices();

    /** Mails to those who may decide a request; the server stands under {@code quarkus.mailer.}. */
    interface Notices {
        /** Whom mails are from, such as {@code Loligo <loligo@corp.example.com>}; unset, no mail is sent. */
        Optional<String> from();

        /** Where browsers reach this service's pages; unset, mails have no links. */
        Optional<URI> pages();

        /** From one round of mails to the next: what comes together is one mail. */
        @WithDefault("1m")
        Duration every();
    }

    /**
     * Where the executor answers previews; without it they show what would be asked for, and not what that means in a directory. Never part of the work
     * itself.
     */
    Optional<URI> executor();

    /** Work that waits for a person or a time. */
    interface Requests {
        /** Whether an automation that has never run in this installation waits until a person has looked at it. */
        @WithDefault("true")
        boolean holdFirstRuns();

        /** How long nothing new must have come before destructive work that came together is counted. */
        @WithDefault("3s")
        Duration quiet();

        /** How long to wait with counting for replicas that lag behind, before a person is asked. */
        @WithDefault("2m")
        Duration countWithin();

        /** How long what came to its end is kept; at least a week. The audit trail keeps it anyway. */
        @WithDefault("180d")
        Duration keep();
    }

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
