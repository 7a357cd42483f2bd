package io.loligo.audit;

import io.loligo.contracts.wire.Topics;
import io.loligo.parts.KafkaPart;
import io.loligo.parts.PostgresPart;
import io.loligo.parts.SharedParts;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** Points the service at the shared Kafka and PostgreSQL, with topics and a database of its own. */
public final class RealParts implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        String own =
                "t" + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        KafkaPart kafka = SharedParts.kafka();
        kafka.createTopics(new Topics(own));
        PostgresPart.Database database = SharedParts.postgres().createDatabase("audit_" + own);
        return Map.of(
                "kafka.bootstrap.servers",
                kafka.bootstrapServers(),
                "loligo.topics.prefix",
                own,
                "loligo.audit.database",
                database.host() + ":" + database.port() + "/" + database.name(),
                "loligo.audit.database-user",
                database.user(),
                "quarkus.datasource.password",
                database.password(),
                "loligo.console.zone",
                "Europe/Warsaw",
                "quarkus.http.test-port",
                "0");
    }

    @Override
    public void stop() {
        // The parts outlive every test; nothing of theirs is ended here.
    }
}
