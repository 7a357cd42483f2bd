package io.loligo.audit.messaging;

import io.loligo.audit.intake.Arrival;
import io.loligo.audit.intake.RecordEvents;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Outgoing;

/**
 * The one consumer, in two stages: while a batch is being recorded, the next one is made legible on another thread. A batch
 * is acknowledged, and its offsets committed, once nothing of it can be lost.
 */
@ApplicationScoped
class EventsIn {
    /** Batches that wait in front of a stage. */
    private static final int AHEAD = 1;

    private final RecordEvents flow;
    private final Patience patience;
    private final MeterRegistry meters;
    /** A thread that belongs to no Vert.x context, so that recording goes back to the batch's own. */
    private final ExecutorService reader = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("loligo-events").factory());

    EventsIn(RecordEvents flow, Patience patience, MeterRegistry meters) {
        this.flow = flow;
        this.patience = patience;
        this.meters = meters;
    }

    @Incoming("events")
    @Outgoing("arrivals")
    Multi<Message<List<Arrival>>> read(Multi<Message<ConsumerRecords<byte[], byte[]>>> batches) {
        return batches.emitOn(reader, AHEAD)
                .map(batch -> batch.withPayload(read(batch.getPayload())))
                .emitOn(reader, AHEAD);
    }

    @Incoming("arrivals")
    Uni<Void> record(List<Arrival> arrivals) {
        return patience.until(flow.record(arrivals))
                .invoke(() -> meters.counter("loligo.audit.messages").increment(arrivals.size()));
    }

    @PreDestroy
    void close() {
        reader.shutdownNow();
    }

    private static List<Arrival> read(ConsumerRecords<byte[], byte[]> batch) {
        return StreamSupport.stream(batch.spliterator(), false)
                .map(MessageReader::read)
                .toList();
    }
}
