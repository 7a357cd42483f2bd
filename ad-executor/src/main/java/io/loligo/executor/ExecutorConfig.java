package io.loligo.executor;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The executor's settings. */
@ConfigMapping(prefix = "loligo")
public interface ExecutorConfig {

    Topics topics();

    Executor executor();

    /** By the name that commands use. */
    Map<String, Directory> directories();

    /** Where the events are. */
    interface Topics {
        @WithDefault("loligo")
        String prefix();
    }

    /** How much is done at once. */
    interface Executor {
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

    /** One directory. */
    interface Directory {
        /** {@code ldaps://host[:636]}, or {@code ldap://host[:389]} with start-tls; tried in this order. */
        List<URI> urls();

        @WithDefault("false")
        boolean startTls();

        /** Takes {@code ldap://} without TLS: only for tests on one machine. */
        @WithDefault("false")
        boolean allowPlain();

        /** A distinguished name, a user principal name or {@code DOMAIN\name}. */
        @WithName("bind-dn")
        String bindName();

        /** From the environment; or else {@link #passwordFile()}. */
        Optional<String> password();

        /** A mounted file that holds nothing but the password. */
        Optional<Path> passwordFile();

        /** PEM file of the authorities to trust instead of the Java platform's. */
        Optional<Path> trustCertificate();

        /** The name that the server's certificate bears, where it is not the one in the address. */
        Optional<String> expectedHostName();

        /** Connections at most. */
        @WithDefault("8")
        int poolSize();

        @WithDefault("5s")
        Duration connectTimeout();

        @WithDefault("30s")
        Duration responseTimeout();

        /** Where accounts and groups are searched; the server's default naming context unless set. */
        Optional<String> baseDn();

        /** Objects that are never touched, with all below them; one distinguished name each: {@code never-touch[0]=…}. */
        Optional<List<String>> neverTouch();

        /** Objects that may be changed although the directory protects them: {@code allow-protected[0]=…}. */
        Optional<List<String>> allowProtected();
    }
}
