package io.loligo.executor;

import io.loligo.executor.mailbox.Exchange;
import io.loligo.executor.mailbox.powershell.PowerShellExchange;
import io.loligo.executor.powershell.PowerShell;
import io.loligo.executor.powershell.local.LocalPowerShell;
import io.loligo.executor.powershell.winrm.WinRmPowerShell;
import io.loligo.executor.powershell.winrm.WinRmSettings;
import io.loligo.executor.powershell.winrm.WinRmSettings.Login;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/** Turns the configuration of an Exchange organization into one, or says which key is wrong and what is accepted. */
final class ExchangeSettings {
    private ExchangeSettings() {}

    static Exchange open(String directory, ExchangeConfig config) {
        String key = "loligo.directories.\"" + directory + "\".exchange.";
        return new PowerShellExchange(
                host(key, "endpoint", config.endpoint(), config),
                config.skypeEndpoint().map(endpoint -> host(key, "skype-endpoint", endpoint, config)),
                config.domainController(),
                config.deadline());
    }

    private static PowerShell host(String key, String name, URI endpoint, ExchangeConfig config) {
        if ("local".equals(endpoint.getScheme())) {
            return new LocalPowerShell(List.of(endpoint.getSchemeSpecificPart()), config.outputBytes());
        }
        Login login = login(key, config);
        try {
            return new WinRmPowerShell(new WinRmSettings(
                    endpoint,
                    login,
                    config.trustCertificate(),
                    config.connectTimeout(),
                    config.responseTimeout(),
                    config.outputBytes(),
                    config.shells()));
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(
                    key + name + ": " + wrong.getMessage() + "; or local:pwsh for this host", wrong);
        }
    }

    private static Login login(String key, ExchangeConfig config) {
        long ways = Stream.of(config.password(), config.passwordFile(), config.keytab())
                .filter(way -> way.isPresent())
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
