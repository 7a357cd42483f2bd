package io.loligo.executor.powershell.winrm;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How one host is reached.
 *
 * @param endpoint {@code https://host:5986/wsman}; nothing else is spoken
 * @param trustCertificate PEM file of the authorities to trust; absent for those of the Java platform
 * @param connectTimeout for reaching the host
 * @param answerTimeout for every answer that the host has no reason to delay
 * @param outputBytes how much a script may write before it is ended
 * @param shells opened at the same time at most; Windows allows 30 to an account unless told otherwise
 */
public record WinRmSettings(
        URI endpoint,
        Login login,
        Optional<Path> trustCertificate,
        Duration connectTimeout,
        Duration answerTimeout,
        int outputBytes,
        int shells) {

    public WinRmSettings {
        if (!"https".equals(endpoint.getScheme()) || endpoint.getHost() == null) {
            throw new IllegalArgumentException("https://host:5986/wsman, not '" + endpoint + "'");
        }
        if (shells < 1) {
            throw new IllegalArgumentException("shells: 1 or more, not " + shells);
        }
    }

    /** Who we are. */
    public sealed interface Login {
        String name();

        /** HTTP Basic, which Windows takes for local accounts; the password is kept out of every text. */
        record Basic(String name, String password) implements Login {
            @Override
            public String toString() {
                return name;
            }
        }

        /**
         * Kerberos, by SPNEGO, with the keys in a file.
         *
         * @param name the principal, such as {@code svc-loligo@CORP.EXAMPLE.COM}
         * @param keytab made by {@code ktpass} or {@code ktutil}
         */
        record Kerberos(String name, Path keytab) implements Login {}
    }
}
