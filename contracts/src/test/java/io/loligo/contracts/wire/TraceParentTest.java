package io.loligo.contracts.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceParentTest {
    @Test
    void aTraceGoesOnUnderTheSameTraceId() {
        TraceParent root = TraceParent.rootOf("x");
        TraceParent next = root.next("y");

        assertThat(next.value().substring(0, 35)).isEqualTo(root.value().substring(0, 35));
        assertThat(next.traceId()).isEqualTo(root.traceId()).hasSize(32);
        assertThat(next.spanId()).isNotEqualTo(root.spanId()).hasSize(16);
        assertThat(next).isNotEqualTo(root).isEqualTo(root.next("y"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331",
                "00-00000000000000000000000000000000-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
                "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01"
            })
    void whatIsNoTraceContextIsRefusedWithTheAcceptedForm(String value) {
        assertThatThrownBy(() -> new TraceParent(value)).hasMessageStartingWith("traceparent: 00-");
    }
}
