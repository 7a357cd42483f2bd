package io.loligo.local.chain;

import io.loligo.local.directory.DirectoryAccess;
import io.loligo.local.home.Addresses;
import io.loligo.local.home.Port;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What each service is told: its own keys, as its README explains them. Secrets are named here and handed over apart. */
public final class ServiceSettings {
    /** The connector's name for HR, and so the first part of every employee key. */
    public static final String CONNECTION = "acme";

    static final String DIRECTORY = "corp";

    private final Addresses addresses;

    ServiceSettings(Addresses addresses) {
        this.addresses = addresses;
    }

    Map<String, String> connector(HrSide hr) {
        var settings = shared(Port.CONNECTOR);
        String connection = "loligo.calamari.connections." + CONNECTION + ".";
        settings.put(connection + "base-url", hr.api().toString());
        settings.put(connection + "preset", "calamari-people-v2");
        settings.put(connection + "api-key", "${LOLIGO_CALAMARI_API_KEY}");
        if (hr.simulated()) {
            settings.put(connection + "allow-http", "true");
            settings.put(connection + "clock", "server");
            settings.put(connection + "interval", "PT3S");
            settings.put(connection + "limits.per-second", "100");
            settings.put(connection + "limits.per-hour", "1000000");
            settings.put(connection + "limits.per-day", "10000000");
        }
        return settings;
    }

    Map<String, String> mapper(Path policies, boolean firstRunsAreHeld) {
        var settings = shared(Port.MAPPER);
        settings.put("loligo.policy.directory", policies.toString());
        settings.put("loligo.mapper.instance", "local");
        settings.putAll(database("mapper"));
        settings.put("loligo.mapper.executor", addresses.http(Port.EXECUTOR));
        settings.put("loligo.mapper.requests.hold-first-runs", Boolean.toString(firstRunsAreHeld));
        return settings;
    }

    Map<String, String> executor(DirectorySide side) {
        DirectoryAccess directory = side.access();
        var settings = shared(Port.EXECUTOR);
        String one = "loligo.directories." + DIRECTORY + ".";
        settings.put(one + "urls", directory.address().toString());
        settings.put(one + "bind-dn", directory.login().user());
        settings.put(one + "password", "${LOLIGO_DIRECTORY_PASSWORD}");
        settings.put(one + "base-dn", directory.base());
        directory.trust().certificates().ifPresent(file -> settings.put(one + "trust-certificate", file.toString()));
        directory.trust().hostName().ifPresent(name -> settings.put(one + "expected-host-name", name));
        side.cloud().ifPresent(cloud -> {
            settings.put(one + "cloud.graph", cloud.address().toString());
            settings.put(one + "cloud.login", cloud.address().toString());
            settings.put(one + "cloud.tenant-id", cloud.tenant());
            settings.put(one + "cloud.client-id", cloud.client());
            settings.put(one + "cloud.client-secret", "${LOLIGO_CLOUD_SECRET}");
            settings.put(one + "cloud.arrival-interval", "PT1S");
        });
        return settings;
    }

    Map<String, String> audit() {
        var settings = shared(Port.AUDIT);
        settings.putAll(database("audit"));
        return settings;
    }

    private Map<String, String> database(String service) {
        return Map.of(
                "loligo." + service + ".database",
                addresses.hostAndPort(Port.POSTGRES) + "/" + PostgresPiece.DATABASE,
                "loligo." + service + ".database-user",
                "postgres",
                "quarkus.datasource.password",
                "postgres");
    }

    private SortedMap<String, String> shared(Port own) {
        var settings = new TreeMap<String, String>();
        settings.put("quarkus.http.host", Addresses.HOST);
        settings.put("quarkus.http.port", Integer.toString(addresses.port(own)));
        settings.put("kafka.bootstrap.servers", addresses.hostAndPort(Port.KAFKA));
        settings.put("loligo.topics.prefix", "loligo");
        settings.put("loligo.console.installation", "local");
        settings.put("loligo.console.connector", addresses.http(Port.CONNECTOR));
        settings.put("loligo.console.mapper", addresses.http(Port.MAPPER));
        settings.put("loligo.console.executor", addresses.http(Port.EXECUTOR));
        settings.put("loligo.console.audit", addresses.http(Port.AUDIT));
        return settings;
    }
}
