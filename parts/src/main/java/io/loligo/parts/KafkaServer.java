package io.loligo.parts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** One Kafka broker in this process: KRaft, a single node, no topics made by accident. Data stays in its directory. */
public final class KafkaServer implements AutoCloseable {
    private static final String CONTROLLER = "CONTROLLER";

    private final KafkaRaftServer server;
    private final KafkaPart part;

    private KafkaServer(KafkaRaftServer server, KafkaPart part) {
        this.server = server;
        this.part = part;
    }

    /**
     * Starts the broker and returns when it answers.
     *
     * @param directory where its log segments and metadata live; made on the first start
     * @param port on the loopback interface; 0 for any free one
     */
    public static KafkaServer start(Path directory, int port) throws IOException {
        int brokerPort = port == 0 ? Ports.free() : port;
        int controllerPort = Ports.free();
        Path data = Files.createDirectories(directory.resolve("data")).toAbsolutePath();

        Properties settings = new Properties();
        settings.setProperty("process.roles", "broker,controller");
        settings.setProperty("node.id", "1");
        settings.setProperty("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        settings.setProperty(
                "listeners",
                "BROKER://127.0.0.1:%d,%s://127.0.0.1:%d".formatted(brokerPort, CONTROLLER, controllerPort));
        settings.setProperty("advertised.listeners", "BROKER://127.0.0.1:" + brokerPort);
        settings.setProperty("controller.listener.names", CONTROLLER);
        settings.setProperty("inter.broker.listener.name", "BROKER");
        settings.setProperty("listener.security.protocol.map", "BROKER:PLAINTEXT," + CONTROLLER + ":PLAINTEXT");
        settings.setProperty("log.dirs", data.toString());
        settings.setProperty("auto.create.topics.enable", "false");
        settings.setProperty("num.partitions", "1");
        settings.setProperty("offsets.topic.replication.factor", "1");
        settings.setProperty("offsets.topic.num.partitions", "8");
        settings.setProperty("transaction.state.log.replication.factor", "1");
        settings.setProperty("transaction.state.log.min.isr", "1");
        settings.setProperty("transaction.state.log.num.partitions", "8");
        settings.setProperty("share.coordinator.state.topic.replication.factor", "1");
        settings.setProperty("share.coordinator.state.topic.min.isr", "1");
        settings.setProperty("group.initial.rebalance.delay.ms", "0");
        settings.setProperty("log.cleaner.dedupe.buffer.size", "16777216");

        if (!Files.exists(data.resolve("meta.properties"))) {
            format(data);
        }
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
        server.startup();
        return new KafkaServer(server, new KafkaPart("127.0.0.1:" + brokerPort));
    }

    private static void format(Path data) throws IOException {
        var said = new ByteArrayOutputStream();
        try {
            new Formatter()
                    .setNodeId(1)
                    .setClusterId(Uuid.randomUuid().toString())
                    .addDirectory(data.toString())
                    .setMetadataLogDirectory(data.toString())
                    .setControllerListenerName(CONTROLLER)
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .setPrintStream(new PrintStream(said, true, StandardCharsets.UTF_8))
                    .run();
        } catch (Exception refused) {
            throw new IOException(
                    "Kafka would not format " + data + ": " + said.toString(StandardCharsets.UTF_8), refused);
        }
    }

    public KafkaPart part() {
        return part;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
