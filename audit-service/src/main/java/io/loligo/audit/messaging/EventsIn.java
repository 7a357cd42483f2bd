package io.loligo.audit.messaging;

import io.loligo.audit.intake.Arrival;
import io.loligo.audit.intake.RecordEvents;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** The one consumer: a batch is acknowledged, and its offsets committed, once nothing of it can be lost. */
@ApplicationScoped
class EventsIn {
    private final RecordEvents flow;
    private final Patience patience;
    private final MeterRegistry meters;

    EventsIn(RecordEvents flow, Patience patience, MeterRegistry meters) {
        this.flow = flow;
        this.patience = patience;
        this.meters = meters;
    }

    @Incoming("events")
    Uni<Void> record(ConsumerRecords<byte[], byte[]> batch) {
        List<Arrival> arrivals = StreamSupport.stream(batch.spliterator(), false)
                .map(MessageReader::read)
                .toList();
        return patience.until(flow.record(arrivals))
                .invoke(() -> meters.counter("loligo.audit.messages").increment(arrivals.size()));
    }
}
