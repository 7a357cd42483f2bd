package io.loligo.connector.messaging;

import io.cloudevents.CloudEvent;
import io.loligo.contracts.operator.OperatorActivity;
import io.loligo.contracts.wire.Envelope;
import io.loligo.contracts.wire.EventCodec;
import io.loligo.contracts.wire.EventIds;
import io.loligo.contracts.wire.TraceParent;
import java.net.URI;
import java.time.Instant;

/** What an operator did, as an event; the same deed always has the same identifier. */
final class ActivityEvent {
    private ActivityEvent() {}

    static CloudEvent of(OperatorActivity activity, URI source) {
        Instant at = activity.performed().at();
        String id = EventIds.of("activity", activity.getClass().getSimpleName(), activity.object(), at.toString());
        return EventCodec.toCloudEvent(new Envelope<>(id, source, at, TraceParent.rootOf(id), (Record) activity));
    }
}
