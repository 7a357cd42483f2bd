package io.loligo.executor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.loligo.executor.cloud.graph.GraphSettings;
import io.loligo.executor.directory.Dn;
import io.loligo.executor.directory.ldap.LdapSettings;
import io.loligo.executor.directory.ldap.LdapSettings.Login;
import io.loligo.executor.directory.ldap.LdapSettings.Transport;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExecutorConfigTest {
    private static final String KEY = "loligo.directories.\"corp\".";
    private static final Map<String, String> LEAST = Map.of(
            KEY + "urls", "ldaps://dc1.corp.example.com",
            KEY + "bind-dn", "loligo@corp.example.com",
            KEY + "password", "secret");

    @Test
    void theDefaultsAreSafe() {
        ExecutorConfig executor = config(LEAST).getConfigMapping(ExecutorConfig.class);
        LdapSettings directory = settings(LEAST);

        assertThat(executor.topicPrefix()).isEqualTo("loligo");
        assertThat(executor.consumerGroup()).isEqualTo("loligo.ad-executor");
        assertThat(executor.peopleAtOnce()).isEqualTo(32);
        assertThat(executor.commandsInFlight()).isEqualTo(512);
        assertThat(executor.handOver()).isEqualTo(Duration.ofSeconds(40));
        assertThat(directory.transport()).isEqualTo(Transport.TLS);
        assertThat(directory.trustCertificate()).isEmpty();
        assertThat(directory.expectedHostName()).isEmpty();
        assertThat(directory.connections()).isEqualTo(8);
        assertThat(directory.connectTimeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(directory.responseTimeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(directory.returnToFirst()).isEqualTo(Duration.ofMinutes(5));
        assertThat(directory.base()).isEmpty();
        assertThat(directory.neverTouch()).isEmpty();
        assertThat(directory.allowProtected()).isEmpty();
        assertThat(directory.globalCatalog()).isEmpty();
        assertThat(directory.toString()).doesNotContain("secret");
    }

    @Test
    void everyKeyIsRead(@TempDir Path folder) throws Exception {
        Path password = Files.writeString(folder.resolve("password"), "from a file\n");
        Map<String, String> all = new HashMap<>(Map.of(
                KEY + "urls", "ldap://dc1.corp.example.com,ldap://dc2.corp.example.com:1389",
                KEY + "start-tls", "true",
                KEY + "bind-dn", "CORP\\loligo",
                KEY + "password-file", password.toString(),
                KEY + "trust-certificate", "/etc/corp.pem",
                KEY + "expected-host-name", "dc.corp.example.com",
                KEY + "pool-size", "3",
                KEY + "connect-timeout", "1s",
                KEY + "response-timeout", "2s",
                KEY + "base-dn", "OU=All,DC=corp,DC=example,DC=com"));
        all.put(KEY + "return-to-first", "30s");
        all.put(KEY + "global-catalog", "ldap://dc1.corp.example.com:3268");
        all.put(KEY + "never-touch[0]", "OU=Admins,DC=corp,DC=example,DC=com");
        all.put(KEY + "allow-protected[0]", "CN=Ops,DC=corp,DC=example,DC=com");
        all.put("loligo.executor.topic-prefix", "x");
        all.put("loligo.executor.consumer-group", "g");
        all.put("loligo.executor.people-at-once", "4");
        all.put("loligo.executor.commands-in-flight", "5");
        all.put("loligo.executor.hand-over", "6s");

        LdapSettings directory = settings(all);
        ExecutorConfig executor = config(all).getConfigMapping(ExecutorConfig.class);

        assertThat(directory.servers())
                .containsExactly(
                        URI.create("ldap://dc1.corp.example.com"), URI.create("ldap://dc2.corp.example.com:1389"));
        assertThat(directory.transport()).isEqualTo(Transport.START_TLS);
        assertThat(directory.login()).isEqualTo(new Login.Password("CORP\\loligo", "from a file"));
        assertThat(directory.trustCertificate()).contains(Path.of("/etc/corp.pem"));
        assertThat(directory.expectedHostName()).contains("dc.corp.example.com");
        assertThat(directory.connections()).isEqualTo(3);
        assertThat(directory.connectTimeout()).isEqualTo(Duration.ofSeconds(1));
        assertThat(directory.responseTimeout()).isEqualTo(Duration.ofSeconds(2));
        assertThat(directory.returnToFirst()).isEqualTo(Duration.ofSeconds(30));
        assertThat(directory.base()).contains(Dn.of("OU=All,DC=corp,DC=example,DC=com"));
        assertThat(directory.neverTouch()).containsExactly(Dn.of("OU=Admins,DC=corp,DC=example,DC=com"));
        assertThat(directory.allowProtected()).containsExactly(Dn.of("CN=Ops,DC=corp,DC=example,DC=com"));
        assertThat(directory.globalCatalog()).containsExactly(URI.create("ldap://dc1.corp.example.com:3268"));
        assertThat(executor.topicPrefix()).isEqualTo("x");
        assertThat(executor.consumerGroup()).isEqualTo("g");
        assertThat(executor.peopleAtOnce()).isEqualTo(4);
        assertThat(executor.commandsInFlight()).isEqualTo(5);
        assertThat(executor.handOver()).isEqualTo(Duration.ofSeconds(6));
    }

    @Test
    void whatCannotBeIsRefusedByItsKey() {
        refused(Map.of(KEY + "urls", "ldap://dc1"), "urls", "start-tls");
        refused(Map.of(KEY + "global-catalog", "ldap://dc1:3268"), "global-catalog", "ldaps://");
        refused(Map.of(KEY + "urls", "http://dc1"), "urls", "ldaps://");
        refused(
                Map.of(KEY + "urls", "ldap://dc1", KEY + "start-tls", "true", KEY + "allow-plain", "true"),
                "allow-plain");
        refused(Map.of(KEY + "password-file", "/nowhere"), "password", "exactly one");
        refused(Map.of(KEY + "pool-size", "0"), "pool-size", "1 or more");
        refused(Map.of(KEY + "base-dn", "corp.example.com"), "base-dn", "distinguished name");
        refused(Map.of(KEY + "never-touch[0]", "Admins"), "never-touch", "distinguished name");
    }

    @Test
    void aTenantOfMicrosoft365HasSafeDefaultsToo(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "s3cret-of-a-file\n");
        Map<String, String> all = new HashMap<>(LEAST);
        all.put(KEY + "cloud.tenant-id", "contoso.example");
        all.put(KEY + "cloud.client-id", "app");
        all.put(KEY + "cloud.client-secret-file", secret.toString());
        GraphSettings least = tenant(all);
        all.put(KEY + "cloud.graph", "https://graph.microsoft.us");
        all.put(KEY + "cloud.login", "https://login.microsoftonline.us");
        all.put(KEY + "cloud.trust-certificate", "/etc/corp.pem");
        all.put(KEY + "cloud.proxy", "proxy.corp.example.com:3128");
        all.put(KEY + "cloud.connect-timeout", "1s");
        all.put(KEY + "cloud.response-timeout", "2s");
        all.put(KEY + "cloud.settling", "3s");
        all.put(KEY + "cloud.arrival-interval", "4s");
        GraphSettings every = tenant(all);

        assertThat(least.application().secret()).isEqualTo("s3cret-of-a-file");
        assertThat(least.toString()).doesNotContain("s3cret");
        assertThat(least.graph()).isEqualTo(URI.create("https://graph.microsoft.com"));
        assertThat(least.login()).isEqualTo(URI.create("https://login.microsoftonline.com"));
        assertThat(least.trust()).isEmpty();
        assertThat(least.proxy()).isEmpty();
        assertThat(least.deadlines().connect()).isEqualTo(Duration.ofSeconds(5));
        assertThat(least.deadlines().answer()).isEqualTo(Duration.ofSeconds(30));
        assertThat(least.deadlines().settling()).isEqualTo(Duration.ofSeconds(20));
        assertThat(least.deadlines().arrival()).isEqualTo(Duration.ofMinutes(5));
        assertThat(every.graph()).isEqualTo(URI.create("https://graph.microsoft.us"));
        assertThat(every.login()).isEqualTo(URI.create("https://login.microsoftonline.us"));
        assertThat(every.trust()).contains(Path.of("/etc/corp.pem"));
        assertThat(every.proxy())
                .hasValueSatisfying(proxy -> assertThat(proxy.getPort()).isEqualTo(3128));
        assertThat(every.deadlines().arrival()).isEqualTo(Duration.ofSeconds(4));
        all.put(KEY + "cloud.client-secret", "another");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tenant(all))
                .withMessageContaining(KEY + "cloud.client-secret or client-secret-file: exactly one");
        all.remove(KEY + "cloud.client-secret-file");
        all.put(KEY + "cloud.proxy", "proxy");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tenant(all))
                .withMessageContaining(KEY + "cloud.proxy: host:port");
        all.put(KEY + "cloud.proxy", "proxy:3128");
        all.put(KEY + "cloud.graph", "http://graph.microsoft.com");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tenant(all))
                .withMessageContaining(KEY + "cloud.graph: https://host");
    }

    @Test
    void aMisspelledKeyStopsTheStart() {
        Map<String, String> wrong = new HashMap<>(LEAST);
        wrong.put(KEY + "bind-nd", "x");

        Assertions.assertThatExceptionOfType(ConfigValidationException.class)
                .isThrownBy(() -> config(wrong))
                .withMessageContaining("bind-nd");
    }

    private static void refused(Map<String, String> changed, String... words) {
        Map<String, String> all = new HashMap<>(LEAST);
        all.putAll(changed);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(all))
                .satisfies(said -> assertThat(said.getMessage()).contains(words).doesNotContain("secret"));
    }

    private static LdapSettings settings(Map<String, String> values) {
        var directories =
                config(values).getConfigMapping(DirectoriesConfig.class).byName();
        assertThat(directories.keySet()).isEqualTo(java.util.Set.of("corp"));
        return DirectorySettings.of("corp", directories.get("corp"));
    }

    private static GraphSettings tenant(Map<String, String> values) {
        var directories =
                config(values).getConfigMapping(DirectoriesConfig.class).byName();
        return CloudSettings.of("corp", directories.get("corp").cloud().orElseThrow());
    }

    private static SmallRyeConfig config(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(ExecutorConfig.class)
                .withMapping(DirectoriesConfig.class)
                .withSources(new PropertiesConfigSource(values, "test", 100))
                .build();
    }
}
