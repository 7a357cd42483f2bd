package io.loligo.executor;

import io.loligo.executor.powershell.PowerShell;
import io.loligo.executor.powershell.winrm.WinRmPowerShell;
import io.loligo.executor.powershell.winrm.WinRmSettings;
import io.loligo.executor.powershell.winrm.WinRmSettings.Login;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;

/** Turns the configuration of a Windows host into PowerShell on it, or says which key is wrong and what is accepted. */
final class WinRmHost {
    private WinRmHost() {}

    /**
     * @param key in front of the names of the keys
     * @param name of the endpoint's key
     * @param outputBytes what a script may write before it is ended
     * @param otherwise what else the endpoint's key takes, to end a complaint about it
     */
    static PowerShell open(
            String key, String name, URI endpoint, WinRmConfig config, int outputBytes, String otherwise) {
        Login login = login(key, config);
        try {
            return new WinRmPowerShell(new WinRmSettings(
                    endpoint,
                    login,
                    config.trustCertificate(),
                    config.connectTimeout(),
                    config.responseTimeout(),
                    outputBytes,
                    config.shells()));
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(key + name + ": " + wrong.getMessage() + otherwise, wrong);
        }
    }

    private static Login login(String key, WinRmConfig config) {
        long ways = Stream.of(config.password(), config.passwordFile(), config.keytab())
                .filter(Optional::isPresent)
                .count();
        if (ways != 1) {
            throw new IllegalArgumentException(
                    key + "password, " + key + "password-file or " + key + "keytab: exactly one of them is needed");
        }
        String user = config.user()
                .orElseThrow(() -> new IllegalArgumentException(
                        key + "user: a local account of the host, or with a keytab a Kerberos principal"));
        if (config.keytab().isPresent()) {
            return new Login.Kerberos(user, config.keytab().get());
        }
        return new Login.Basic(
                user,
                config.password()
                        .orElseGet(() -> MountedSecret.read(
                                key + "password-file", config.passwordFile().orElseThrow())));
    }
}
