package io.loligo.contracts.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.loligo.contracts.action.ActionCommand;
import io.loligo.contracts.action.ActionResult;
import io.loligo.contracts.drift.DirectoryDrift;
import io.loligo.contracts.employee.EmployeeChange;
import io.loligo.contracts.employee.EmployeeSnapshot;
import io.loligo.contracts.operator.OperatorActivity;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;

/**
 * Events as CloudEvents 1.0. In Kafka's binary mode ({@code io.cloudevents:cloudevents-kafka}) the attributes become
 * {@code ce_} headers and the body is the message's value, JSON of {@code datacontenttype application/json}.
 */
public final class EventCodec {
    /** CloudEvents extension attribute of the Distributed Tracing extension. */
    public static final String TRACE_PARENT = "traceparent";

    private static final String JSON = "application/json";

    private EventCodec() {}

    /** The message key of an event, which is also its CloudEvents subject. */
    public static String key(Record body) {
        return switch (body) {
            case EmployeeChange change -> change.key().text();
            case EmployeeSnapshot snapshot -> snapshot.employee().key().text();
            case ActionCommand command -> command.employee().text();
            case ActionResult result -> result.employee().text();
            case DirectoryDrift drift -> drift.employee().text();
            case OperatorActivity activity -> activity.object();
            default -> throw new IllegalArgumentException(body.getClass().getName() + " is no event's record");
        };
    }

    public static CloudEvent toCloudEvent(Envelope<?> envelope) {
        try {
            return CloudEventBuilder.v1()
                    .withId(envelope.id())
                    .withSource(envelope.source())
                    .withType(envelope.type().typeName())
                    .withSubject(key(envelope.body()))
                    .withTime(OffsetDateTime.ofInstant(envelope.time(), ZoneOffset.UTC))
                    .withExtension(TRACE_PARENT, envelope.trace().value())
                    .withData(JSON, ContractsJson.mapper().writeValueAsBytes(envelope.body()))
                    .build();
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("a record of the contract must be writable as JSON", unwritable);
        }
    }

    /**
     * Reads an event of any known type.
     *
     * @throws UnreadableEventException if the type is unknown, an attribute is missing or the body does not fit the type
     */
    public static Envelope<?> fromCloudEvent(CloudEvent event) throws UnreadableEventException {
        EventType type = EventType.named(event.getType())
                .orElseThrow(
                        () -> new UnreadableEventException("type: one of Loligo's, not '" + event.getType() + "'"));
        CloudEventData data = event.getData();
        if (data == null) {
            throw new UnreadableEventException("data: a JSON object, not nothing, for type " + type.typeName());
        }
        Record body;
        try {
            body = ContractsJson.mapper().readValue(data.toBytes(), type.record());
        } catch (JsonProcessingException unfit) {
            throw new UnreadableEventException("data: JSON of " + type.typeName() + ", not what came; " + where(unfit));
        } catch (IOException impossible) {
            throw new IllegalStateException("reading from memory", impossible);
        }
        if (body == null) {
            throw new UnreadableEventException("data: a JSON object, not null, for type " + type.typeName());
        }
        OffsetDateTime time = event.getTime();
        if (time == null) {
            throw new UnreadableEventException("time: when it happened, as RFC 3339, not nothing");
        }
        return new Envelope<>(event.getId(), event.getSource(), time.toInstant(), trace(event), body);
    }

    private static TraceParent trace(CloudEvent event) {
        Object value = event.getExtension(TRACE_PARENT);
        try {
            return new TraceParent(Objects.toString(value));
        } catch (IllegalArgumentException absentOrMalformed) {
            // A broken trace must not lose an event: W3C Trace Context has the receiver start a new one.
            return TraceParent.rootOf(event.getId());
        }
    }

    // Only the place: what the parser says about it, and its exception, would carry personal data into logs.
    private static String where(JsonProcessingException unfit) {
        if (unfit instanceof JsonMappingException mapping) {
            StringBuilder path = new StringBuilder("at ");
            mapping.getPath()
                    .forEach(step -> path.append('/')
                            .append(step.getFieldName() == null ? step.getIndex() : step.getFieldName()));
            return path.toString();
        }
        return "at line " + unfit.getLocation().getLineNr() + ", column "
                + unfit.getLocation().getColumnNr();
    }
}
