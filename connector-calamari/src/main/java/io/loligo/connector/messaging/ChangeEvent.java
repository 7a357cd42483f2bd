package io.loligo.connector.messaging;

import io.loligo.contracts.employee.EmployeeChange;
import io.loligo.contracts.wire.Envelope;
import io.loligo.contracts.wire.EventIds;
import io.loligo.contracts.wire.EventType;
import io.loligo.contracts.wire.TraceParent;
import java.net.URI;

/**
 * What happened to a person, as an event. Its identifier follows from the person's key, revision and kind, so that a batch
 * which is made again after a crash is the same; it begins a trace.
 */
public final class ChangeEvent {
    private ChangeEvent() {}

    public static Envelope<Record> of(EmployeeChange change, String connection) {
        Record body = (Record) change;
        String id = EventIds.of(
                "change",
                change.key().text(),
                Long.toString(change.occurrence().revision()),
                EventType.of(body).typeName());
        return new Envelope<>(id, source(connection), change.occurrence().observedAt(), TraceParent.rootOf(id), body);
    }

    static URI source(String connection) {
        return URI.create("/loligo/connector/" + connection);
    }
}
