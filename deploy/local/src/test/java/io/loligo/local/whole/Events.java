package io.loligo.local.whole;

import io.loligo.contracts.wire.Topic;
import io.loligo.contracts.wire.Topics;
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
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
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

    private static Set<String> ids(Run run, List<Topic> topics) {
        Set<String> ids = new TreeSet<>();
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
                consumer.poll(Duration.ofMillis(200)).forEach(message -> ids.add(id(message)));
            }
        }
        return ids;
    }

    private static Stream<TopicPartition> partitions(Topic topic) {
        return Stream.iterate(0, number -> number < topic.partitions(), number -> number + 1)
                .map(number -> new TopicPartition(topic.name(), number));
    }

    private static String id(ConsumerRecord<byte[], byte[]> message) {
        Header id = message.headers().lastHeader("ce_id");
        return id == null
                ? "no CloudEvents id: " + message.topic() + " " + message.partition() + " " + message.offset()
                : new String(id.value(), StandardCharsets.UTF_8);
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
