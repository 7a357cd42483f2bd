package io.loligo.executor.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.loligo.contracts.wire.Topics;
import io.loligo.parts.KafkaPart;
import io.loligo.parts.SharedParts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many instances that decide about the same thing at the same time, on a real broker. */
class SoleWriterIT {
    private static final int INSTANCES = 3;

    private final Topics topics = new Topics("t" + UUID.randomUUID());
    private final TopicPartition partition =
            new TopicPartition(topics.executorCredentials().name(), 0);
    private Map<String, Object> kafka = Map.of();

    @BeforeEach
    void makeTopics() {
        KafkaPart broker = SharedParts.kafka();
        broker.createTopics(topics);
        kafka = Map.of("bootstrap.servers", broker.bootstrapServers());
    }

    @Test
    void ofAllWhoFindNothingOneWritesAndTheOthersFindIt() throws Exception {
        List<Boolean> wrote = atOnce(this::writeUnlessThere);

        assertThat(wrote).containsOnlyOnce(true);
        assertThat(found()).hasSize(1);
    }

    @Test
    void whatIsHiddenBehindSomebodyElsesOpenTransactionIsNotOverlooked() throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        try (KafkaProducer<String, byte[]> slow = slow();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            slow.initTransactions();
            slow.beginTransaction();
            slow.send(message("another", "slow")).get();
            SoleWriter.takingOver(kafka, "first", writer -> {
                writer.write(List.of(message("one", "first")));
                return true;
            });

            Future<Boolean> second = threads.submit(() -> {
                boolean wrote = writeUnlessThere();
                ended.countDown();
                return wrote;
            });
            assertThat(ended.await(2, java.util.concurrent.TimeUnit.SECONDS))
                    .as("decided while something could not be read")
                    .isFalse();
            slow.commitTransaction();

            assertThat(second.get()).isFalse();
            assertThat(found()).containsExactly("first");
        }
    }

    private boolean writeUnlessThere() {
        return SoleWriter.takingOver(kafka, topics.prefix(), writer -> {
            if (!found().isEmpty()) {
                return false;
            }
            writer.write(List.of(message("one", "value")));
            return true;
        });
    }

    private List<String> found() {
        List<String> found = new ArrayList<>();
        try (LogReader reader = new LogReader(kafka, "test")) {
            reader.all(List.of(partition), LogReader.End.WRITTEN, record -> {
                if (record.key().equals("one")) {
                    found.add(new String(record.value(), StandardCharsets.UTF_8));
                }
            });
        }
        return found;
    }

    private ProducerRecord<String, byte[]> message(String key, String value) {
        return new ProducerRecord<>(
                partition.topic(), partition.partition(), key, value.getBytes(StandardCharsets.UTF_8));
    }

    private KafkaProducer<String, byte[]> slow() {
        Map<String, Object> settings = new java.util.HashMap<>(kafka);
        settings.put("transactional.id", topics.prefix() + "-slow");
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    private static <T> List<T> atOnce(Callable<T> call) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<T> answers = new ArrayList<>();
            for (Future<T> one : threads.invokeAll(
                    IntStream.range(0, INSTANCES).mapToObj(any -> call).toList())) {
                answers.add(one.get());
            }
            return answers;
        }
    }
}
