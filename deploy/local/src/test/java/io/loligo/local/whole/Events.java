package io.loligo.local.whole;

import io.loligo.contracts.wire.Topic;
import io.loligo.contracts.wire.Topics;
import io.loligo.contracts.wire.TraceParent;
import io.loligo.local.home.Addresses;
import io.loligo.local.home.Port;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What a run has told the world, read from Kafka as any subscriber would, and from the ledger's table. */
final class Events {
    private static final Topics TOPICS = Topics.standard();
    private static final List<Topic> RECORDED = List.of(
            TOPICS.employeeChanges(),
            TOPICS.actionCommands(),
            TOPICS.actionResults(),
            TOPICS.operatorActivity(),
            TOPICS.directoryDrift());

    private Events() {}

    /** How many changes of people and commands there are. */
    static long count(Run run) {
        return ids(run, List.of(TOPICS.employeeChanges(), TOPICS.actionCommands()))
                .size();
    }

    /** The identifiers of everything that the ledger must hold. */
    static Set<String> ids(Run run) {
        return ids(run, RECORDED);
    }

    /** The traces of what one person's commands carry. */
    static Set<String> traces(Run run, String person) {
        Set<String> traces = new TreeSet<>();
        read(run, List.of(TOPICS.actionCommands()), message -> {
            if (new String(message.key(), StandardCharsets.UTF_8).equals(person)) {
                header(message, "ce_traceparent").map(TraceParent::new).ifPresent(at -> traces.add(at.traceId()));
            }
        });
        return traces;
    }

    private static Set<String> ids(Run run, List<Topic> topics) {
        Set<String> ids = new TreeSet<>();
        read(run, topics, message -> ids.add(id(message)));
        return ids;
    }

    private static void read(Run run, List<Topic> topics, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        try (var consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        Addresses.HOST + ":" + run.port(Port.KAFKA),
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions =
                    topics.stream().flatMap(Events::partitions).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(reader);
            }
        }
    }

    private static Stream<TopicPartition> partitions(Topic topic) {
        return Stream.iterate(0, number -> number < topic.partitions(), number -> number + 1)
                .map(number -> new TopicPartition(topic.name(), number));
    }

    private static String id(ConsumerRecord<byte[], byte[]> message) {
        return header(message, "ce_id")
                .orElse("no CloudEvents id: " + message.topic() + " " + message.partition() + " " + message.offset());
    }

    private static Optional<String> header(ConsumerRecord<byte[], byte[]> message, String name) {
        return Optional.ofNullable(message.headers().lastHeader(name))
                .map(header -> new String(header.value(), StandardCharsets.UTF_8));
    }

    /** The identifiers in the ledger. */
    static Set<String> recorded(Run run) throws SQLException {
        Set<String> ids = new TreeSet<>();
        String database = "jdbc:postgresql://" + Addresses.HOST + ":" + run.port(Port.POSTGRES) + "/loligo";
        try (Connection connection = DriverManager.getConnection(database, "postgres", "postgres");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select id from event")) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return ids;
    }
}
