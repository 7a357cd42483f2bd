package io.loligo.executor.messaging;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Takes partitions over and lets go of them: what waits is dropped and read by the next owner, what runs is given time to end, so that no
 * person is worked on by two instances.
 */
@ApplicationScoped
@Identifier("commands")
public class HandOver implements KafkaConsumerRebalanceListener {
    private static final Logger LOG = Logger.getLogger(HandOver.class);

    private final Intake intake;
    private final Marks marks;
    private final EarlierResults earlier;

    HandOver(Intake intake, Marks marks, EarlierResults earlier) {
        this.intake = intake;
        this.marks = marks;
        this.earlier = earlier;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        intake.lanes().begin(partitions.stream().map(TopicPartition::partition).toList());
    }

    @Override
    public void onPartitionsRevoked(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        List<Integer> numbers =
                partitions.stream().map(TopicPartition::partition).toList();
        if (!numbers.isEmpty() && !intake.lanes().end(numbers, intake.handOver())) {
            LOG.warnf("Some commands of partitions %s did not end within %s", numbers, intake.handOver());
        }
        marks.forget(numbers);
        earlier.forget(numbers);
    }

    @Override
    public void onPartitionsLost(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        onPartitionsRevoked(consumer, partitions);
    }

    void stop(@Observes ShutdownEvent event) {
        intake.lanes().endAll(intake.handOver());
        marks.forgetAll();
    }
}
