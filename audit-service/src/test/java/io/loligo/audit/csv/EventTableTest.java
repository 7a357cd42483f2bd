package io.loligo.audit.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.loligo.audit.trail.Position;
import io.loligo.audit.trail.RecordedEvent;
import io.loligo.contracts.Samples;
import io.loligo.contracts.wire.EventType;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class EventTableTest {
    @Test
    void everyKindOfEventIsARowAsLongAsTheHeader() {
        assertThat(Arrays.stream(EventType.values())
                        .map(type -> EventTable.row(new RecordedEvent(
                                1, Samples.event(type), Samples.NOON, new Position("loligo.employee.changes", 3, 42)))))
                .allSatisfy(row -> assertThat(row).hasSameSizeAs(EventTable.header()));
    }
}
