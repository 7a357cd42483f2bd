package io.loligo.contracts.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.loligo.contracts.employee.EmployeeChange.Joined;
import io.loligo.contracts.employee.EmployeeKey;
import io.loligo.contracts.employee.EmployeeRecord;
import io.loligo.contracts.employee.FieldValue;
import io.loligo.contracts.employee.Occurrence;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EventCodecTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @Test
    void anEventReadsBackAsItWasWritten() throws Exception {
        var record = EmployeeRecord.of(
                new EmployeeKey("acme", "7"),
                Map.of(
                        "firstName", FieldValue.text("Łucja"),
                        "teams", FieldValue.texts(List.of("Office-Kraków", "Team-IT")),
                        "hireDate", FieldValue.day(LocalDate.of(2026, 11, 24)),
                        "archived", FieldValue.flag(false),
                        "id", FieldValue.number(7),
                        "position", FieldValue.absent()));
        var joined = new Envelope<>(
                EventIds.of("acme", "7", "1", "joined"),
                URI.create("/loligo/connector/acme"),
                NOON,
                TraceParent.rootOf("x"),
                new Joined(record, new Occurrence(NOON, NOON, 1)));

        var event = EventCodec.toCloudEvent(joined);

        assertThat(event.getSubject()).isEqualTo("acme/7");
        assertThat(EventCodec.fromCloudEvent(event)).isEqualTo(joined);
    }
}
