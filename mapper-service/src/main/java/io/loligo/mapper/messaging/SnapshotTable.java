package io.loligo.mapper.messaging;

import io.loligo.contracts.employee.EmployeeSnapshot;
import io.loligo.contracts.wire.UnreadableEventException;
import io.loligo.mapper.population.Population;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/** Keeps a {@link Population} up to date from all partitions of {@code employee.snapshots}, whoever works on them. */
final class SnapshotTable implements Task {
    private static final Logger LOG = Logger.getLogger(SnapshotTable.class);
    private static final Duration POLL = Duration.ofMillis(100);

    private final KafkaClients kafka;
    private final Population population;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final Map<TopicPartition, Long> positions = new HashMap<>();

    SnapshotTable(KafkaClients kafka, Population population) {
        this.kafka = kafka;
        this.population = population;
    }

    @Override
    public String name() {
        return "table of people";
    }

    /** Reads until stopped. */
    @Override
    public void run(Running running) {
        try (KafkaConsumer<String, byte[]> consumer = kafka.reader()) {
            List<TopicPartition> partitions =
                    partitions(consumer, kafka.topics().employeeSnapshots().name());
            consumer.assign(partitions);
            resume(consumer, partitions);
            running.working();
            while (running.goesOn()) {
                consumer.poll(POLL).forEach(this::take);
                publish(consumer, partitions);
            }
        }
    }

    /** Waits until everything before {@code ends} is in the table; false when that takes longer than {@code atMost}. */
    boolean awaits(Map<TopicPartition, Long> ends, Duration atMost) throws InterruptedException {
        lock.lock();
        try {
            long left = atMost.toNanos();
            while (!covers(ends)) {
                if (left <= 0) {
                    return false;
                }
                left = moved.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, String topic) {
        var known = consumer.partitionsFor(topic);
        if (known == null || known.isEmpty()) {
            throw new IllegalStateException("the topic " + topic + " does not exist; create it, then this goes on");
        }
        return known.stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    private boolean covers(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> positions.getOrDefault(end.getKey(), -1L) >= end.getValue());
    }

    private void resume(KafkaConsumer<?, ?> consumer, List<TopicPartition> partitions) {
        consumer.seekToBeginning(partitions);
        lock.lock();
        try {
            positions.forEach(consumer::seek);
        } finally {
            lock.unlock();
        }
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            population.forget(record.key());
            return;
        }
        try {
            if (Wire.read(record).body() instanceof EmployeeSnapshot snapshot) {
                population.put(snapshot);
            }
        } catch (UnreadableEventException unreadable) {
            LOG.warnf(
                    "Passed over a snapshot at %s/%d/%d: %s",
                    record.topic(), record.partition(), record.offset(), unreadable.getMessage());
        }
    }

    private void publish(KafkaConsumer<?, ?> consumer, List<TopicPartition> partitions) {
        lock.lock();
        try {
            partitions.forEach(partition -> positions.put(partition, consumer.position(partition)));
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
