package io.loligo.contracts.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventIdsTest {
    @Test
    void theSamePartsYieldTheSameIdAndAValidUuid() {
        String id = EventIds.of("change", "acme/17", "1");

        assertThat(EventIds.of("change", "acme/17", "1")).isEqualTo(id);
        assertThat(UUID.fromString(id).version()).isEqualTo(8);
        assertThat(UUID.fromString(id).variant()).isEqualTo(2);
    }

    @Test
    void partsDoNotRunIntoOneAnother() {
        assertThat(EventIds.of("ab", "c")).isNotEqualTo(EventIds.of("a", "bc"));
    }
}
