package io.loligo.benchmarks.audit;

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
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.clients.producer.ProducerRecord;

/** From events that lie in the log to the committed offsets of the service, which follow the rows. */
public final class AuditComparison {
    private AuditComparison() {}

    /** @param people how many the company has; each is good for some four events */
    public static Comparison of(int people, Instant now) throws Exception {
        String own =
                "b" + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        KafkaPart kafka = SharedParts.kafka();
        Topics topics = new Topics(own);
        kafka.createTopics(topics);
        List<ProducerRecord<String, byte[]>> messages =
                HeldBack.messages(FirstSync.of(people, now).events(), topics);
        PostgresPart.Database database = SharedParts.postgres().createDatabase("audit_" + own);
        ServiceProcess service = ServiceProcess.start(
                "audit-service",
                Map.of(
                        "kafka.bootstrap.servers",
                        kafka.bootstrapServers(),
                        "loligo.topics.prefix",
                        own,
                        "loligo.audit.database",
                        database.host() + ":" + database.port() + "/" + database.name(),
                        "loligo.audit.database-user",
                        database.user(),
                        "quarkus.datasource.password",
                        database.password()));
        Side recording = recording(
                service, new HeldBack(kafka.bootstrapServers()), kafka, topics, messages, new LedgerTables(database));
        try {
            recording.prepare();
            recording.run();
            return new Comparison(
                    "audit, " + messages.size() + " events into the ledger",
                    "COPY of the same rows into a table with the same indexes",
                    "events",
                    0.5,
                    recording,
                    copying(new LedgerTables(database), messages.size()));
        } catch (Exception failed) {
            recording.close();
            throw failed;
        }
    }

    private static Side recording(
            ServiceProcess service,
            HeldBack events,
            KafkaPart kafka,
            Topics topics,
            List<ProducerRecord<String, byte[]>> messages,
            LedgerTables tables) {
        Readers readers = new Readers(kafka.bootstrapServers(), topics.prefix() + ".audit");
        return new Side() {
            @Override
            public void prepare() throws Exception {
                tables.empty();
                events.write(messages);
            }

            @Override
            public long run() throws Exception {
                readers.await(events.release());
                return messages.size();
            }

            @Override
            public void close() throws Exception {
                readers.close();
                events.close();
                service.close();
                tables.close();
            }
        };
    }

    private static Side copying(LedgerTables tables, int events) throws Exception {
        byte[] rows = tables.rows(events);
        return new Side() {
            @Override
            public void prepare() throws Exception {
                tables.emptyCopy();
            }

            @Override
            public long run() throws Exception {
                return tables.copy(rows);
            }

            @Override
            public void close() throws Exception {
                tables.close();
            }
        };
    }
}
