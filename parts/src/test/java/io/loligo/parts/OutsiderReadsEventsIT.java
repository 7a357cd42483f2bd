package io.loligo.parts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventSerializer;
import io.loligo.contracts.Outsider;
import io.loligo.contracts.Samples;
import io.loligo.contracts.wire.ContractsJson;
import io.loligo.contracts.wire.EventCodec;
import io.loligo.contracts.wire.EventType;
import io.loligo.contracts.wire.Topic;
import io.loligo.contracts.wire.Topics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Loligo writes; kcat and the CloudEvents SDK for JavaScript, which know nothing of Loligo, read. */
class OutsiderReadsEventsIT {
    private static final Topics TOPICS =
            new Topics("outsider" + ProcessHandle.current().pid());
    private static final Map<String, JsonNode> READ_BY_TYPE = new HashMap<>();

    @BeforeAll
    static void writeOneOfEachAndReadThem() throws Exception {
        KafkaPart kafka = SharedParts.kafka();
        kafka.createTopics(TOPICS);
        write(kafka);
        StringBuilder lines = new StringBuilder();
        for (String topic : topicsWithEvents()) {
            lines.append(kcat(kafka, topic));
        }
        for (String event :
                Outsider.run("cloudevents.js", lines.toString()).lines().toList()) {
            JsonNode read = ContractsJson.mapper().readTree(event);
            READ_BY_TYPE.put(read.path("type").asText(), read);
        }
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void anOutsiderReadsTheEventThatWasWritten(EventType type) throws Exception {
        CloudEvent written = EventCodec.toCloudEvent(Samples.event(type));

        JsonNode read = READ_BY_TYPE.get(type.typeName());

        assertThat(read).as("read: %s", READ_BY_TYPE.keySet()).isNotNull();
        assertThat(read.path("specversion").asText()).isEqualTo("1.0");
        assertThat(read.path("id").asText()).isEqualTo(written.getId());
        assertThat(read.path("source").asText()).isEqualTo(written.getSource().toString());
        assertThat(read.path("subject").asText()).isEqualTo(written.getSubject());
        assertThat(read.path("datacontenttype").asText()).isEqualTo("application/json");
        assertThat(read.path("traceparent").asText()).isEqualTo(written.getExtension(EventCodec.TRACE_PARENT));
        assertThat(OffsetDateTime.parse(read.path("time").asText()).toInstant())
                .isEqualTo(written.getTime().toInstant());
        assertThat(read.path("data"))
                .isEqualTo(ContractsJson.mapper().readTree(written.getData().toBytes()));
    }

    @Test
    void nothingElseWasThere() {
        assertThat(READ_BY_TYPE).hasSameSizeAs(EventType.values());
    }

    private static List<String> topicsWithEvents() {
        return Arrays.stream(EventType.values())
                .map(type -> type.topic(TOPICS))
                .map(Topic::name)
                .distinct()
                .toList();
    }

    private static void write(KafkaPart kafka) throws Exception {
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                kafka.bootstrapServers(),
                ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                TOPICS.prefix());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new CloudEventSerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            for (EventType type : EventType.values()) {
                CloudEvent event = EventCodec.toCloudEvent(Samples.event(type));
                producer.send(new ProducerRecord<>(type.topic(TOPICS).name(), event.getSubject(), event));
            }
            producer.commitTransaction();
        }
    }

    private static String kcat(KafkaPart kafka, String topic) throws Exception {
        ProcessBuilder command = new ProcessBuilder(
                "kcat",
                "-C",
                "-q",
                "-e",
                "-J",
                "-o",
                "beginning",
                "-b",
                kafka.bootstrapServers(),
                "-t",
                topic,
                "-X",
                "isolation.level=read_committed");
        Process process = start(command.redirectError(ProcessBuilder.Redirect.INHERIT));
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).as("kcat ended").isTrue();
        assertThat(process.exitValue()).as("kcat's exit").isZero();
        return said;
    }

    private static Process start(ProcessBuilder command) throws IOException {
        try {
            return command.start();
        } catch (IOException missing) {
            throw new IOException("kcat cannot be started; install it (Debian: apt-get install kcat)", missing);
        }
    }
}
