package io.loligo.mapper.messaging;

import io.loligo.contracts.action.ActionResult;
import io.loligo.contracts.employee.EmployeeChange;
import io.loligo.contracts.operator.OperatorActivity.DocumentChanged;
import io.loligo.contracts.wire.Envelope;
import io.loligo.contracts.wire.Topics;
import io.loligo.contracts.wire.UnreadableEventException;
import io.loligo.mapper.planning.Disposition;
import io.loligo.mapper.planning.Plan;
import io.loligo.mapper.policy.Policy;
import io.loligo.mapper.request.Arrival;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Reads changes and results, writes commands. Each batch is one transaction of everything written and of how far was
 * read, so that a stop at any instant loses nothing and sends nothing twice. One person's events come from one partition
 * and are planned in their order.
 *
 * <p>A message that cannot be read, or a person for whom a step cannot be planned, goes to the dead letters in the same
 * transaction; the others go on.
 */
final class MapChanges implements Task {
    private static final Logger LOG = Logger.getLogger(MapChanges.class);

    private final int number;
    private final KafkaClients kafka;
    private final Surroundings surroundings;
    private final Comparisons comparisons;

    MapChanges(int number, KafkaClients kafka, Surroundings surroundings) {
        this.number = number;
        this.kafka = kafka;
        this.surroundings = surroundings;
        this.comparisons = new Comparisons(kafka, surroundings);
    }

    @Override
    public String name() {
        return "mapping of changes " + number;
    }

    @Override
    public void run(Running running) throws InterruptedException {
        Optional<Policy> policy = surroundings.policy().current();
        if (policy.isEmpty()) {
            running.waiting("no policy is in force; GET /api/policy says why");
            return;
        }
        try (KafkaProducer<String, byte[]> producer = kafka.writer(number);
                KafkaConsumer<String, byte[]> consumer = kafka.worker(number);
                DriftSweep sweep = comparisons.sweep(consumer)) {
            List<String> topics = List.of(
                    kafka.topics().employeeChanges().name(),
                    kafka.topics().actionResults().name());
            topics.forEach(topic -> SnapshotTable.partitions(consumer, topic));
            producer.initTransactions();
            surroundings.desk().refresh();
            consumer.subscribe(topics, new Refreshing());
            running.working();
            while (running.goesOn()) {
                turn(consumer, producer, sweep);
            }
        }
    }

    /** Whoever gets people from another replica must know what waits for them. */
    private final class Refreshing implements ConsumerRebalanceListener {
        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> gained) {
            surroundings.desk().refresh();
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> lost) {
            // What waits for them is asked for by whoever gets them.
        }
    }

    private void turn(KafkaConsumer<String, byte[]> consumer, KafkaProducer<String, byte[]> producer, DriftSweep sweep)
            throws InterruptedException {
        ConsumerRecords<String, byte[]> records = consumer.poll(surroundings.poll());
        Policy policy = surroundings.policy().current().orElseThrow();
        List<Envelope<DocumentChanged>> untold = surroundings.policy().untold();
        if (records.isEmpty() && untold.isEmpty()) {
            comparisons.turn(consumer, producer, sweep, policy);
            return;
        }
        Answers answers = answers(records, policy, consumer);
        Transaction.of(producer, () -> {
            untold.forEach(change ->
                    Transaction.send(producer, Wire.write(kafka.topics().operatorActivity(), change)));
            answers.records().forEach(answer -> Transaction.send(producer, answer));
            producer.sendOffsetsToTransaction(next(records), consumer.groupMetadata());
        });
        surroundings.policy().told(untold);
        answers.trace(surroundings.spans());
        surroundings.counts().read(records.count());
    }

    private Answers answers(ConsumerRecords<String, byte[]> records, Policy policy, KafkaConsumer<?, ?> consumer)
            throws InterruptedException {
        Instant now = surroundings.clock().instant();
        Answers answers =
                new Answers(kafka.topics().actionCommands(), kafka.topics().deadLetters(Topics.Service.MAPPER), now);
        Barrier barrier = new Barrier(surroundings, consumer, kafka.topics().employeeSnapshots());
        Intray intray = new Intray(surroundings.desk());
        for (ConsumerRecord<String, byte[]> record : records) {
            answer(record, policy, barrier, intray, answers);
        }
        intray.answer(policy, now, answers);
        return answers;
    }

    private void answer(
            ConsumerRecord<String, byte[]> record, Policy policy, Barrier barrier, Intray intray, Answers answers)
            throws InterruptedException {
        Instant now = surroundings.clock().instant();
        try {
            Envelope<?> event = Wire.read(record);
            switch (event.body()) {
                case EmployeeChange change -> {
                    List<Disposition> dispositions =
                            Plan.commands(event, change, policy, surroundings.desk()::isProven, now);
                    intray.add(new Arrival(event, change, dispositions));
                    refusals(dispositions).ifPresent(reason -> deadLetter(record, reason, answers));
                }
                case ActionResult result -> {
                    if (Plan.mayLink(result)) {
                        barrier.pass();
                        Plan.links(event, result, policy, surroundings.population(), now)
                                .forEach(link -> answers.command(link, event.trace()));
                    }
                }
                default ->
                    throw new UnreadableEventException("type: a change of an employee or a result of an action, not "
                            + event.type().typeName());
            }
        } catch (UnreadableEventException unreadable) {
            deadLetter(record, String.valueOf(unreadable.getMessage()), answers);
        }
    }

    private static Optional<String> refusals(List<Disposition> dispositions) {
        List<String> refusals = new ArrayList<>();
        dispositions.forEach(disposition -> {
            if (disposition instanceof Disposition.Refuse refuse) {
                refusals.add("automation " + refuse.automation() + ": " + refuse.reason());
            }
        });
        return refusals.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", refusals));
    }

    private void deadLetter(ConsumerRecord<String, byte[]> record, String reason, Answers answers) {
        surroundings.counts().deadLetter();
        LOG.warnf(
                "Nothing was sent for a message about %s (%s/%d/%d), which is now a dead letter: %s",
                record.key(), record.topic(), record.partition(), record.offset(), reason);
        answers.deadLetter(record, reason);
    }

    private static Map<TopicPartition, OffsetAndMetadata> next(ConsumerRecords<String, byte[]> records) {
        return records.nextOffsets().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, two) -> two, LinkedHashMap::new));
    }
}
