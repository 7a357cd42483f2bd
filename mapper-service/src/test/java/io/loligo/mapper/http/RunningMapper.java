package io.loligo.mapper.http;

import static java.util.Map.entry;

import io.loligo.contracts.wire.Topics;
import io.loligo.parts.KafkaPart;
import io.loligo.parts.MailServer;
import io.loligo.parts.Ports;
import io.loligo.parts.PostgresPart;
import io.loligo.parts.SharedParts;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;

/** Gives the service under test a broker with topics of its own and a policy folder that the test may write to. */
public final class RunningMapper implements QuarkusTestResourceLifecycleManager {
    private static final String POLICY = "loligo.policy.directory";

    @Override
    public Map<String, String> start() {
        KafkaPart kafka = SharedParts.kafka();
        String prefix = "t" + UUID.randomUUID().toString().substring(0, 8);
        kafka.createTopics(new Topics(prefix));
        PostgresPart.Database database = SharedParts.postgres().createDatabase("mapper_" + prefix);
        Path identities = MailServer.identities();
        return Map.ofEntries(
                entry("loligo.mapper.database", database.host() + ":" + database.port() + "/" + database.name()),
                entry("loligo.mapper.database-user", database.user()),
                entry("quarkus.datasource.password", database.password()),
                entry("kafka.bootstrap.servers", kafka.bootstrapServers()),
                entry("loligo.topics.prefix", prefix),
                entry("loligo.policy.check-every", "1h"),
                entry(POLICY, folder().toString()),
                entry("loligo.mapper.requests.hold-first-runs", "false"),
                entry("loligo.mapper.requests.quiet", "500ms"),
                entry("loligo.mapper.notices.from", "Loligo <loligo@corp.example.com>"),
                entry("loligo.mapper.notices.pages", "https://loligo.corp.example.com/mapper"),
                entry("loligo.mapper.notices.every", "1s"),
                entry("quarkus.mailer.mock", "false"),
                entry("quarkus.mailer.host", "localhost"),
                entry("quarkus.mailer.port", Integer.toString(freePort())),
                entry("quarkus.mailer.tls", "true"),
                entry("quarkus.mailer.keep-alive", "false"),
                entry(
                        "quarkus.tls.mail.trust-store.pem.certs",
                        identities.resolve("authority.pem").toString()),
                entry("test.mail-identities", identities.toString()));
    }

    private static int freePort() {
        try {
            return Ports.free();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    @Override
    public void stop() {}

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("policy");
            for (String name : new String[] {"directory.yaml", "accounts.yaml", "automations.yaml"}) {
                copy("/policy/" + name, folder.resolve(name));
            }
            copy("/waiting/waiting.yaml", folder.resolve("waiting.yaml"));
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void copy(String resource, Path file) throws IOException {
        try (var in = RunningMapper.class.getResourceAsStream(resource)) {
            Files.copy(in, file);
        }
    }
}
