package io.loligo.executor;

import io.loligo.executor.mailbox.Exchange;
import io.loligo.executor.mailbox.powershell.PowerShellExchange;
import io.loligo.executor.powershell.PowerShell;
import io.loligo.executor.powershell.local.LocalPowerShell;
import java.net.URI;
import java.util.List;

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
        return WinRmHost.open(key, name, endpoint, config, config.outputBytes(), "; or local:pwsh for this host");
    }
}
