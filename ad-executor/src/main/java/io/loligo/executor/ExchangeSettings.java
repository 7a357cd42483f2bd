package io.loligo.executor;

import io.loligo.executor.mailbox.Exchange;
import io.loligo.executor.mailbox.powershell.PowerShellExchange;
import io.loligo.executor.powershell.PowerShell;
import io.loligo.executor.powershell.winrm.WinRmPowerShell;
import io.loligo.executor.powershell.winrm.WinRmSettings;
import io.loligo.executor.powershell.winrm.WinRmSettings.Login;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Turns the configuration of an Exchange organization into one, or says which key is wrong and what is accepted. */
final class ExchangeSettings {
    private ExchangeSettings() {}

    static Exchange open(String directory, ExchangeConfig config) {
        String key = "loligo.directories.\"" + directory + "\".exchange.";
        Login login = login(key, config);
        return new PowerShellExchange(
                host(key + "endpoint", config.endpoint(), login, config),
                config.skypeEndpoint().map(endpoint -> host(key + "skype-endpoint", endpoint, login, config)),
                config.domainController(),
                config.deadline());
    }

    private static PowerShell host(String key, URI endpoint, Login login, ExchangeConfig config) {
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
            throw new IllegalArgumentException(key + ": " + wrong.getMessage(), wrong);
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
        if (config.keytab().isPresent()) {
            return new Login.Kerberos(config.user(), config.keytab().get());
        }
        return new Login.Basic(
                config.user(),
                config.password()
                        .orElseGet(() -> read(key, config.passwordFile().orElseThrow())));
    }

    private static String read(String key, Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(key + "password-file: a file that can be read, not " + file, unreadable);
        }
    }
}
