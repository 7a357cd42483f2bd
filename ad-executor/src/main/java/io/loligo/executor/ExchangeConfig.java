package io.loligo.executor;

import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The Exchange organization of a directory's people, reached over PowerShell remoting (WinRM). */
public interface ExchangeConfig {
    /**
     * A host with Exchange's management tools, {@code https://ex1.corp.example.com:5986/wsman}; or {@code local:pwsh}, the program
     * that runs scripts on the executor's own host.
     */
    URI endpoint();

    /** A host with the tools of Skype for Business or Lync; unset, they are taken out by LDAP alone. */
    Optional<URI> skypeEndpoint();

    /** For https: a local account; with a keytab, the Kerberos principal {@code svc-loligo@CORP.EXAMPLE.COM}. */
    Optional<String> user();

    /** From the environment; or else {@link #passwordFile()} or {@link #keytab()}. */
    Optional<String> password();

    /** A mounted file that holds nothing but the password. */
    Optional<Path> passwordFile();

    /** A mounted keytab: the executor then logs in by Kerberos. */
    Optional<Path> keytab();

    /** PEM file of the authorities to trust instead of the Java platform's. */
    Optional<Path> trustCertificate();

    /** The domain controller that Exchange is to work on: the one that Loligo writes to, so that it sees at once what was written. */
    Optional<String> domainController();

    /** How long one script may take. */
    @WithDefault("120s")
    Duration deadline();

    @WithDefault("10s")
    Duration connectTimeout();

    @WithDefault("60s")
    Duration responseTimeout();

    /** What a script may write before it is ended. */
    @WithDefault("1048576")
    int outputBytes();

    /** Shells open at the same time; Windows allows an account 30 unless told otherwise. */
    @WithDefault("8")
    int shells();
}
