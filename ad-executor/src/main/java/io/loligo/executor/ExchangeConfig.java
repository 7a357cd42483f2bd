package io.loligo.executor;

import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** The Exchange organization of a directory's people, reached over PowerShell remoting (WinRM). */
public interface ExchangeConfig extends WinRmConfig {
    /**
     * A host with Exchange's management tools, {@code https://ex1.corp.example.com:5986/wsman}; or {@code local:pwsh}, the program
     * that runs scripts on the executor's own host.
     */
    URI endpoint();

    /** A host with the tools of Skype for Business or Lync; unset, they are taken out by LDAP alone. */
    Optional<URI> skypeEndpoint();

    /** The domain controller that Exchange is to work on: the one that Loligo writes to, so that it sees at once what was written. */
    Optional<String> domainController();

    /** How long one script may take. */
    @WithDefault("120s")
    Duration deadline();

    /** What a script may write before it is ended. */
    @WithDefault("1048576")
    int outputBytes();
}
