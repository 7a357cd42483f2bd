package io.loligo.executor;

import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How a Windows host lets the executor in over WinRM. */
public interface WinRmConfig {
    /** A local account; with a keytab, the Kerberos principal {@code svc-loligo@CORP.EXAMPLE.COM}. */
    Optional<String> user();

    /** From the environment; or else {@link #passwordFile()} or {@link #keytab()}. */
    Optional<String> password();

    /** A mounted file that holds nothing but the password. */
    Optional<Path> passwordFile();

    /** A mounted keytab: the executor then logs in by Kerberos. */
    Optional<Path> keytab();

    /** PEM file of the authorities to trust instead of the Java platform's. */
    Optional<Path> trustCertificate();

    @WithDefault("10s")
    Duration connectTimeout();

    @WithDefault("60s")
    Duration responseTimeout();

    /** Shells open at the same time; Windows allows an account 30 unless told otherwise. */
    @WithDefault("8")
    int shells();
}
