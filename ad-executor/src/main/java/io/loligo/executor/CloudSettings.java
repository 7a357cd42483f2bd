package io.loligo.executor;

import io.loligo.executor.cloud.graph.GraphSettings;
import io.loligo.executor.cloud.graph.GraphSettings.Application;
import io.loligo.executor.cloud.graph.GraphSettings.Deadlines;
import java.net.InetSocketAddress;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns a tenant's configuration into settings, or says which key is wrong and what is accepted. */
final class CloudSettings {
    private static final Pattern PROXY = Pattern.compile("([A-Za-z0-9._-]+):([0-9]{1,5})");

    private CloudSettings() {}

    static GraphSettings of(String directory, CloudConfig config) {
        String key = "loligo.directories.\"" + directory + "\".cloud.";
        try {
            return new GraphSettings(
                    config.graph(),
                    config.login(),
                    new Application(config.tenantId(), config.clientId(), secret(config)),
                    config.trustCertificate(),
                    config.proxy().map(CloudSettings::proxy),
                    new Deadlines(
                            config.connectTimeout(),
                            config.responseTimeout(),
                            config.settling(),
                            config.arrivalInterval()));
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(key + wrong.getMessage(), wrong);
        }
    }

    private static String secret(CloudConfig config) {
        if (config.clientSecret().isPresent() == config.clientSecretFile().isPresent()) {
            throw new IllegalArgumentException("client-secret or client-secret-file: exactly one of them is needed");
        }
        return config.clientSecret()
                .orElseGet(() -> MountedSecret.read(
                        "client-secret-file", config.clientSecretFile().orElseThrow()));
    }

    private static InetSocketAddress proxy(String text) {
        Matcher parts = PROXY.matcher(text);
        if (!parts.matches() || Integer.parseInt(parts.group(2)) > 65_535) {
            throw new IllegalArgumentException("proxy: host:port, not " + text);
        }
        return InetSocketAddress.createUnresolved(parts.group(1), Integer.parseInt(parts.group(2)));
    }
}
