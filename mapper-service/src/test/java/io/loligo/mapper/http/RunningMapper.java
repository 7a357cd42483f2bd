package io.loligo.mapper.http;

import io.loligo.contracts.wire.Topics;
import io.loligo.parts.KafkaPart;
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
        return Map.of(
                "loligo.mapper.database",
                database.host() + ":" + database.port() + "/" + database.name(),
                "loligo.mapper.database-user",
                database.user(),
                "quarkus.datasource.password",
                database.password(),
                "kafka.bootstrap.servers",
                kafka.bootstrapServers(),
                "loligo.topics.prefix",
                prefix,
                "loligo.policy.check-every",
                "1h",
                POLICY,
                folder().toString());
    }

    @Override
    public void stop() {}

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("policy");
            for (String name : new String[] {"directory.yaml", "accounts.yaml", "automations.yaml"}) {
                try (var in = RunningMapper.class.getResourceAsStream("/policy/" + name)) {
                    Files.copy(in, folder.resolve(name));
                }
            }
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
