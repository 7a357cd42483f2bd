package io.loligo.mapper.messaging;

import io.loligo.mapper.planning.DriftChecks;
import io.loligo.mapper.policy.Policy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Asks, while there is nothing new to do, whether accounts still show what is wished of them. Nobody is compared while
 * something about them waits to be read: a change that is under way is no drift.
 */
record Comparisons(KafkaClients kafka, Surroundings surroundings) {

    private static final Logger LOG = Logger.getLogger(Comparisons.class);

    /** Only where a person's changes and snapshots have the same number of partition does one worker read both. */
    DriftSweep sweep(KafkaConsumer<?, ?> consumer) {
        if (isPossible(consumer)) {
            return surroundings.sweep(kafka);
        }
        LOG.warnf(
                "No account is compared with what is wished of it: %s and %s need equally many partitions",
                kafka.topics().employeeChanges().name(),
                kafka.topics().employeeSnapshots().name());
        return DriftSweep.never(kafka, surroundings.clock());
    }

    private boolean isPossible(KafkaConsumer<?, ?> consumer) {
        return SnapshotTable.partitions(
                                consumer, kafka.topics().employeeChanges().name())
                        .size()
                == SnapshotTable.partitions(
                                consumer, kafka.topics().employeeSnapshots().name())
                        .size();
    }

    void turn(
            KafkaConsumer<String, byte[]> consumer,
            KafkaProducer<String, byte[]> producer,
            DriftSweep sweep,
            Policy policy)
            throws InterruptedException {
        DriftSweep.Turn turn = sweep.turn(partitions(consumer));
        if (turn.isEmpty()) {
            return;
        }
        new Barrier(surroundings, consumer, kafka.topics().employeeSnapshots()).pass();
        if (!hasReadEverything(consumer)) {
            sweep.gaveBack(turn);
            return;
        }
        List<ProducerRecord<String, byte[]>> checks = checks(turn, policy);
        Transaction.of(producer, () -> {
            checks.forEach(check -> Transaction.send(producer, check));
            producer.sendOffsetsToTransaction(turn.places(), new ConsumerGroupMetadata(kafka.sweepGroup()));
            // Whoever no longer owns the people is turned away by this.
            producer.sendOffsetsToTransaction(here(consumer), consumer.groupMetadata());
        });
        sweep.took(turn);
        surroundings.counts().compared(checks.size());
    }

    private List<ProducerRecord<String, byte[]>> checks(DriftSweep.Turn turn, Policy policy) {
        return turn.people().stream()
                .filter(person ->
                        surroundings.population().isLatest(person.snapshot().body()))
                .filter(person -> !surroundings
                        .desk()
                        .isUndecided(person.snapshot().body().employee().key()))
                .flatMap(person ->
                        DriftChecks.of(
                                person.snapshot(),
                                policy,
                                person.round(),
                                surroundings.clock().instant())
                                .stream())
                .map(check -> Wire.write(kafka.topics().actionCommands(), check))
                .toList();
    }

    private Set<Integer> partitions(KafkaConsumer<?, ?> consumer) {
        return changes(consumer).stream().map(TopicPartition::partition).collect(Collectors.toSet());
    }

    private Set<TopicPartition> changes(KafkaConsumer<?, ?> consumer) {
        String topic = kafka.topics().employeeChanges().name();
        return consumer.assignment().stream()
                .filter(one -> one.topic().equals(topic))
                .collect(Collectors.toSet());
    }

    private boolean hasReadEverything(KafkaConsumer<?, ?> consumer) {
        return consumer.endOffsets(changes(consumer)).entrySet().stream()
                .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private static Map<TopicPartition, OffsetAndMetadata> here(KafkaConsumer<?, ?> consumer) {
        Map<TopicPartition, OffsetAndMetadata> here = new HashMap<>();
        consumer.assignment().forEach(one -> here.put(one, new OffsetAndMetadata(consumer.position(one))));
        return here;
    }
}
