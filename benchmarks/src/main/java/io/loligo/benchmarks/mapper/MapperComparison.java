package io.loligo.benchmarks.mapper;

import io.loligo.benchmarks.Comparison;
import io.loligo.benchmarks.Comparison.Side;
import io.loligo.benchmarks.company.FirstSync;
import io.loligo.benchmarks.service.HeldBack;
import io.loligo.benchmarks.service.Readers;
import io.loligo.benchmarks.service.ServiceProcess;
import io.loligo.contracts.wire.Topics;
import io.loligo.parts.KafkaPart;
import io.loligo.parts.PostgresPart;
import io.loligo.parts.SharedParts;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.producer.ProducerRecord;

/** From changes that lie in the log to the committed transaction of their commands. */
public final class MapperComparison {
    private MapperComparison() {}

    /** By what the two sides are measured. */
    public enum Measure {
        WALL("mapper, changes per second"),
        PROCESSOR("mapper, changes per second of processor time");

        private final String title;

        Measure(String title) {
            this.title = title;
        }
    }

    /** @param people how many the company has; nearly each is good for one change */
    public static Comparison of(int people, Measure measure, Instant now) throws Exception {
        FirstSync sync = FirstSync.of(people, now);
        Side mapping = mapping(sync, measure);
        try {
            return new Comparison(
                    measure.title + ", " + sync.changes().size() + " of a first sync",
                    "consume → parse JSON → produce the same commands, same broker, no transaction",
                    "changes",
                    0.7,
                    mapping,
                    bare(sync, measure));
        } catch (Exception failed) {
            mapping.close();
            throw failed;
        }
    }

    private static Topics newTopics(KafkaPart kafka) {
        Topics topics = new Topics(
                "b" + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt()));
        kafka.createTopics(topics);
        return topics;
    }

    private static Side mapping(FirstSync sync, Measure measure) throws Exception {
        KafkaPart kafka = SharedParts.kafka();
        Topics topics = newTopics(kafka);
        List<ProducerRecord<String, byte[]>> messages = HeldBack.messages(sync.changes(), topics);
        PostgresPart.Database database = SharedParts.postgres().createDatabase("mapper_" + topics.prefix());
        ServiceProcess service = ServiceProcess.start(
                "mapper-service",
                Map.of(
                        "kafka.bootstrap.servers",
                        kafka.bootstrapServers(),
                        "loligo.topics.prefix",
                        topics.prefix(),
                        "loligo.mapper.requests.hold-first-runs",
                        "false",
                        "loligo.mapper.database",
                        database.host() + ":" + database.port() + "/" + database.name(),
                        "loligo.mapper.database-user",
                        database.user(),
                        "quarkus.datasource.password",
                        database.password()));
        Readers readers = new Readers(kafka.bootstrapServers(), topics.prefix() + "-mapper");
        HeldBack changes = new HeldBack(kafka.bootstrapServers());
        return new Side() {
            @Override
            public Optional<LongSupplier> clock() {
                return measure == Measure.WALL ? Optional.empty() : Optional.of(service::processorNanos);
            }

            @Override
            public void prepare() throws Exception {
                changes.write(messages);
            }

            @Override
            public long run() throws Exception {
                readers.await(changes.release());
                return messages.size();
            }

            @Override
            public void close() {
                readers.close();
                changes.close();
                service.close();
            }
        };
    }

    private static Side bare(FirstSync sync, Measure measure) {
        KafkaPart kafka = SharedParts.kafka();
        Topics topics = newTopics(kafka);
        List<ProducerRecord<String, byte[]>> messages = HeldBack.messages(sync.changes(), topics);
        BareLoop loop = new BareLoop(kafka, topics, HeldBack.messages(sync.commands(), topics));
        HeldBack changes = new HeldBack(kafka.bootstrapServers());
        return new Side() {
            @Override
            public Optional<LongSupplier> clock() {
                return measure == Measure.WALL ? Optional.empty() : Optional.of(MapperComparison::processorNanos);
            }

            @Override
            public void prepare() throws Exception {
                changes.write(messages);
            }

            @Override
            public long run() throws Exception {
                var unused = changes.release();
                return loop.run(messages.size());
            }

            @Override
            public void close() {
                changes.close();
                loop.close();
            }
        };
    }

    private static long processorNanos() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getProcessCpuTime();
    }
}
