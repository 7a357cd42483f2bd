package io.loligo.executor;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import io.smallrye.config.WithParentName;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The directories that the executor works in. */
@ConfigMapping(prefix = "loligo.directories")
public interface DirectoriesConfig {

    /** By the name that commands use. */
    @WithParentName
    Map<String, Directory> byName();

    /** One directory. */
    interface Directory {
        /** {@code ldaps://host[:636]}, or {@code ldap://host[:389]} with start-tls; tried in this order. */
        List<URI> urls();

        /**
         * Domain controllers that hold the global catalog, {@code ldaps://host:3269}: there it is asked whether a name or
         * mail address is in use anywhere in the forest. Unset, only the domain is asked.
         */
        Optional<List<URI>> globalCatalog();

        @WithDefault("false")
        boolean startTls();

        /** Takes {@code ldap://} without TLS: only for tests on one machine. */
        @WithDefault("false")
        boolean allowPlain();

        /** A distinguished name, a user principal name or {@code DOMAIN\name}; with a keytab, the Kerberos principal. */
        @WithName("bind-dn")
        String bindName();

        /** From the environment; or else {@link #passwordFile()}. */
        Optional<String> password();

        /** A mounted file that holds nothing but the password. */
        Optional<Path> passwordFile();

        /** A mounted keytab: the executor then logs in by Kerberos and needs no password. */
        Optional<Path> keytab();

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

        /** How long work stays with another domain controller than the first of the {@link #urls()} after an outage. */
        @WithDefault("5m")
        Duration returnToFirst();

        /** Where accounts and groups are searched; the server's default naming context unless set. */
        Optional<String> baseDn();

        /** The Exchange organization of its people, with Skype for Business; without it, no step reaches one. */
        Optional<ExchangeConfig> exchange();

        /** The Microsoft 365 tenant that the directory is synchronised with; without it, no step reaches one. */
        Optional<CloudConfig> cloud();

        /** The file servers that hold home folders; without them, no step reaches one. */
        Optional<FilesConfig> files();

        /** Objects that are never touched, with all below them; one distinguished name each: {@code never-touch[0]=…}. */
        Optional<List<String>> neverTouch();

        /** Objects that may be changed although the directory protects them: {@code allow-protected[0]=…}. */
        Optional<List<String>> allowProtected();
    }
}
