package io.loligo.connector.library.http;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;

import io.loligo.contracts.wire.Topics;
import io.loligo.parts.SharedParts;
import io.loligo.simulators.calamari.CalamariSimulator;
import io.loligo.simulators.calamari.SimulatorSettings;
import io.loligo.simulators.calamari.behaviour.Switch;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** A broker with topics of its own, a simulated Calamari, and folders for documents and keys; no connection yet. */
public final class DocumentParts implements QuarkusTestResourceLifecycleManager {
    private CalamariSimulator calamari;

    @Override
    public Map<String, String> start() {
        Topics topics = new Topics("t" + UUID.randomUUID().toString().substring(0, 8));
        SharedParts.kafka().createTopics(topics);
        calamari = CalamariSimulator.start(SimulatorSettings.of(250, "secret").with(Switch.RATE_LIMIT, "off"));
        try {
            Path documents = Files.createTempDirectory("documents");
            Path keys = Files.createTempDirectory("keys");
            Files.writeString(keys.resolve("acme"), "secret\n");
            Files.writeString(keys.resolve("wrong"), "other\n");
            return Map.of(
                    "kafka.bootstrap.servers",
                    SharedParts.kafka().bootstrapServers(),
                    "loligo.topics.prefix",
                    topics.prefix(),
                    "loligo.calamari.documents",
                    documents.toString(),
                    "loligo.calamari.keys",
                    keys.toString(),
                    "loligo.calamari.look-every",
                    "PT0.2S",
                    "loligo.calamari.reach.allow-http",
                    "true",
                    "loligo.calamari.reach.allow-networks",
                    "127.0.0.1",
                    "test.calamari",
                    calamari.api().toString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Waits until the service knows its documents; before that it saves none. */
    public static void awaitDocuments() {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> given().get("/q/health/ready").then().body("checks.data.documents", hasItem("fine")));
    }

    @Override
    public void stop() {
        calamari.close();
    }
}
